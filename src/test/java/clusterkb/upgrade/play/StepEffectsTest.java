package clusterkb.upgrade.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.Knowledge;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.upgrade.step.StepKind;
import clusterkb.upgrade.step.Steps;
import clusterkb.upgrade.step.StepsReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What steps make of the facts, and what guards them where that depends on how it is written. */
class StepEffectsTest {
  private static RuleSet rules;
  private static Knowledge knowledge;
  private static Steps steps;

  @BeforeAll
  static void load() {
    rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    knowledge = new Knowledge(rules.all(), rules.rows());
    steps = StepsReader.read(rules);
  }

  private static Scene scene(String target, String facts) {
    Deployment deployment =
        DeploymentReader.read(rules.facts(), "f.yaml", ("deployment: D\n" + facts).getBytes(UTF_8));
    return new Scene(rules, knowledge, deployment, steps.targets().get(target));
  }

  /** The one step of that kind that can be done with facts of these names. */
  private static Step step(Scene scene, String word, String... names) {
    StepKind kind = steps.kind(word);
    List<Map<String, Fact>> matches =
        scene.explainer().matches(kind.rule(), Map.of()).stream()
            .filter(
                match ->
                    match.values().stream().map(Fact::name).toList().containsAll(List.of(names)))
            .toList();
    assertThat(matches).as(word + " " + List.of(names)).hasSize(1);
    Map<String, FactKey> about = new LinkedHashMap<>();
    matches
        .get(0)
        .forEach(
            (variable, fact) -> {
              if (kind.variables().containsKey(variable)) {
                about.put(variable, fact.identity());
              }
            });
    return new Step(kind, about, Map.of());
  }

  private static void take(Scene scene, String word, String... names) {
    scene.begin(List.of(step(scene, word, names)), 1).complete();
  }

  private static List<String> forbidding(Scene scene, String word, String... names) {
    Under under = scene.begin(List.of(step(scene, word, names)), 1);
    List<String> ids =
        under.guards().get(0).stream()
            .filter(GuardVerdict::forbids)
            .map(one -> one.guard().requirement().id())
            .toList();
    under.leave();
    return ids;
  }

  private static String value(Scene scene, String type, String name, String property) {
    for (Fact fact : scene.facts(rules.facts().byName(type))) {
      if (fact.qualifiedName().equals(name)) {
        return String.valueOf(fact.value(fact.type().property(property)));
      }
    }
    return "no " + type + " " + name;
  }

