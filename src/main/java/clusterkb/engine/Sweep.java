package clusterkb.engine;

import clusterkb.facts.Cluster;
import clusterkb.facts.FactType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reaches all verdicts on a deployment in one pass over the requirements' syntax trees, without a
 * Rete network: for many deployments of which each is asked once. It comes to the verdicts of a
 * {@link CheckSession}, several times as fast, and cannot follow changes.
 *
 * <p>Safe for use by several threads at once.
 */
public final class Sweep {
  private final Knowledge knowledge;
  private final List<Asked> asked = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final Numbering numbers = new Numbering();
  private int width;

  /**
   * A scope that several requirements may share.
   *
   * @param type the number of the class that it is asked of; -1 where it does not depend on a fact
   */
  record Scope(int type, Seek seek) {}

  /**
   * A requirement made ready.
   *
   * @param type the number of its subject's class
   * @param scopes the numbers of those parts of its scope that are asked once for all subjects
   * @param rest the rest of its scope; null where there is none
   * @param breaches that rest together with each way to break it
   */
  record Asked(Requirement requirement, int type, int[] scopes, Seek rest, Seek[] breaches) {}

  /** Makes the requirements of that knowledge ready. */
  public Sweep(Knowledge knowledge) {
    this.knowledge = knowledge;
    Map<String, Integer> known = new HashMap<>();
    for (Requirement requirement : knowledge.requirements()) {
      FactType type = requirement.subjectType();
      String subject = requirement.subject();
      ScopeParts parts = ScopeParts.of(requirement);
      int[] shared = new int[2];
      int number = 0;
      if (!parts.everywhere().isEmpty()) {
        shared[number++] = scope(known, null, "#any", parts.everywhere());
      }
      if (!parts.ofSubject().isEmpty()) {
        shared[number++] = scope(known, type, subject, parts.ofSubject());
      }
      Body rest = parts.rest();
      Seek[] breaches = new Seek[requirement.breaches().size()];
      for (int i = 0; i < breaches.length; i++) {
        breaches[i] = seek(rest.and(requirement.breaches().get(i).body()), type, subject);
      }
      asked.add(
          new Asked(
              requirement,
              numbers.type(type),
              Arrays.copyOf(shared, number),
              rest.isEmpty() ? null : seek(rest, type, subject),
              breaches));
    }
  }

  private int scope(Map<String, Integer> known, FactType type, String subject, Body body) {
    String key = (type == null ? "" : type.name()) + " " + subject + " " + ScopeParts.key(body);
    Integer number = known.get(key);
    if (number == null) {
      FactType of = type == null ? FactType.of(Cluster.class) : type;
      scopes.add(new Scope(type == null ? -1 : numbers.type(type), seek(body, of, subject)));
      number = scopes.size() - 1;
      known.put(key, number);
    }
    return number;
  }

  private Seek seek(Body body, FactType type, String subject) {
    Seek seek = Seek.of(body, List.of(subject), name -> type, numbers);
    width = Math.max(width, seek.size(1));
    return seek;
  }

  /**
   * What every requirement says of each of its subjects, in the order of reports.
   *
   * @param mostSteps after so many facts tried the rules are taken for ones that do not come to an
   *     end
   * @throws TooLong if that many were tried
   */
  public List<Conclusion> conclusions(Deployment deployment, long mostSteps) {
    return new SweepRun(this, deployment, mostSteps).conclusions();
  }

  /** Whether a deployment's verdicts take at most so many steps. */
  public boolean isWithin(Deployment deployment, long steps) {
    try {
      conclusions(deployment, steps);
      return true;
    } catch (TooLong e) {
      return false;
    }
  }

  Knowledge knowledge() {
    return knowledge;
  }

  List<Asked> asked() {
    return asked;
  }

  List<Scope> scopes() {
    return scopes;
  }

  Numbering numbers() {
    return numbers;
  }

  /** How many facts and counts stand side by side at most. */
  int width() {
    return width;
  }

  /** Evaluating a deployment would take longer than is allowed. */
  public static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Requirement requirement;

    TooLong(Requirement requirement) {
      super(null, null, false, false);
      this.requirement = requirement;
    }

    /** The requirement that was being evaluated. */
    public Requirement requirement() {
      return requirement;
    }
  }
}
