package clusterkb.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings as cluster.exe prints them: columns of 20, 20 and 15, padded and never cut. */
class ClusterListingTest {
  private static final String RESOURCES =
      "Resource             Group                Node            Status\n"
          + "-------------------- -------------------- --------------- ------\n";
  private static final String GROUPS =
      "Group                Node            Status\n"
          + "-------------------- --------------- ------\n";

  private static String resource(String name, String group, String node, String state) {
    return String.format(Locale.ROOT, "%-20s %-20s %-15s %s%n", name, group, node, state);
  }

  private static String group(String name, String node, String state) {
    return String.format(Locale.ROOT, "%-20s %-15s %s%n", name, node, state);
  }

  private static List<Map<String, String>> resources(LogReading reading) {
    return reading.facts().stream()
        .filter(fact -> fact.fact().equals("ClusterResource"))
        .map(Stated::properties)
        .toList();
  }

  private static List<String> names(LogReading reading, String fact) {
    return reading.facts().stream()
        .filter(each -> each.fact().equals(fact))
        .map(Stated::name)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "Disk S:",
        "Exactly twenty chars",
        "One more than twenty!",
        "Exchange Message Transfer Agent Instance - (EVS1)"
      })
  void namesOfAnyLengthInAnyColumn(String name) {
    LogReading asResource = Readings.of(RESOURCES + resource(name, "EVS1", "EXNODE1", "Online"));
    assertThat(names(asResource, "ClusterResource")).containsExactly(name);
    assertThat(resources(asResource)).containsExactly(Map.of("group", "EVS1", "state", "online"));
    LogReading asGroup = Readings.of(RESOURCES + resource("Disk S:", name, "EXNODE1", "Online"));
    assertThat(names(asGroup, "ClusterResource")).containsExactly("Disk S:");
    assertThat(resources(asGroup)).containsExactly(Map.of("group", name, "state", "online"));
  }

  @Test
  void randomNamesAreReadBack() {
    Random random = new Random(5);
    int told = 0;
    int rounds = 2000;
    for (int round = 0; round < rounds; round++) {
      String name = words(random);
      String group = words(random);
      LogReading reading =
          Readings.of(RESOURCES + resource(name, group, "EXNODE1", "Offline Pending"));
      boolean isTold = !names(reading, "ClusterResource").isEmpty();
      told += isTold ? 1 : 0;
      if (isTold) {
        assertThat(names(reading, "ClusterResource")).containsExactly(name);
        assertThat(resources(reading))
            .containsExactly(Map.of("group", group, "state", "offline pending"));
      } else {
        assertThat(reading.remarks()).anyMatch(remark -> remark.contains("cannot be told"));
      }
      LogReading withGroups =
          Readings.of(
              GROUPS
                  + group(group, "EXNODE1", "Online")
                  + "\n"
                  + RESOURCES
                  + resource(name, group, "EXNODE1", "Online"));
      assertThat(names(withGroups, "ClusterResource")).containsExactly(name);
    }
    assertThat(told).isGreaterThan(rounds / 2);
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ");
      int length = 1 + random.nextInt(9);
      for (int letter = 0; letter < length; letter++) {
        words.append((char) ('a' + random.nextInt(26)));
      }
    }
    return words.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Online", "Offline", "Failed", "Online Pending", "Offline Pending"})
  void statesOfResources(String state) {
    LogReading reading = Readings.of(RESOURCES + resource("MSDTC", "G", "EXNODE1", state));
    assertThat(resources(reading))
        .containsExactly(Map.of("group", "G", "state", state.toLowerCase(Locale.ROOT)));
    assertThat(reading.remarks()).isEmpty();
  }

  @Test
  void groupsHaveTheirOwners() {
    LogReading reading =
        Readings.of(
            GROUPS
                + group("Cluster Group", "EXNODE1", "Online")
                + group("EVS1", "", "Offline")
                + group("Available Storage Of The Cluster", "EXNODE2", "Partially Online"));
    assertThat(reading.kind()).isEqualTo(LogKind.CLUSTER_LISTING);
    assertThat(reading.facts())
        .extracting(Stated::fact, Stated::name, Stated::properties)
        .containsExactly(
            tuple("Node", "EXNODE1", Map.of()),
            tuple("ClusterGroup", "Cluster Group", Map.of("ownerNode", "EXNODE1")),
            tuple("ClusterGroup", "EVS1", Map.of("ownerNode", "none")),
            tuple("Node", "EXNODE2", Map.of()),
            tuple(
                "ClusterGroup",
                "Available Storage Of The Cluster",
                Map.of("ownerNode", "EXNODE2")));
    assertThat(reading.remarks()).hasSize(2);
  }

  @Test
  void nodesThatAreNotUpAreRemarkedOn() {
    LogReading reading =
        Readings.of(
            "Node           Node ID Status",
            "EXNODE1              1 Up",
            "EXNODE2              2 Paused",
            "EXNODE3              3 Down");
    assertThat(reading.facts())
        .extracting(Stated::name, Stated::properties)
        .containsExactly(
            tuple("EXNODE1", Map.of("joinedCluster", "yes", "clusterServiceRunning", "yes")),
            tuple("EXNODE2", Map.of("joinedCluster", "yes", "clusterServiceRunning", "yes")),
            tuple("EXNODE3", Map.of("joinedCluster", "yes")));
    assertThat(reading.remarks())
        .containsExactly(
            "log:3: Node EXNODE2 is paused; no property of a deployment file holds that.",
            "log:4: Node EXNODE3 is down; no property of a deployment file holds that.");
  }

  @Test
  void ofTwoListingsTheLaterHolds() {
    LogReading reading =
        Readings.of(
            RESOURCES
                + resource("MSDTC", "G", "EXNODE1", "Offline")
                + "\nC:\\>cluster res\n"
                + RESOURCES
                + resource("MSDTC", "G", "EXNODE1", "Online"));
    assertThat(resources(reading)).containsExactly(Map.of("group", "G", "state", "online"));
    assertThat(reading.remarks())
        .containsExactly(
            "log:8: MSDTC: state was offline before, and is online here; this is taken.");
  }

  @Test
  void tabsSeparateColumnsToo() {
    LogReading reading =
        Readings.of("Resource\tGroup\tNode\tStatus", "Disk S: and T:\tEVS 1\tEXNODE1\tOnline");
    assertThat(names(reading, "ClusterResource")).containsExactly("Disk S: and T:");
    assertThat(resources(reading)).containsExactly(Map.of("group", "EVS 1", "state", "online"));
  }

  @Test
  void whatIsStatedIsKnownToDeploymentFiles() {
    LogReading reading = Readings.of(Readings.bytes("listing.txt"));
    assertThat(reading.facts()).isNotEmpty();
    for (Stated stated : reading.facts()) {
      FactType type = FactTypes.BUILT_IN.byName(stated.fact());
      assertThat(type).isNotNull();
      stated.properties().keySet().forEach(name -> assertThat(type.property(name)).isNotNull());
    }
  }
}
