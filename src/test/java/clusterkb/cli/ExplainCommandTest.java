package clusterkb.cli;

import static clusterkb.rules.RulesFolder.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code kb explain} says of a requirement, its conditions and its sources. */
class ExplainCommandTest {
  private static final String PARAGRAPH = "Shared disks of a cluster are basic disks, said we.";
  private static final String HEAD =
      """
      DISK-BASIC  MUST  Shared disks must be basic disks
      speaks of    a shared disk
      rule         rules/disks/disk-basic/disk-basic.drl:3
      source       guide:1, The guide
                   Disks
                   Use them.
      """;

  @TempDir private Path folder;
  private Kb kb;
  private String file;
  private String home;

  @BeforeEach
  void aHomeOfItsOwn() {
    kb = new Kb(folder);
    file = kb.file("contoso.yaml", Kb.DEPLOYMENT);
    home = System.setProperty("user.home", folder.toString());
  }

  @AfterEach
  void theOldHome() {
    System.setProperty("user.home", home);
  }

  @Test
  void everySubjectIsExplained() {
    assertThat(kb.run("explain", file, "DISK-BASIC"))
        .isEqualTo(
            new Kb.Result(
                1,
                HEAD
                    + """

                    Disk C:  NOT_APPLICABLE  speaks of a shared disk
                      because      shared of Disk C: is false  FILE:5

                    Disk Q:  VIOLATED  Disk Q: is a dynamic disk
                      because      shared of Disk Q: is true  FILE:3
                      because      type of Disk Q: is dynamic  FILE:3
                      what to do   Make Disk Q: basic.

                    Disk R:  UNKNOWN  not known: Shared disks must be basic disks
                      because      shared of Disk R: is true  FILE:4
                      tell         type of Disk R:
                    """
                        .replace("FILE", file),
                ""));
  }

  @ParameterizedTest
  @CsvSource({"DISK-BASIC, Q:", "disk-basic, q:", "Disk-Basic, Disk Q:"})
  void oneSubjectIsExplainedAlone(String id, String subject) {
    assertThat(kb.run("explain", file, id, "--subject", subject))
        .isEqualTo(
            new Kb.Result(
                1,
                HEAD
                    + """

                    Disk Q:  VIOLATED  Disk Q: is a dynamic disk
                      because      shared of Disk Q: is true  FILE:3
                      because      type of Disk Q: is dynamic  FILE:3
                      what to do   Make Disk Q: basic.
                    """
                        .replace("FILE", file),
                ""));
  }

  @Test
  void withoutAViolationTheExitCodeIsZero() {
    assertThat(kb.run("explain", file, "DISK-BASIC", "--subject", "R:").code()).isZero();
  }

  @Test
  void eachConditionIsShownWithItsRuleAndItsFact() {
    String text = Kb.DEPLOYMENT.replace("dynamic", "basic").replace("- {name: 'Q:'", "- {name: Q");
    String basic = kb.file("basic.yaml", text);
    assertThat(kb.run("explain", basic, "DISK-BASIC", "--subject", "Q", "--why-not"))
        .isEqualTo(
            new Kb.Result(
                0,
                HEAD
                    + """

                    Disk Q  MET  Shared disks must be basic disks
                      because      type of Disk Q is basic  FILE:3
                      rule "Shared disks must be basic disks" fires where all of this holds:
                        yes    shared == true  rules/vocabulary/subjects.drl:11
                                 shared of Disk Q is true  FILE:3
                        no     type != DiskType.BASIC  rules/disks/disk-basic/disk-basic.drl:9
                                 type of Disk Q is basic  FILE:3
                    """
                        .replace("FILE", basic),
                ""));
  }

