package clusterkb.engine;

import clusterkb.facts.Account;
import clusterkb.facts.Cluster;
import clusterkb.facts.ClusterResource;
import clusterkb.facts.Disk;
import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.Node;
import clusterkb.facts.StorageGroup;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Body.FactVariable;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.lang.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random requirements: senseless, but such as a rule file could state. They go where the shipped
 * rules do not yet go: groups within groups, counts in groups, names that mean something else in
 * another requirement.
 */
final class RandomRequirements {
  private static final List<Class<? extends Fact>> TYPES =
      List.of(
          Node.class,
          Disk.class,
          Evs.class,
          Cluster.class,
          Account.class,
          ClusterResource.class,
          StorageGroup.class);

  private final Random random;
  private final RandomConstraints constraints;
  private int line;

  RandomRequirements(RuleValues values, long seed) {
    random = new Random(seed);
    constraints = new RandomConstraints(values, random);
  }

  /** So many requirements. */
  List<Requirement> requirements(int number) {
    List<Requirement> requirements = new ArrayList<>();
    List<Requirement> scopes = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      boolean shared = !scopes.isEmpty() && random.nextInt(3) == 0;
      requirements.add(
          shared
              ? requirement("R" + i, RuleValues.pick(scopes, random))
              : requirement("R" + i, null));
      scopes.add(requirements.get(i));
    }
    return requirements;
  }

  /** A requirement, with the scope of another one unless that is null. */
  private Requirement requirement(String id, Requirement other) {
    Names names = new Names();
    FactVariable subject = other == null ? fact(names, "$s") : other.scope().facts().get(0);
    Body scope;
    if (other == null) {
      names.facts.add(subject);
      Body more = random.nextInt(3) == 0 ? Body.EMPTY : body(names, random.nextInt(2), 1);
      scope = new Body(List.of(subject), List.of(), List.of(), List.of()).and(more);
    } else {
      scope = other.scope();
      names.facts.addAll(scope.facts());
      scope.tallies().forEach(tally -> names.counts.add(tally.name()));
      names.next = 100;
    }
    List<Requirement.Breach> breaches = new ArrayList<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      // A way to break it may go on with the facts of its scope, or with the subject alone.
      Names inner = random.nextBoolean() ? new Names(names) : new Names(names).only(subject);
      inner.next += 20 * (i + 1);
      Body body = body(inner, random.nextInt(2), 2);
      breaches.add(new Requirement.Breach(text("breach"), body, origin("breach")));
    }
    return new Requirement(
        id,
        random.nextInt(5) == 0 ? Level.NOTE : Level.MUST,
        List.of(Stage.values()[0]),
        List.of(),
        id,
        other == null ? "scope of " + id : other.speaksOf(),
        text("remedy"),
        List.of(),
        subject.name(),
        subject.type(),
        scope,
        breaches,
        origin(id),
        Status.ACTIVE);
  }

  private static Template text(String text) {
    return new Template(List.of(text));
  }

  private Origin origin(String text) {
    return new Origin("random.drl", ++line, 1, text);
  }

  /** What a condition can speak of. */
  static final class Names {
    final List<FactVariable> facts = new ArrayList<>();
    final List<String> counts = new ArrayList<>();
    int next = 1;

    Names() {}

    Names(Names outer) {
      facts.addAll(outer.facts);
      counts.addAll(outer.counts);
      next = outer.next;
    }

    Names only(FactVariable fact) {
      facts.clear();
      facts.add(fact);
      counts.clear();
      return this;
    }
  }

  private FactVariable fact(Names names, String name) {
    FactType type = FactType.of(RuleValues.pick(TYPES, random));
    return new FactVariable(name != null ? name : "#" + names.next++, type, origin(type.name()));
  }

  /**
   * A body; what it declares is added to the names.
   *
   * @param deep how deep groups may lie in it
   */
  private Body body(Names names, int facts, int deep) {
    List<FactVariable> own = new ArrayList<>();
    List<Body.Tally> tallies = new ArrayList<>();
    List<Constraint> conditions = new ArrayList<>();
    List<Body.Group> groups = new ArrayList<>();
    for (int i = 0; i < facts; i++) {
      own.add(fact(names, null));
      names.facts.add(own.get(i));
      constraints.add(own.get(i), names, conditions);
    }
    if (random.nextInt(4) == 0) {
      Body.Tally tally = tally(names);
      tallies.add(tally);
      names.counts.add(tally.name());
      conditions.add(constraints.onCount(tally.name(), names));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      constraints.add(RuleValues.pick(names.facts, random), names, conditions);
    }
    if (deep > 0 && random.nextInt(3) > 0) {
      for (int i = random.nextInt(2); i >= 0; i--) {
        groups.add(group(names, deep - 1));
      }
    }
    return new Body(own, tallies, conditions, groups);
  }

  private Body.Group group(Names names, int deep) {
    Names inner = new Names(names);
    boolean any = deep > 0 && random.nextInt(4) == 0;
    // Without facts of its own it is what 'exists ( ... or ... )' becomes.
    Body body =
        any
            ? new Body(
                List.of(),
                List.of(),
                List.of(),
                List.of(group(inner, deep - 1), group(inner, deep - 1)))
            : body(inner, 1 + random.nextInt(2), deep);
    names.next = Math.max(names.next, inner.next);
    return new Body.Group(random.nextInt(3) > 0, body, origin("group"));
  }

  private Body.Tally tally(Names names) {
    FactVariable element = fact(names, null);
    String name = "$n" + names.next++;
    Names one = new Names(names);
    one.counts.clear();
    if (random.nextBoolean()) {
      one.facts.clear();
    } else {
      one.only(RuleValues.pick(names.facts, random));
    }
    one.facts.add(element);
    List<Constraint> conditions = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      constraints.add(element, one, conditions);
    }
    return new Body.Tally(name, element, conditions, origin("accumulate"));
  }
}