  private static TreeSet<String> names(Scene scene, String type) {
    return scene.facts(rules.facts().byName(type)).stream()
        .map(Fact::qualifiedName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aDiskResourceThatIsMovedIsNoLongerWhereItWas() {
    try (Scene scene =
        scene(
            "new-deployment",
            """
            disks: [{name: "R:", evs: MAIL1}, {name: "S:", evs: none}]
            groups:
              - {name: Mail, resources: []}
              - name: Disk Group 1
                resources:
                  - {name: Disk R, type: Physical Disk, disk: "R:", state: online}
                  - {name: Disk S, type: Physical Disk, disk: "S:", state: online}
            exchangeVirtualServers: [{name: MAIL1, group: Mail}]
            """)) {
      take(scene, "add-evs-disk", "R:");
      assertThat(names(scene, "ClusterResource"))
          .containsExactly("Disk Group 1/Disk S", "Mail/Disk R:");
      assertThat(value(scene, "ClusterResource", "Mail/Disk R:", "state")).isEqualTo("ONLINE");
    }
  }

  @Test
  void aPlannedServerRefersToTheGroupThatIsMadeForIt() {
    try (Scene scene =
        scene(
            "new-deployment",
            """
            nodes: [{name: NODE1, exchange: Exchange 2003}]
            groups: []
            exchangeVirtualServers: [{name: MAIL1, group: none, activeNode: NODE1}]
            """)) {
      take(scene, "create-evs-group", "MAIL1");
      assertThat(value(scene, "Evs", "MAIL1", "group")).isEqualTo("MAIL1");
      assertThat(value(scene, "ClusterGroup", "MAIL1", "ownerNode")).isEqualTo("NODE1");
    }
  }

  private static final String TWO_PLANNED =
      """
      nodes: [{name: NODE1, exchange: Exchange 2003, exchangeServicePack: none}]
      domains: [contoso.com]
      groups:
        - {name: G1, ownerNode: NODE1, defaultGroup: no, resources: []}
        - {name: G2, ownerNode: NODE1, defaultGroup: no, resources: []}
      exchangeVirtualServers:
        - {name: MAIL1, group: G1, exchange: Exchange 2003, domain: contoso.com,
           firstServerInOrganization: yes, firstServerInDomain: yes, firstEvsInOrganization: yes,
           firstEvsInCluster: yes, managementAccount: admin, administrativeGroup: First}
        - {name: MAIL2, group: G2, exchange: Exchange 2003, domain: contoso.com,
           firstServerInOrganization: no, firstServerInDomain: no, firstEvsInOrganization: no,
           firstEvsInCluster: no, managementAccount: admin, administrativeGroup: First}
      accounts: [{name: admin, memberOf: []}]
      administrativeGroups: [First]
      permissions: []
      """;

  @Test
  void whicheverServerIsCreatedFirstNeedsTheRoleAtTheOrganization() {
    try (Scene scene = scene("new-deployment", TWO_PLANNED)) {
      assertThat(forbidding(scene, "create-evs", "MAIL2"))
          .contains("PERM-CREATE-EVS-FIRST")
          .doesNotContain("PERM-CREATE-EVS-NEXT");
      take(scene, "create-evs", "MAIL2");
      assertThat(value(scene, "Evs", "MAIL1", "firstServerInOrganization")).isEqualTo("false");
      assertThat(value(scene, "Evs", "MAIL2", "firstServerInOrganization")).isEqualTo("true");
      assertThat(forbidding(scene, "create-evs", "MAIL1"))
          .contains("PERM-CREATE-EVS-NEXT")
          .doesNotContain("PERM-CREATE-EVS-FIRST");
      take(scene, "grant-role-at-administrative-group", "admin", "First");
      assertThat(forbidding(scene, "create-evs", "MAIL1")).doesNotContain("PERM-CREATE-EVS-NEXT");
    }
  }

  @Test
  void onlyTheFirstServerOfAClusterGetsAMessageTransferAgent() {
    try (Scene scene = scene("new-deployment", TWO_PLANNED)) {
      take(scene, "create-evs", "MAIL2");
      take(scene, "create-evs", "MAIL1");
      assertThat(names(scene, "ClusterResource").stream().filter(one -> one.contains("Message")))
          .containsExactly("G2/Exchange Message Transfer Agent Instance (MAIL2)");
      assertThat(names(scene, "ClusterResource")).hasSize(13);
      assertThat(value(scene, "Evs", "MAIL2", "firstEvsInCluster")).isEqualTo("true");
    }
  }

  @Test
  void aNodeThatRunsClusterAdministratorHasItsNewVersionThereToo() {
    try (Scene scene =
        scene(
            "exchange-2003",
            """
            nodes: [{name: NODE1, exchange: Exchange 2000, exchangeServicePack: SP3}]
            administrationComputers:
              - {name: node1, exchange: Exchange 2000, exchangeServicePack: SP3}
              - {name: ADMIN1, exchange: Exchange 2000, exchangeServicePack: SP3}
            """)) {
      take(scene, "upgrade-node-2003", "NODE1");
      assertThat(value(scene, "AdministrationComputer", "node1", "exchange"))
          .isEqualTo("EXCHANGE_2003");
      assertThat(value(scene, "AdministrationComputer", "ADMIN1", "exchange"))
          .isEqualTo("EXCHANGE_2000");
    }
  }

  @Test
  void servicesThatAreThereAreSetAndOthersAreAdded() {
    try (Scene scene =
        scene(
            "new-deployment",
            """
            nodes:
              - name: NODE1
                exchange: none
                services: [{name: Mail, kind: SMTP, installed: yes, enabled: no}]
            """)) {
      take(scene, "install-required-services", "NODE1");
      assertThat(names(scene, "Service"))
          .containsExactly("NODE1/IIS", "NODE1/Mail", "NODE1/NNTP", "NODE1/W3SVC");
      assertThat(value(scene, "Service", "NODE1/Mail", "enabled")).isEqualTo("true");
      assertThat(value(scene, "Service", "NODE1/NNTP", "started")).isEqualTo("true");
    }
  }

  @Test
  void whatShouldComeBeforeOnlyAdvises() {
    assertThat(steps.kind("exchange-55-to-2000").guards())
        .filteredOn(one -> one.requirement().id().equals("INSTALL-STANDALONE-SERVER"))
        .singleElement()
        .satisfies(one -> assertThat(one.binds()).isFalse());
    assertThat(steps.kind("upgrade-node-2003").guards())
        .filteredOn(one -> one.requirement().id().equals("INSTALL-STANDALONE-SERVER"))
        .singleElement()
        .satisfies(one -> assertThat(one.binds()).isTrue());
  }
}
