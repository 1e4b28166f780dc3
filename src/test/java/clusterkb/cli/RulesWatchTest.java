package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kb rules watch} as a process of its own, with files edited as editors do. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RulesWatchTest {
  private static final String BASIC = "disks/disk-basic/disk-basic.drl";
  private static final String EDITED = Kb.BASIC.replace("type !=", "type ==");
  private static final String CASES =
      """
      - case: a shared dynamic disk, VIOLATED
        facts: {disks: [{name: "R:", shared: yes, type: dynamic}]}
        expect: {"R:": VIOLATED}
      """;

  @TempDir private Path temporary;
  private Path folder;
  private RulesFolder rules;
  private Path facts;
  private Process process;
  private BufferedReader out;

  @BeforeEach
  void someRules() throws IOException {
    folder = temporary.toRealPath();
    rules =
        new RulesFolder(folder)
            .with(BASIC, Kb.BASIC)
            .with("disks/disk-basic/cases.yaml", CASES)
            .with("disks/disk-aligned/disk-aligned.drl", Kb.ALIGNED);
    rules.write();
    Files.createDirectories(folder.resolve("facts"));
    facts = Files.writeString(folder.resolve("facts/contoso.yaml"), Kb.DEPLOYMENT);
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private void start(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "clusterkb.cli.Main",
                "rules",
                "watch",
                "facts/contoso.yaml"));
    command.addAll(List.of(more));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("KB_CACHE", folder.resolve("cache").toString());
    process = builder.start();
    out = process.inputReader(UTF_8);
  }

  /** The process has another working folder than this one. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What is printed up to the line that says what is in force now. */
  private String told() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      text.append(line.replaceAll("fingerprint [0-9a-f]{12}", "fingerprint #")).append('\n');
      if (line.matches("(mended, )?in force: .*|.* stay in force: .*|No rules are in force .*")) {
        return text.toString();
      }
    }
    return text + "(ended)";
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void save(String file, String text) throws IOException {
    write(rules.path().resolve(file), text);
  }

  /** As editors do that write another file first and put it in the place of the old one. */
  private void saveByRename(String file, String text) throws IOException {
    Path to = rules.path().resolve(file);
    Path temporaryFile = to.resolveSibling(".new.tmp");
    Files.writeString(temporaryFile, text);
    Files.move(
        temporaryFile, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static final String TURNED =
      """
      saved rules/disks/disk-basic/disk-basic.drl
      CHANGED  DISK-BASIC  MUST  Shared disks must be basic disks
        rule        rules/disks/disk-basic/disk-basic.drl:3
        conditions    of each Disk $disk
                        $disk.shared == true
                      broken where
                    -   $disk.type != BASIC
                    +   $disk.type == BASIC
      FAIL  DISK-BASIC  1 case, 1 not as expected
      """;

  private static final String TURNED_VERDICTS =
      """
      facts/contoso.yaml: 1 verdict differs
        VIOLATED -> MET
          DISK-BASIC  Disk Q:
      rules/disks/disk-basic/disk-basic.drl:3:1: warning: no case of DISK-BASIC shows UNKNOWN, MET, NOT_APPLICABLE [verdict-not-shown]
          rule "Shared disks must be basic disks" extends "a shared disk"
          ^
        Add a case for each to cases.yaml beside the rule.
      in force: version unversioned, fingerprint #
      """;

  private static final String BACK =
      """
      saved rules/disks/disk-basic/disk-basic.drl
      CHANGED  DISK-BASIC  MUST  Shared disks must be basic disks
        rule        rules/disks/disk-basic/disk-basic.drl:3
        conditions    of each Disk $disk
                        $disk.shared == true
                      broken where
                    -   $disk.type == BASIC
                    +   $disk.type != BASIC
      ok    DISK-BASIC  1 case
      facts/contoso.yaml: 1 verdict differs
        MET -> VIOLATED
          DISK-BASIC  Disk Q:  Disk Q: is a dynamic disk
      rules/disks/disk-basic/disk-basic.drl:3:1: warning: no case of DISK-BASIC shows UNKNOWN, MET, NOT_APPLICABLE [verdict-not-shown]
          rule "Shared disks must be basic disks" extends "a shared disk"
          ^
        Add a case for each to cases.yaml beside the rule.
      in force: version unversioned, fingerprint #
      """;

  private static final String BROKEN =
      """
      saved rules/disks/disk-basic/disk-basic.drl
      rules/disks/disk-basic/disk-basic.drl:9:24: error: unknown name 'tipe' (of a Disk) [unknown-property]
            Disk( this == $disk, tipe != DiskType.BASIC )
                                 ^
        Did you mean type?
      The last good rules stay in force: version unversioned, fingerprint #
      """;

  private void endsQuietly() throws Exception {
    // Unlike the process itself, its handle leaves the streams open.
    process.toHandle().destroy();
    assertThat(out.readLine()).isNull();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void eachSaveIsToldOnceAndABrokenOneLeavesTheLastGoodRules() throws Exception {
    start();
    assertThat(told())
        .isEqualTo(
            """
            watching rules; Ctrl-C ends it
            facts/contoso.yaml: 2 violated, 1 unknown, 1 met
            in force: version unversioned, fingerprint #
            """);
    save(BASIC, EDITED);
    assertThat(told()).startsWith(TURNED).endsWith(TURNED_VERDICTS);
    // Nothing of this is worth a word: editors' files, and a save that changes nothing.
    save("disks/disk-basic/.disk-basic.drl.swp", "x");
    save("disks/disk-basic/disk-basic.drl~", "x");
    save("disks/disk-basic/4913", "x");
    save(BASIC, EDITED);
    saveByRename(BASIC, Kb.BASIC);
    assertThat(told()).isEqualTo(BACK);
    save(BASIC, Kb.BASIC.replace("type !=", "tipe !="));
    assertThat(told()).isEqualTo(BROKEN);
    // The facts go on being checked with the last good rules.
    write(facts, Kb.DEPLOYMENT.replace("type: dynamic", "type: basic"));
    assertThat(told())
        .isEqualTo(
            """
            saved facts/contoso.yaml
            facts/contoso.yaml: 1 verdict differs
              VIOLATED -> MET
                DISK-BASIC  Disk Q:
            in force: version unversioned, fingerprint #
            """);
    saveByRename(BASIC, Kb.BASIC);
    assertThat(told())
        .isEqualTo(
            """
            saved rules/disks/disk-basic/disk-basic.drl
            ok    DISK-BASIC  1 case
            rules/disks/disk-basic/disk-basic.drl:3:1: warning: no case of DISK-BASIC shows UNKNOWN, MET, NOT_APPLICABLE [verdict-not-shown]
                rule "Shared disks must be basic disks" extends "a shared disk"
                ^
              Add a case for each to cases.yaml beside the rule.
            mended, in force: version unversioned, fingerprint #
            """);
    endsQuietly();
  }

  @Test
  void newAndDeletedFoldersAreFollowed() throws Exception {
    start();
    told();
    save("disks/new/deep/new.drl", Kb.ALIGNED.replace("DISK-ALIGNED", "DISK-NEW"));
    assertThat(told())
        .isEqualTo(
            """
            saved rules/disks/new/deep/new.drl
            ADDED  DISK-NEW  SHOULD  Shared disks should be aligned
              rule        rules/disks/new/deep/new.drl:3
            FAIL  DISK-NEW  0 cases
              there are no cases: write cases.yaml beside rules/disks/new/deep/new.drl
            facts/contoso.yaml: 3 verdicts differ
              none -> VIOLATED
                DISK-NEW  Disk R:  Disk R: is not aligned
              none -> MET
                DISK-NEW  Disk Q:
              none -> NOT_APPLICABLE
                DISK-NEW  Disk C:
            rules/disks/new/deep/new.drl:3:1: warning: DISK-NEW has no cases [no-cases]
                rule "Shared disks should be aligned" extends "a shared disk"
                ^
              Write cases.yaml beside the rule; docs/authoring.md says how.
            rules/disks/new/deep/new.drl:3:1: warning: DISK-NEW has the title of DISK-ALIGNED in rules/disks/disk-aligned/disk-aligned.drl [duplicate-title]
                rule "Shared disks should be aligned" extends "a shared disk"
                ^
              Say what sets it apart.
            rules/disks/new/deep/new.drl:3:1: warning: DISK-NEW is not in a file disk-new/disk-new.drl [folder-name]
                rule "Shared disks should be aligned" extends "a shared disk"
                ^
              Rename the folder and the file.
            in force: version unversioned, fingerprint #
            """);
    save("disks/new/deep/new.drl", Kb.ALIGNED.replace("DISK-ALIGNED", "DISK-NEWER"));
    assertThat(told()).contains("REMOVED  DISK-NEW ", "ADDED  DISK-NEWER ");
    Path away = Files.move(rules.path().resolve("disks/new"), folder.resolve("away"));
    assertThat(told()).contains("REMOVED  DISK-NEWER ");
    Files.move(away, rules.path().resolve("disks/again"));
    assertThat(told()).contains("saved rules/disks/again/deep/new.drl", "ADDED  DISK-NEWER ");
    endsQuietly();
  }

  @Test
  void aLinkToTheFolderIsFollowedAndSoIsItsTarget() throws Exception {
    Path real = Files.move(rules.path(), folder.resolve("v1"));
    Path other = RulesFolder.copy(real, folder.resolve("v2"));
    write(other.resolve(BASIC), EDITED);
    Path link = Files.createSymbolicLink(folder.resolve("current"), real.getFileName());
    start("--rules", "current");
    assertThat(told())
        .startsWith("watching current; Ctrl-C ends it\nfacts/contoso.yaml: 2 violated");
    write(link.resolve(BASIC), Kb.BASIC.replace("tipe", "type").replace("\"MUST\"", "\"SHOULD\""));
    assertThat(told()).contains("saved v1/" + BASIC, "- MUST", "+ SHOULD");
    Path next = Files.createSymbolicLink(folder.resolve("next"), other.getFileName());
    Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    assertThat(told()).contains("+ MUST", "$disk.type == BASIC", "VIOLATED -> MET");
    endsQuietly();
  }

  @Test
  void rulesThatAreBrokenFromTheStartCanBeMended() throws Exception {
    save(BASIC, Kb.BASIC.replace("type !=", "tipe !="));
    start();
    assertThat(told()).endsWith("No rules are in force until this is mended.\n");
    save(BASIC, Kb.BASIC);
    assertThat(told())
        .isEqualTo(
            """
            saved rules/disks/disk-basic/disk-basic.drl
            facts/contoso.yaml: 2 violated, 1 unknown, 1 met
            mended, in force: version unversioned, fingerprint #
            """);
    endsQuietly();
  }

  @Test
  void withoutTheSystemsHelpTheFilesAreRead() throws Exception {
    start("--poll");
    told();
    save(BASIC, EDITED);
    assertThat(told()).startsWith(TURNED).endsWith(TURNED_VERDICTS);
    saveByRename(BASIC, Kb.BASIC);
    assertThat(told()).isEqualTo(BACK);
    endsQuietly();
  }

  @Test
  void savesThatFollowEachOtherCloselyEndInTheLastOne() throws Exception {
    start();
    told();
    for (int i = 0; i < 200; i++) {
      saveByRename(BASIC, Kb.BASIC.replace("is a {", "is " + i + " {"));
    }
    String last = "+ {$disk} is 199 {$disk.type} disk";
    String told = told();
    while (!told.contains(last)) {
      assertThat(told).contains("CHANGED  DISK-BASIC").doesNotContain("(ended)", "error");
      told = told();
    }
    saveByRename(BASIC, Kb.BASIC);
    assertThat(told()).contains("- {$disk} is 199 {", "ok    DISK-BASIC  1 case");
    endsQuietly();
  }
}
