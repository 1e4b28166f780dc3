package clusterkb.engine;

import clusterkb.facts.Cluster;
import clusterkb.facts.FactType;
import clusterkb.facts.Node;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.lang.Template;
import java.util.List;

/**
 * Makes Drools ready on another core while files are still being read: loading and linking its
 * classes is a good part of a short run. It evaluates a meaningless requirement and forgets it.
 */
public final class WarmUp {
  private WarmUp() {}

  /** Begins in the background; a run that does not need it may end before it does. */
  public static void begin() {
    Thread thread = new Thread(WarmUp::run, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private static void run() {
    try {
      Knowledge knowledge = new Knowledge(List.of(meaningless()), List.of());
      new CheckSession(knowledge, Deployment.of("", "", List.of(), List.of())).close();
    } catch (RuntimeException e) {
      // Whatever is wrong shows, and is told, when the real knowledge is built.
      return;
    }
  }

  private static Requirement meaningless() {
    FactType cluster = FactType.of(Cluster.class);
    FactType node = FactType.of(Node.class);
    Origin nowhere = new Origin("", 1, 1, "");
    PropertyType name = node.identity();
    Constraint same =
        new Constraint.Comparison(
            new Expression.Read("$node", name),
            Operator.EQUAL,
            new Expression.Read("$cluster", cluster.identity()),
            nowhere);
    Constraint unequal =
        new Constraint.Comparison(
            new Expression.Read("$cluster", cluster.identity()),
            Operator.NOT_EQUAL,
            new Expression.Literal(""),
            nowhere);
    Body.FactVariable subject = new Body.FactVariable("$cluster", cluster, nowhere);
    Body.FactVariable other = new Body.FactVariable("$node", node, nowhere);
    Body some = new Body(List.of(other), List.of(), List.of(same), List.of());
    Body breach =
        new Body(
            List.of(other),
            List.of(new Body.Tally("$n", other, List.of(), nowhere)),
            List.of(same, unequal),
            List.of(new Body.Group(true, some, nowhere)));
    Template text = new Template(List.of());
    return new Requirement(
        "WARM-UP",
        Level.MUST,
        List.of(Stage.DESIGN),
        List.of(),
        "",
        "",
        text,
        List.of(),
        "$cluster",
        cluster,
        new Body(
            List.of(subject), List.of(), List.of(), List.of(new Body.Group(false, some, nowhere))),
        List.of(new Requirement.Breach(text, breach, nowhere)),
        nowhere,
        Status.ACTIVE);
  }
}
