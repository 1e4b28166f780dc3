package clusterkb.rules.read;

import static clusterkb.rules.RulesFolder.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes of source documents that cannot be read. */
class SourcesErrorsTest {
  private static final String PARAGRAPH = GUIDE.substring(GUIDE.indexOf("  - {"));

  @TempDir private Path parent;
  private RulesFolder folder;

  @BeforeEach
  void newFolder() {
    folder = new RulesFolder(parent);
  }

  @Test
  void wantsATitle() {
    assertThat(folder.with("sources/guide.yaml", GUIDE.replace("title: The guide\n", "")).errors())
        .isEqualTo(
            """
            rules/sources/guide.yaml:1:1: error: the text 'title' is missing [wrong-sources]
                document: guide
                ^
              Compare it with the entries beside it.
            """);
  }

  @Test
  void wantsAListOfParagraphs() {
    assertThat(folder.with("sources/guide.yaml", GUIDE.replace("paragraphs", "paragrafs")).errors())
        .isEqualTo(
            """
            rules/sources/guide.yaml:1:1: error: the document has no list of paragraphs [wrong-sources]
                document: guide
                ^
              Compare it with the entries beside it.
            """);
  }

  @Test
  void wantsIdsOfTheDocument() {
    assertThat(
            folder.with("sources/guide.yaml", GUIDE.replace("\"guide:1\"", "\"gide:1\"")).errors())
        .isEqualTo(
            """
            rules/sources/guide.yaml:5:5: error: 'gide:1' is not a new id of the document guide [wrong-sources]
                  - {id: "gide:1", section: Disks, role: normative, summary: Use them., sha256: "00"}
                    ^
              Compare it with the entries beside it.
            """);
  }

  @Test
  void wantsASectionOfEachParagraph() {
    assertThat(folder.with("sources/guide.yaml", GUIDE.replace("section: Disks, ", "")).errors())
        .isEqualTo(
            """
            rules/sources/guide.yaml:5:5: error: the text 'section' is missing [wrong-sources]
                  - {id: "guide:1", role: normative, summary: Use them., sha256: "00"}
                    ^
              Compare it with the entries beside it.
            """);
  }

  @Test
  void wantsAReasonOfWhatDemandsNothing() {
    assertThat(folder.with("sources/guide.yaml", GUIDE.replace("normative", "heading")).errors())
        .isEqualTo(
            """
            rules/sources/guide.yaml:5:5: error: the text 'reason' is missing [wrong-sources]
                  - {id: "guide:1", section: Disks, role: heading, summary: Use them., sha256: "00"}
                    ^
              Compare it with the entries beside it.
            """);
  }

  @Test
  void wantsParagraphsToBeMappings() {
    assertThat(folder.with("sources/guide.yaml", GUIDE.replace("  - {", "  - x\n  - {")).errors())
        .isEqualTo(
            """
            rules/sources/guide.yaml:5:5: error: the text 'role' is missing [wrong-sources]
                  - x
                    ^
              Compare it with the entries beside it.
            """);
  }

  @Test
  void wantsADocument() {
    assertThat(folder.with("sources/guide.yaml", "- a\n").errors())
        .isEqualTo(
            """
            rules/sources/guide.yaml:1:1: error: the text 'document' is missing [wrong-sources]
                - a
                ^
              Compare it with the entries beside it.
            """);
  }

  @Test
  void refusesASecondParagraphOfOneId() {
    assertThat(folder.with("sources/guide.yaml", GUIDE + PARAGRAPH).errors())
        .isEqualTo(
            """
            rules/sources/guide.yaml:6:5: error: 'guide:1' is not a new id of the document guide [wrong-sources]
                  - {id: "guide:1", section: Disks, role: normative, summary: Use them., sha256: "00"}
                    ^
              Compare it with the entries beside it.
            """);
  }

  @Test
  void tellsWhereItIsNoYaml() {
    assertThat(
            folder
                .with("sources/guide.yaml", GUIDE.replace("title: The guide", "title: The: guide"))
                .errors())
        .isEqualTo(
            """
            rules/sources/guide.yaml:2:11: error: a colon is not allowed here [syntax]
                title: The: guide
                          ^
              Check the indentation of this line and the one above; put a text that contains a colon and a
              space in single quotes.
            """);
  }
}
