package clusterkb.rules.store;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.FactTypes;
import clusterkb.facts.OperatingSystem;
import clusterkb.facts.read.FactsPage;
import clusterkb.facts.read.FactsSchema;
import clusterkb.rules.read.DeclarationsReader;
import clusterkb.rules.read.Problems;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclarationsUnitTest {
  private static final String DECLARATIONS =
      """
      properties:
        - {fact: Node, name: agent, type: value, values: [on, off], description: The agent}
        - {fact: Node, name: agents, type: list of values, values: Agent, description: All}
        - fact: Evs
          name: lag
          type: number
          unit: ms
          min: 1
          max: 9
          source: ["guide:1"]
          description: How late
        - {fact: Evs, name: twin, type: reference, to: Evs, none: yes, description: Its twin}
        - {fact: Disk, name: tags, type: list of texts, description: Tags}
      values:
        OperatingSystem:
          - {label: Windows 2003 x64, words: [x64], families: [Windows Server 2003]}
      """;

  private static FactTypes read(String text) {
    Problems problems = new Problems();
    FactTypes read = DeclarationsReader.read(Map.of("rules/vocabulary/a.yaml", text), problems);
    assertThat(problems.all()).isEmpty();
    return read;
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    FactTypes facts = read(DECLARATIONS);
    FactTypes again = DeclarationsUnit.read(DeclarationsUnit.write(facts));
    assertThat(FactsPage.text(again)).isEqualTo(FactsPage.text(facts));
    assertThat(FactsSchema.text(again)).isEqualTo(FactsSchema.text(facts));
    assertThat(again.byName("Node").property("operatingSystem").choices().find("W2K3").toString())
        .contains("Windows 2003 x64")
        .contains(OperatingSystem.WINDOWS_SERVER_2003_ENTERPRISE.label());
  }

  @Test
  void nothingDeclaredIsNothing() {
    assertThat(DeclarationsUnit.read(DeclarationsUnit.write(FactTypes.BUILT_IN)))
        .isSameAs(FactTypes.BUILT_IN);
  }

  @Test
  void whatIsCutOffIsNothingOfTheKind() {
    byte[] whole = DeclarationsUnit.write(read(DECLARATIONS));
    for (int length = 0; length < whole.length; length++) {
      assertThat(DeclarationsUnit.read(Arrays.copyOf(whole, length))).as("%s", length).isNull();
    }
  }
}
