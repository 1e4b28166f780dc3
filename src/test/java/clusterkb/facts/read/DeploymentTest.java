package clusterkb.facts.read;

import static clusterkb.facts.read.DeploymentReaderTest.contents;
import static clusterkb.facts.read.DeploymentReaderTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.facts.Account;
import clusterkb.facts.Cluster;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.ListValue;
import clusterkb.facts.Node;
import clusterkb.facts.Ref;
import clusterkb.facts.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentTest {
  private static final String TEXT =
      """
      nodes:
      - name: NODE1
        services: [{name: NNTP, enabled: yes}, ...]
      - name: NODE2
        services: [NNTP]
        networkCards: []
      accounts:
      - {name: A, memberOf: [B]}
      - {name: B, memberOf: []}
      - {name: C, memberOf: []}
      """;

  @Test
  void factsAreFoundByNameAndByReferenceWithoutRegardToCase() {
    Deployment deployment = read(TEXT);
    assertThat(deployment.fact(Node.class, "node1").name()).isEqualTo("NODE1");
    assertThat(deployment.find(Ref.to(Node.class, "Node2")).name()).isEqualTo("NODE2");
    assertThat(deployment.fact(Node.class, "NODE3")).isNull();
    assertThat(deployment.find(Ref.none(Node.class))).isNull();
  }

  @Test
  void ownedFactsAreFoundByTheirQualifiedNameToo() {
    Deployment deployment = read(TEXT);
    assertThat(deployment.fact(Service.class, "nntp").qualifiedName()).isEqualTo("NODE1/NNTP");
    assertThat(deployment.fact(Service.class, "Node2/nntp").qualifiedName())
        .isEqualTo("NODE2/NNTP");
  }

  @Test
  void aChangedFactTakesThePlaceOfTheFormerOne() {
    Deployment deployment = read(TEXT);
    Node node = deployment.fact(Node.class, "NODE1");
    Deployment changed =
        deployment.with(node.with(node.type().property("processors"), 2L, node.place()));
    assertThat(changed.fact(Node.class, "NODE1").getProcessors()).isEqualTo(2L);
    assertThat(deployment.fact(Node.class, "NODE1").getProcessors()).isNull();
    assertThat(changed.all()).hasSameSizeAs(deployment.all());
    List<String> expected = contents(deployment, true);
    expected.replaceAll(
        line ->
            line.startsWith("Node NODE1 ")
                ? line.replace(" folder", " processors=2 folder")
                : line);
    assertThat(contents(changed, true)).isEqualTo(expected);
  }

  @Test
  void whatAChangedFactOwnsIsOwnedByIt() {
    Deployment deployment = read(TEXT);
    Node node = deployment.fact(Node.class, "NODE1");
    Deployment changed =
        deployment.with(node.with(node.type().property("processors"), 2L, node.place()));
    Fact owner = changed.fact(Node.class, "NODE1");
    assertThat(changed.all().stream().filter(fact -> fact.owner() == owner))
        .extracting(Fact::toString)
        .containsExactly(
            "Service NODE1/NNTP", "Network card NODE1/(not listed)", "Service NODE1/(not listed)");
    // A fact from before that change still replaces its later self.
    Service service = deployment.fact(Service.class, "node1/nntp");
    Deployment again = changed.with(service.with(service.type().property("enabled"), false, null));
    assertThat(again.fact(Service.class, "node1/nntp").getEnabled()).isFalse();
    assertThat(again.fact(Service.class, "node1/nntp").owner()).isSameAs(owner);
  }

  @Test
  void aStandInCanBeChangedToo() {
    Deployment deployment = read(TEXT);
    Fact unlisted = deployment.unlisted().get(1);
    assertThat(unlisted).hasToString("Service NODE1/(not listed)");
    Deployment changed =
        deployment.with(unlisted.with(unlisted.type().property("enabled"), true, null));
    assertThat(changed.unlisted().get(1).value("enabled")).isEqualTo(true);
    assertThat(changed.facts()).isEqualTo(deployment.facts());
  }

  @Test
  void aChangedAccountChangesTheGroupsOfOthers() {
    Deployment deployment = read(TEXT);
    Account account = deployment.fact(Account.class, "B");
    ListValue groups = new ListValue(List.of(Ref.to(Account.class, "C")), false);
    Deployment changed =
        deployment.with(account.with(account.type().property("memberOf"), groups, null));
    assertThat(changed.fact(Account.class, "A").getAllGroups())
        .hasToString("B, C")
        .isEqualTo(
            new ListValue(List.of(Ref.to(Account.class, "B"), Ref.to(Account.class, "C")), false));
  }

  @Test
  void whatADeploymentDoesNotHoldCannotBeReplaced() {
    Fact stranger = read("nodes: [X]\n").fact(Node.class, "X");
    assertThatThrownBy(() -> read(TEXT).with(stranger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("f has no Node X");
  }

  @Test
  void aDeploymentCanBeMadeOfFacts() {
    FactType type = FactType.of(Node.class);
    Fact b = type.fact(p -> p.identity() ? "B" : null, p -> null, null);
    Fact a = type.fact(p -> p.identity() ? "a" : null, p -> null, null);
    Deployment deployment =
        Deployment.of("name", "file", List.of(b, a), List.of(type.unlisted(null, null)));
    assertThat(deployment.name()).isEqualTo("name");
    assertThat(deployment.file()).isEqualTo("file");
    assertThat(deployment.all())
        .extracting(Object::toString)
        .containsExactly("Cluster", "Organization", "Node a", "Node B", "Node (not listed)");
    assertThat(deployment.single(Cluster.class).type()).isEqualTo(FactType.of(Cluster.class));
  }

  @Test
  void aDeploymentCannotHoldTwoFactsOfOneNameNorAStandInAmongItsFacts() {
    FactType type = FactType.of(Node.class);
    Fact upper = type.fact(p -> p.identity() ? "A" : null, p -> null, null);
    Fact lower = type.fact(p -> p.identity() ? "a" : null, p -> null, null);
    assertThatThrownBy(() -> Deployment.of("", "", List.of(upper, lower), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    Fact unlisted = type.unlisted(null, null);
    assertThatThrownBy(() -> Deployment.of("", "", List.of(unlisted), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
