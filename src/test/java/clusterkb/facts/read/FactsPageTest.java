package clusterkb.facts.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.FactTypes;
import org.junit.jupiter.api.Test;

class FactsPageTest {
  @Test
  void describesEveryTypeAndProperty() {
    String page = FactsPage.text(FactTypes.BUILT_IN);
    FactTypes.BUILT_IN
        .all()
        .forEach(
            type -> {
              assertThat(page)
                  .contains("\n## " + type.name() + "\n", "| `" + type.info().key() + "` |");
              type.properties()
                  .forEach(each -> assertThat(page).contains("| `" + each.name() + "` | "));
            });
  }

  @Test
  void saysOfEachPropertyWhatItTakesAndMeansAndWhyItMatters() {
    assertThat(FactsPage.text(FactTypes.BUILT_IN))
        .contains(
            "\n## Symptom\n\n"
                + "Something that was seen to go wrong. Stands under `symptoms` in the file.\n\n"
                + "| property | value | what it says | sources |\n"
                + "|---|---|---|---|\n"
                + "| `name` | text | The symptom's id, or any label by which to tell it from the"
                + " others (required) |  |\n")
        .contains(
            "| `domain` | name of [Domain](#domain), or `none` | The domain that it belongs to;"
                + " none where it is local to a computer | guide:35, guide:36 |\n")
        .contains(" (computed; a file cannot state it) | guide:35, guide:69 |\n")
        .contains("(follows from the place; a file cannot state it)")
        .contains("| `services` | list of [Service](#service) | ");
  }

  @Test
  void listsEveryWordOfEveryValue() {
    assertThat(FactsPage.text(FactTypes.BUILT_IN))
        .contains("\n### DiskType\n\n| value | words |\n|---|---|\n| basic | `basic`, `BASIC`")
        .contains("| `Windows 2000`, `W2K`, `Win2K`, `Win2000` |\n");
  }

  @Test
  void itsExampleCanBeRead() {
    String page = FactsPage.text(FactTypes.BUILT_IN);
    int start = page.indexOf("```yaml\n") + 8;
    String example = page.substring(start, page.indexOf("```", start));
    assertThat(DeploymentReaderTest.read(example).name()).isEqualTo("Contoso mail");
  }

  @Test
  void isTheSameEachTime() {
    assertThat(FactsPage.text(FactTypes.BUILT_IN)).isEqualTo(FactsPage.text(FactTypes.BUILT_IN));
  }
}
