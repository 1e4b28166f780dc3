package clusterkb.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.diagnosis.log.LogReader;
import clusterkb.facts.FactTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What listings add to the facts of a file, and what of the file stands whatever they say. */
class BeginningTest {
  private static final String LISTING =
      """
      Listing status for all available resource groups:

      Group                Node            Status
      -------------------- --------------- ------
      Cluster Group        NODE1           Online
      Mail Group           NODE2           Offline
      """;

  private static Beginning begin(String facts) throws IOException {
    FactSheet sheet =
        FactSheet.read(FactTypes.BUILT_IN, "facts.yaml", facts.getBytes(StandardCharsets.UTF_8));
    Beginning beginning = new Beginning(FactTypes.BUILT_IN, sheet);
    beginning.log(
        LogReader.read(
            "groups.txt", new ByteArrayInputStream(LISTING.getBytes(StandardCharsets.UTF_8))));
    return beginning;
  }

  @Test
  void addsWhatAnOpenListMayHave() throws IOException {
    Beginning beginning = begin("nodes: [NODE1, ...]\n");
    assertThat(beginning.remarks()).isEmpty();
    assertThat(beginning.sheet().lines())
        .containsExactly(
            "nodes: [NODE1, {name: NODE2}, ...]",
            "groups:",
            "  - {name: Cluster Group, ownerNode: NODE1}",
            "  - {name: Mail Group, ownerNode: NODE2}",
            "  - ...");
  }

  @Test
  void leavesWhatTheFileStates() throws IOException {
    String facts = "nodes: [NODE1, NODE2]\ngroups: [{name: Cluster Group, ownerNode: NODE2}]\n";
    Beginning beginning = begin(facts);
    assertThat(beginning.remarks())
        .containsExactly(
            "groups.txt:5: Group Cluster Group: ownerNode is NODE1 in the listing, but the"
                + " deployment file says NODE2, which stands",
            "groups.txt:6: the listing has Group Mail Group, but the deployment file lists all"
                + " there are without it, which stands");
    assertThat(String.join("\n", beginning.sheet().lines()))
        .contains("ownerNode: NODE2")
        .doesNotContain("Mail Group");
  }
}
