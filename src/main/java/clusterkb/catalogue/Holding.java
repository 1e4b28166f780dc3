package clusterkb.catalogue;

import clusterkb.cases.Case;
import clusterkb.engine.VerdictKind;
import clusterkb.rules.Requirement;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A requirement, or a limit of the sources, with its cases.
 *
 * @param requirement the requirement
 * @param cases its cases, in the order of their file; none where there is no such file
 */
public record Holding(Requirement requirement, List<Case> cases) {
  /** Copies the list. */
  public Holding {
    cases = List.copyOf(cases);
  }

  /** How many of its cases expect each verdict of some subject. */
  public Map<VerdictKind, Integer> shown() {
    Map<VerdictKind, Integer> shown = new EnumMap<>(VerdictKind.class);
    for (Case one : cases) {
      EnumSet<VerdictKind> verdicts = EnumSet.noneOf(VerdictKind.class);
      verdicts.addAll(one.expected().values());
      verdicts.forEach(verdict -> shown.merge(verdict, 1, Integer::sum));
    }
    return shown;
  }

  /** The verdicts that it can give and that none of its cases shows. */
  public Set<VerdictKind> notShown() {
    Set<VerdictKind> needed = EnumSet.noneOf(VerdictKind.class);
    boolean informs = requirement.level().informs();
    boolean scoped = !requirement.scopeBesideSubject().isEmpty();
    boolean always =
        !scoped && requirement.breaches().stream().anyMatch(breach -> breach.body().isEmpty());
    needed.add(informs ? VerdictKind.NOTED : VerdictKind.VIOLATED);
    if (!informs) {
      needed.add(VerdictKind.MET);
    }
    if (!always) {
      needed.add(VerdictKind.UNKNOWN);
    }
    if (informs ? !always : scoped) {
      needed.add(VerdictKind.NOT_APPLICABLE);
    }
    needed.removeAll(shown().keySet());
    return needed;
  }
}
