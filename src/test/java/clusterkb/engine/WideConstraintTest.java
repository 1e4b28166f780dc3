package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.Account;
import clusterkb.facts.Cluster;
import clusterkb.facts.Disk;
import clusterkb.facts.Domain;
import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Network;
import clusterkb.facts.Node;
import clusterkb.facts.Site;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Body.FactVariable;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.lang.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A constraint may read any number of variables, though Drools treats few apart from many. */
class WideConstraintTest {
  private static final List<Class<? extends Fact>> COUNTED =
      List.of(
          Node.class,
          Disk.class,
          Evs.class,
          Account.class,
          Network.class,
          Domain.class,
          Site.class);

  private static final Origin ORIGIN = new Origin("wide.drl", 1, 1, "");

  /** There must be exactly one fact of each of the first classes. */
  private static Requirement oneOfEach(int classes) {
    List<Body.Tally> tallies = new ArrayList<>();
    List<Constraint> parts = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      FactType type = FactType.of(COUNTED.get(i));
      String count = "$n" + i;
      tallies.add(
          new Body.Tally(count, new FactVariable("#" + i, type, ORIGIN), List.of(), ORIGIN));
      parts.add(
          new Constraint.Comparison(
              new Expression.Count(count), Operator.NOT_EQUAL, new Expression.Literal(1L), ORIGIN));
    }
    Constraint anyNotOne = new Constraint.Junction(false, parts, ORIGIN);
    Body breach = new Body(List.of(), tallies, List.of(anyNotOne), List.of());
    FactVariable cluster = new FactVariable("$cluster", FactType.of(Cluster.class), ORIGIN);
    return new Requirement(
        "ONE-OF-EACH",
        Level.MUST,
        List.of(Stage.values()[0]),
        List.of(),
        "There must be one of each",
        "the cluster",
        new Template(List.of("remedy")),
        List.of(),
        cluster.name(),
        cluster.type(),
        new Body(List.of(cluster), List.of(), List.of(), List.of()),
        List.of(new Requirement.Breach(new Template(List.of("message")), breach, ORIGIN)),
        ORIGIN,
        Status.ACTIVE);
  }

  private static VerdictKind verdict(int classes, String nodes) {
    StringBuilder facts = new StringBuilder("nodes: " + nodes + "\n");
    COUNTED.stream()
        .skip(1)
        .forEach(type -> facts.append(FactType.of(type).info().key()).append(": [one]\n"));
    Deployment deployment =
        DeploymentReader.read(
            FactTypes.BUILT_IN, "f.yaml", facts.toString().getBytes(StandardCharsets.UTF_8));
    Knowledge knowledge = new Knowledge(List.of(oneOfEach(classes)), List.of());
    try (CheckSession session = new CheckSession(knowledge, deployment)) {
      return session.conclusions().get(0).verdict();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  void readsAllItsCounts(int classes) {
    assertThat(verdict(classes, "[one]")).isEqualTo(VerdictKind.MET);
    assertThat(verdict(classes, "[one, two]")).isEqualTo(VerdictKind.VIOLATED);
    assertThat(verdict(classes, "[one, ...]")).isEqualTo(VerdictKind.UNKNOWN);
  }
}