  @Test
  void aConditionOnAMissingFactIsOpen() {
    assertThat(kb.run("explain", file, "DISK-BASIC", "--subject", "R:", "--why-not"))
        .isEqualTo(
            new Kb.Result(
                0,
                HEAD
                    + """

                    Disk R:  UNKNOWN  not known: Shared disks must be basic disks
                      because      shared of Disk R: is true  FILE:4
                      tell         type of Disk R:
                      rule "Shared disks must be basic disks" fires where all of this holds:
                        yes    shared == true  rules/vocabulary/subjects.drl:11
                                 shared of Disk R: is true  FILE:4
                        open   type != DiskType.BASIC  rules/disks/disk-basic/disk-basic.drl:9
                                 not known: type of Disk R:
                    """
                        .replace("FILE", file),
                ""));
  }

  @ParameterizedTest
  @CsvSource({
    "DISK-BASC, '; did you mean DISK-BASIC?'",
    "DISK, '; did you mean DISK-BASIC or DISK-ALIGNED?'",
    "QUORUM, ''",
  })
  void anUnknownRequirementIsToldWithTheNearest(String id, String advice) {
    assertThat(kb.run("explain", file, id))
        .isEqualTo(
            new Kb.Result(
                2,
                "",
                "kb: there is no requirement " + id + advice + "\nTry 'kb explain --help'.\n"));
  }

  @Test
  void anUnknownSubjectIsToldWithAllThatThereAre() {
    assertThat(kb.run("explain", file, "DISK-BASIC", "--subject", "Z:"))
        .isEqualTo(
            new Kb.Result(
                2,
                "",
                "kb: DISK-BASIC has no subject 'Z:'; it has C:, Q:, R:\n"
                    + "Try 'kb explain --help'.\n"));
  }

  @Test
  void aRequirementWithoutSubjectsSaysSo() {
    String nothing = kb.file("nothing.yaml", "disks: []\n");
    assertThat(kb.run("explain", nothing, "DISK-BASIC"))
        .isEqualTo(
            new Kb.Result(
                2,
                "",
                "kb: DISK-BASIC speaks of nothing that the facts list\n"
                    + "Try 'kb explain --help'.\n"));
  }

  private Kb.Result withSources(String copy) throws IOException {
    kb.rules()
        .with("sources/guide.yaml", GUIDE.replace("\"00\"", SourceText.fingerprint(PARAGRAPH)));
    Path sources = Files.createDirectories(folder.resolve("copies"));
    if (copy != null) {
      Files.writeString(sources.resolve("guide.txt"), copy);
    }
    return kb.run(
        "explain", file, "DISK-BASIC", "--subject", "R:", "--sources", sources.toString());
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'  ', ' \u00a0'", "'', '\r'"})
  void aRightCopyOfTheDocumentIsQuoted(String before, String after) throws IOException {
    assertThat(withSources(before + PARAGRAPH + after + "\nMore.\n"))
        .isEqualTo(
            new Kb.Result(
                0,
                HEAD
                    + """
                                 > PARAGRAPH

                    Disk R:  UNKNOWN  not known: Shared disks must be basic disks
                      because      shared of Disk R: is true  FILE:4
                      tell         type of Disk R:
                    """
                        .replace("PARAGRAPH", PARAGRAPH)
                        .replace("FILE", file),
                ""));
  }

  @ParameterizedTest
  @CsvSource({"'Shared disks of a cluster are dynamic disks, said we.'", "'\nSomething'", "''"})
  void anAlteredCopyIsRefused(String copy) throws IOException {
    assertThat(withSources(copy))
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                folder
                    + "/copies/guide.txt: error: line 1 is not the paragraph guide:1: its"
                    + " fingerprint differs\n"
                    + "  This is another edition of 'The guide', or the copy was changed.\n"));
  }

  @Test
  void aMissingCopyIsTold() throws IOException {
    assertThat(withSources(null))
        .isEqualTo(
            new Kb.Result(
                3,
                "",
                folder
                    + "/copies/guide.txt: error: there is no copy of 'The guide'\n"
                    + "  Put the document there as plain text, one paragraph a line.\n"));
  }
}
