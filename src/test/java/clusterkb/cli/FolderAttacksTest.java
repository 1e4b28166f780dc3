package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clusterkb.report.ExitCode;
import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules folders that are none, lead elsewhere or have no end. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FolderAttacksTest {
  private static final String NO_RULES =
      """
      PLACE: error: no rules can be read there [unreadable-file]
        Give the folder that holds sources/, vocabulary/ and the requirement folders.
      """;

  @TempDir private Path parent;

  private RulesFolder rules() {
    RulesFolder rules = new RulesFolder(parent).with("disks/x/x.drl", RulesFolder.RULE);
    rules.write();
    return rules;
  }

  /** What {@code kb check} says with that folder. */
  private String refused(Path rules) throws IOException {
    Path facts = Files.writeString(parent.resolve("f.yaml"), "disks: [{name: 'Q:'}]\n");
    Kb.Result result = Kb.plain("check", facts.toString(), "--rules", rules.toString());
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.out()).isEmpty();
    return result.err();
  }

  private Path zip(String entry) throws IOException {
    Path zip = parent.resolve("rules.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(RulesFolder.RULE.getBytes(StandardCharsets.UTF_8));
    }
    return zip;
  }

  @Test
  void anArchiveIsNoFolder() throws IOException {
    for (String entry : new String[] {"rules/x/x.drl", "../../x.drl", "/etc/x.drl"}) {
      Path zip = zip(entry);
      assertThat(refused(zip)).isEqualTo(NO_RULES.replace("PLACE", zip.toString()));
    }
    assertThat(parent.resolve("x.drl")).doesNotExist();
  }

  @Test
  void theRootOfTheDiskIsNoFolderOfRules() throws IOException {
    assertThat(refused(Path.of("/"))).isEqualTo(NO_RULES.replace("PLACE", "/"));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path outside = Files.createDirectories(parent.resolve("outside/y"));
    Files.writeString(outside.resolve("y.drl"), RulesFolder.RULE.replace("R-1", "R-2"));
    Path rules = rules().path();
    Files.createSymbolicLink(rules.resolve("disks/link"), outside);
    Files.createSymbolicLink(rules.resolve("disks/x/y.drl"), outside.resolve("y.drl"));
    Files.createSymbolicLink(rules.resolve("disks/loop"), rules);
    Files.createSymbolicLink(rules.resolve("disks/nowhere"), parent.resolve("nowhere"));
    assertThat(refused(rules))
        .isEqualTo(
            """
            rules/disks/link: error: not a plain file [unreadable-file]
              Links are not followed: put the file itself there.
            rules/disks/loop: error: not a plain file [unreadable-file]
              Links are not followed: put the file itself there.
            rules/disks/nowhere: error: not a plain file [unreadable-file]
              Links are not followed: put the file itself there.
            rules/disks/x/y.drl: error: not a plain file [unreadable-file]
              Links are not followed: put the file itself there.
            """);
  }

  @Test
  void aPipeIsNotWaitedFor() throws Exception {
    Path rules = rules().path();
    Process make =
        new ProcessBuilder("mkfifo", rules.resolve("disks/x/pipe.drl").toString()).start();
    assumeTrue(make.waitFor() == 0, "there are no pipes on this system");
    assertThat(refused(rules))
        .isEqualTo(
            """
            rules/disks/x/pipe.drl: error: not a plain file [unreadable-file]
              Links are not followed: put the file itself there.
            """);
  }

  @Test
  void namesHoldNoInvisibleCharactersAndNoBackslashes() throws IOException {
    Path rules = rules().path();
    Files.writeString(rules.resolve("disks/x/a\nb.drl"), RulesFolder.RULE);
    Files.writeString(rules.resolve("disks/x/a\u202eb.drl"), RulesFolder.RULE);
    Files.writeString(rules.resolve("vocabulary\\evil.drl"), RulesFolder.RULE);
    assertThat(refused(rules))
        .isEqualTo(
            """
            rules/disks/x/a␊b.drl: error: the name has a character that names do not have [unreadable-file]
              Rename the file.
            rules/disks/x/a�b.drl: error: the name has a character that names do not have [unreadable-file]
              Rename the file.
            rules/vocabulary/evil.drl: error: the name has a character that names do not have [unreadable-file]
              Rename the file.
            """);
  }

  @Test
  void namesDifferInMoreThanCapitalLetters() throws IOException {
    Path rules = rules().path();
    Files.writeString(rules.resolve("disks/x/X.drl"), "package clusterkb\n");
    assumeTrue(Files.exists(rules.resolve("disks/x/x.drl")));
    assertThat(refused(rules))
        .matches(
            "(?s)rules/disks/x/[xX].drl: error: 'rules/disks/x/[xX].drl' has the same name but for"
                + " capital letters \\[unreadable-file]\n.*");
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Path rules = rules().path();
    Files.writeString(rules.resolve("disks/x/x.drl"), "a".repeat((1 << 20) + 1));
    assertThat(refused(rules))
        .isEqualTo(
            """
            rules/disks/x/x.drl: error: larger than 1 MiB [unreadable-file]
              Split it: a rule file holds one requirement.
            """);
  }

  @Test
  void filesWithoutNumberAreNotRead() throws IOException {
    Path rules = rules().path();
    Path many = Files.createDirectories(rules.resolve("disks/many"));
    for (int i = 0; i <= 20_000; i++) {
      Files.createFile(many.resolve(i + ".txt"));
    }
    assertThat(refused(rules))
        .isEqualTo(
            rules
                + """
                : error: too much is in there for a folder of rules [unreadable-file]
                  Give the folder that holds sources/, vocabulary/ and the requirement folders.
                """);
  }

  @Test
  void aDocumentThatUnfoldsIsNotUnfolded() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
    }
    Path rules = rules().path();
    Files.writeString(rules.resolve("sources/guide.yaml"), bomb);
    assertThat(refused(rules))
        .contains(
            """
            rules/sources/guide.yaml:5:45: error: aliases expand to more than 100,000 values [syntax]
            """);
    rules();
    Files.writeString(rules.resolve("disks/x/cases.yaml"), bomb);
    Kb.Result tested = Kb.plain("rules", "test", "--rules", rules.toString());
    assertThat(tested.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(tested.err())
        .contains("cases.yaml:5:", "aliases expand to more than 100,000 values");
  }
}
