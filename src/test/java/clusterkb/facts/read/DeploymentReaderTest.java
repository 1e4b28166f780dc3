package clusterkb.facts.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.facts.Account;
import clusterkb.facts.Cluster;
import clusterkb.facts.Disk;
import clusterkb.facts.DiskType;
import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Node;
import clusterkb.facts.Organization;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.facts.Service;
import clusterkb.facts.Symptom;
import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentReaderTest {
  static Deployment read(String text) {
    return DeploymentReader.read(FactTypes.BUILT_IN, "folder/f.yaml", text.getBytes(UTF_8));
  }

  /** What a deployment holds; places only where asked for. */
  static List<String> contents(Deployment deployment, boolean places) {
    List<String> contents = new ArrayList<>();
    for (Fact fact : deployment.all()) {
      StringBuilder line = new StringBuilder(fact.toString());
      for (PropertyType property : fact.type().properties()) {
        if (fact.value(property) != null) {
          line.append(" ").append(property).append("=").append(fact.value(property));
        }
      }
      contents.add(line + (places ? " " + fact.place() : ""));
    }
    return contents;
  }

  @Test
  void aDeploymentIsCalledByTheFileUnlessItStatesItsName(@TempDir Path folder) throws IOException {
    assertThat(read("deployment: Contoso mail\n").name()).isEqualTo("Contoso mail");
    assertThat(read("deployment: unknown\n").name()).isEqualTo("f");
    assertThat(read("nodes: []\n").file()).isEqualTo("folder/f.yaml");
    Path file = Files.writeString(folder.resolve("a.b.json"), "{\"nodes\": [\"N\"]}");
    assertThat(DeploymentReader.read(FactTypes.BUILT_IN, file).name()).isEqualTo("a.b");
    assertThat(DeploymentReader.read(FactTypes.BUILT_IN, file).file()).isEqualTo(file.toString());
  }

  @Test
  void theNameOfASchemaIsNoFact() {
    assertThat(read("{\"$schema\": \"deployment.schema.json\"}").facts()).hasSize(2);
  }

  @Test
  void aNameAloneStandsForAFactOfWhichNothingElseIsKnown() {
    assertThat(contents(read("nodes:\n- NODE1\n- name: NODE2\n"), false))
        .contains("Node NODE1 name=NODE1", "Node NODE2 name=NODE2");
    assertThat(read("cluster: CLUS1\n").single(Cluster.class).getName()).isEqualTo("CLUS1");
  }

  @Test
  void singleFactsExistThoughTheFileDoesNotStateThem() {
    Deployment deployment = read("nodes: []\n");
    assertThat(deployment.single(Cluster.class).name()).isEmpty();
    assertThat(deployment.single(Organization.class).place()).isNull();
    assertThat(read("cluster: unknown\n").single(Cluster.class).place()).isNull();
    assertThat(read("cluster: {mode: active/passive}\n").single(Cluster.class).getMode())
        .isNotNull();
  }

  @Test
  void ownedFactsAreListedInTheirOwnersMapping() {
    Service service =
        read("nodes:\n- name: NODE1\n  services:\n  - name: NNTP\n    enabled: yes\n")
            .fact(Service.class, "node1/nntp");
    assertThat(service.getEnabled()).isTrue();
    assertThat(service.getNode()).isEqualTo(Ref.to(Node.class, "NODE1"));
    assertThat(service.owner().place()).isEqualTo(new Place("folder/f.yaml", 2, 3));
  }

  @Test
  void everyFactAndValueKnowsItsPlace() {
    Deployment deployment =
        read(
            """
            nodes:
              - name: NODE1
                operatingSystem: W2K AS
                servicePack: unknown
                exchangeComponents:
                  - ...
            disks: [Q]
            """);
    Node node = deployment.fact(Node.class, "NODE1");
    assertThat(node.place()).isEqualTo(new Place("folder/f.yaml", 2, 5));
    assertThat(node.place(node.type().property("name")))
        .isEqualTo(new Place("folder/f.yaml", 2, 11));
    assertThat(node.place(node.type().property("operatingSystem")))
        .isEqualTo(new Place("folder/f.yaml", 3, 22));
    assertThat(node.place(node.type().property("servicePack")))
        .isEqualTo(new Place("folder/f.yaml", 4, 18));
    assertThat(node.place(node.type().property("exchangeComponents")))
        .isEqualTo(new Place("folder/f.yaml", 5, 5));
    assertThat(node.place(node.type().property("fqdn"))).isNull();
    assertThat(deployment.fact(Disk.class, "Q").place())
        .isEqualTo(new Place("folder/f.yaml", 7, 9));
  }

  @Test
  void whatIsMentionedButNotListedExistsWhereTheListIsOpen() {
    Deployment deployment =
        read(
            """
            disks:
            - name: Q
              accessibleFrom: [NODE1, node2]
            - name: R
              accessibleFrom: [node1]
            exchangeVirtualServers: [EVS1, ...]
            accounts: unknown
            steps:
            - {name: '1', evs: EVS2, account: admin}
            """);
    assertThat(contents(deployment, true))
        .contains(
            "Node NODE1 name=NODE1 folder/f.yaml:3:20",
            "Node node2 name=node2 folder/f.yaml:3:27",
            "EVS EVS1 name=EVS1 folder/f.yaml:6:26",
            "EVS EVS2 name=EVS2 folder/f.yaml:9:20",
            "Account admin name=admin folder/f.yaml:9:35");
    assertThat(deployment.facts()).hasSize(10);
  }

  @Test
  void eachOpenListHasOneStandInAlsoOfOwnersThatStandIn() {
    Deployment deployment =
        read(
            """
            nodes:
            - name: NODE1
              services: [NNTP]
              networkCards: [Public, ...]
            - NODE2
            groups: unknown
            disks: []
            exchangeVirtualServers:
            - name: EVS1
              storageGroups: []
            - ...
            """);
    assertThat(
            deployment.unlisted().stream()
                .map(fact -> fact + " " + fact.place())
                .filter(fact -> !fact.endsWith(" null") || fact.contains("/")))
        .containsExactly(
            "Network card NODE1/(not listed) folder/f.yaml:4:26",
            "Network card NODE2/(not listed) null",
            "Service NODE2/(not listed) null",
            "Group (not listed) folder/f.yaml:6:9",
            "Resource (not listed)/(not listed) null",
            "EVS (not listed) folder/f.yaml:11:3",
            "Storage group (not listed)/(not listed) null");
    assertThat(deployment.unlisted())
        .extracting(Object::toString)
        .contains("Network (not listed)", "Symptom (not listed)")
        .doesNotContain("Node (not listed)", "Disk (not listed)", "Cluster (not listed)");
    assertThat(deployment.all()).hasSize(deployment.facts().size() + deployment.unlisted().size());
  }

  private static final List<String> PARTS =
      List.of(
          "deployment: Contoso\n",
          "cluster: {name: C, serviceAccount: svc}\n",
          "disks:\n- {name: 'R:', type: basic}\n- {name: 'Q:', accessibleFrom: [B, A]}\n",
          "nodes:\n- {name: B, services: [W3SVC, NNTP]}\n- {name: a, services: [SMTP, ...]}\n",
          "exchangeVirtualServers: [{storageGroups: [SG2, SG1], name: E}, ...]\n",
          "accounts:\n- {name: svc, memberOf: [Admins, Backup]}\n- {name: Backup, memberOf: []}\n"
              + "- Admins\n");

  @Test
  void theOrderOfFactsDoesNotDependOnTheOrderInTheFile() {
    List<String> expected = contents(read(String.join("", PARTS)), false);
    assertThat(expected.subList(0, 15))
        .containsExactly(
            "Cluster C name=C serviceAccount=svc",
            "Organization",
            "Node a name=a",
            "Node B name=B",
            "Service a/SMTP name=SMTP node=a",
            "Service B/NNTP name=NNTP node=B",
            "Service B/W3SVC name=W3SVC node=B",
            "Disk Q: accessibleFrom=A, B name=Q:",
            "Disk R: name=R: type=BASIC",
            "EVS E name=E",
            "Storage group E/SG1 evs=E name=SG1",
            "Storage group E/SG2 evs=E name=SG2",
            "Account Admins name=Admins",
            "Account Backup allGroups= memberOf= name=Backup",
            "Account svc allGroups=Admins, Backup, ... memberOf=Admins, Backup name=svc");
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      List<String> shuffled = new ArrayList<>(PARTS);
      Collections.shuffle(shuffled, random);
      assertThat(contents(read(String.join("", shuffled)), false)).isEqualTo(expected);
    }
  }

  @Test
  void yamlAndJsonOfTheSameContentGiveTheSameFacts() {
    String yaml =
        """
        deployment: Contoso
        nodes:
          - name: NODE1
            operatingSystem: W2K AS
            servicePack: 4
            setupRunning: yes
            services: [NNTP, ...]
          - NODE2
        disks: []
        symptoms:
          - name: 5.5
            text: "a\\nb"
        """;
    String json =
        """
        {
          "symptoms": [{"name": "5.5", "text": "a\\nb"}],
          "disks": [],
          "nodes": [
            {"name": "NODE1", "operatingSystem": "W2K AS", "servicePack": 4, "setupRunning": true,
             "services": ["NNTP", "..."]},
            "NODE2"
          ],
          "deployment": "Contoso"
        }
        """;
    assertThat(contents(read(yaml), false)).isEqualTo(contents(read(json), false));
    assertThat(read(yaml).name()).isEqualTo(read(json).name());
    assertThat(read(json).fact(Symptom.class, "5.5").getText()).isEqualTo("a\nb");
  }

  @Test
  void noPropertyRefersToWhatIsSingleOrOwned() {
    // Names of such facts would not tell which is meant; the reader relies on it.
    assertThat(
            FactTypes.BUILT_IN.all().stream()
                .flatMap(type -> FactTypes.stated(type).stream())
                .map(PropertyType::target)
                .filter(Objects::nonNull)
                .map(FactType::of)
                .filter(target -> target.owner() != null || target.info().single())
                .collect(Collectors.toSet()))
        .isEmpty();
  }

  @Test
  void aliasesRepeatPartsOfTheFile() {
    Deployment deployment =
        read("disks:\n- &d {name: Q, type: dynamic}\nnodes: &n [A]\naccounts: *n\n");
    assertThat(deployment.fact(Disk.class, "q").getType()).isEqualTo(DiskType.DYNAMIC);
    assertThat(deployment.fact(Account.class, "a")).isNotNull();
    assertThat(deployment.fact(Evs.class, "a")).isNull();
  }

  @Test
  void whatIsReadWithoutPlacesStatesTheSame() {
    for (String text :
        List.of(
            "{\"deployment\":\"D\",\"nodes\":[{\"name\":\"A\",\"memory\":512},\"...\"]}",
            "nodes: [{name: A, memory: 512}]",
            "{\"nodes\":[{\"name\":\"\u00c4\"}]}")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Deployment placed = DeploymentReader.read(FactTypes.BUILT_IN, "f.yaml", bytes);
      Deployment unplaced = DeploymentReader.readUnplaced(FactTypes.BUILT_IN, "f.yaml", 0, bytes);
      assertThat(unplaced.name()).isEqualTo(placed.name());
      assertThat(values(unplaced)).isEqualTo(values(placed)).isNotEmpty();
    }
  }

  private static List<String> values(Deployment deployment) {
    return deployment.all().stream()
        .flatMap(
            fact ->
                fact.type().properties().stream()
                    .map(one -> fact.identity() + " " + one + " " + fact.value(one)))
        .toList();
  }

  @Test
  void whatIsWrongIsToldWithItsPlaceAlsoWithoutPlaces() {
    byte[] bytes = "{\"nodes\":[{\"name\":\"A\",\"memroy\":1}]}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> DeploymentReader.readUnplaced(FactTypes.BUILT_IN, "f.jsonl", 3, bytes))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e -> assertThat(e.diagnostics().get(0).place()).isEqualTo(new Place("f.jsonl", 3, 23)));
  }
}
