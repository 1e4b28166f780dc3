package clusterkb.waiver;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Waivers as they are applied to one deployment after the other, on any number of threads: only
 * after the last of them is it known which waivers nobody needs.
 */
public final class WaiverUse {
  /** Nothing is waived. */
  public static final WaiverUse NONE = new WaiverUse();

  /** There is a deployment in which it is to hold. */
  static final int DEPLOYMENT = 1;

  /** There is a fact that it is about, in such a deployment. */
  static final int SUBJECT = 2;

  /** Something was violated that it waives or acknowledges. */
  static final int NEEDED = 4;

  private final Waivers waivers;
  private final LocalDate day;
  private final List<Resolved> resolved;

  /** The waivers that count, by their requirement. */
  private final Map<String, List<Resolved>> byRequirement = new HashMap<>();

  /** Those whose deployment and subject are looked out for, by the class of the subject. */
  private final Map<String, List<Resolved>> byType = new HashMap<>();

  private final AtomicIntegerArray marks;

  private WaiverUse() {
    this(Waivers.NONE, LocalDate.MIN, List.of());
  }

  WaiverUse(Waivers waivers, LocalDate day, RuleSet rules, Collection<Requirement> evaluated) {
    this(waivers, day, Resolved.of(waivers, rules, evaluated));
  }

  private WaiverUse(Waivers waivers, LocalDate day, List<Resolved> resolved) {
    this.waivers = waivers;
    this.day = day;
    this.resolved = resolved;
    this.marks = new AtomicIntegerArray(resolved.size());
    for (Resolved one : resolved) {
      if (one.counts()) {
        String requirement = one.requirement().id();
        byRequirement.computeIfAbsent(requirement, any -> new ArrayList<>()).add(one);
        String type = one.requirement().subjectType().name();
        byType.computeIfAbsent(type, any -> new ArrayList<>()).add(one);
      }
    }
  }

  /** The waivers. */
  public Waivers waivers() {
    return waivers;
  }

  /** The day as of which they hold or have expired. */
  public LocalDate day() {
    return day;
  }

  /** Takes note of a deployment and its facts, so that it is known which waivers speak of none. */
  public void look(Deployment deployment) {
    if (byType.isEmpty()) {
      return;
    }
    for (List<Resolved> ones : byType.values()) {
      for (Resolved one : ones) {
        if (one.waiver().speaksOf(deployment.name())) {
          mark(one, DEPLOYMENT);
        }
      }
    }
    for (Fact fact : deployment.facts()) {
      for (Resolved one : byType.getOrDefault(fact.type().name(), List.of())) {
        if ((marks.get(one.index()) & SUBJECT) == 0
            && one.isAbout(fact.identity())
            && one.waiver().speaksOf(deployment.name())) {
          mark(one, SUBJECT);
        }
      }
    }
  }

  /**
   * How a violation is waived or acknowledged; null where it is not. It counts as a use of the
   * waiver, of the one for this very deployment where there are several.
   *
   * @param deployment the deployment's name
   * @param requirement the requirement that is violated
   * @param subject of which fact
   */
  public Granted granted(String deployment, Requirement requirement, FactKey subject) {
    Resolved found = null;
    for (Resolved one : byRequirement.getOrDefault(requirement.id(), List.of())) {
      if (one.isAbout(subject)
          && !one.waiver().expired(day)
          && one.waiver().speaksOf(deployment)
          && (found == null || found.waiver().deployment().isEmpty())) {
        found = one;
      }
    }
    if (found == null) {
      return null;
    }
    mark(found, NEEDED);
    return new Granted(WaiverKind.of(requirement.level()), found.waiver());
  }

  private void mark(Resolved one, int bits) {
    // Most are set already, and threads had better not take the memory from each other for nothing.
    if ((marks.get(one.index()) & bits) != bits) {
      marks.getAndAccumulate(one.index(), bits, (left, right) -> left | right);
    }
  }

  /**
   * What is known so far of each waiver, in the order of the file: for {@link #add} of another use
   * of the same waivers, on another machine or after a pause.
   */
  public int[] marks() {
    int[] all = new int[marks.length()];
    for (int i = 0; i < all.length; i++) {
      all[i] = marks.get(i);
    }
    return all;
  }

  /** Adds what another use of the same waivers has found out. */
  public void add(int[] others) {
    for (Resolved one : resolved) {
      mark(one, others[one.index()]);
    }
  }

  /** What is wrong with the waivers, after the last deployment; in the order of the file. */
  public List<WaiverFinding> findings() {
    List<WaiverFinding> findings = new ArrayList<>();
    for (Resolved one : resolved) {
      WaiverFinding finding = one.finding(day, marks.get(one.index()));
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /** A name as it is compared. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
