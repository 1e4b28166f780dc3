package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.symptom.Symptoms;
import clusterkb.diagnosis.symptom.Telling;
import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts findings in order, and what is a mere consequence under its cause. */
final class Verdicts {
  private static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparing(Candidate::telling)
          .thenComparing(one -> -one.explains().size())
          .thenComparing(Candidate::status)
          // Of much that a weak symptom may come from, what is known to bring it about.
          .thenComparing(Verdicts::known)
          .thenComparing(one -> one.requirement() == null ? Level.STEP : one.requirement().level())
          .thenComparing(Candidate::toString);

  private final Symptoms symptoms;
  private final List<Candidate> causes = new ArrayList<>();
  private final List<Candidate> ruledOut = new ArrayList<>();
  private final List<Candidate> apart = new ArrayList<>();

  Verdicts(Symptoms symptoms, Findings findings, CheckSession whole, List<Fact> rows) {
    this.symptoms = symptoms;
    Set<Findings.Key> known = new HashSet<>();
    findings
        .all()
        .forEach(
            (key, one) -> {
              Candidate candidate = candidate(one);
              if (candidate.status().isOpen()) {
                known.add(key);
                causes.add(candidate);
              } else {
                ruledOut.add(candidate);
              }
            });
    causes.sort(LIKELIEST_FIRST);
    ruledOut.sort(Comparator.comparing(Candidate::toString));
    Explainer explainer = new Explainer(rows, whole.deployment());
    for (Conclusion one : whole.conclusions()) {
      FactKey subject = one.subject().identity();
      if (one.verdict() == VerdictKind.VIOLATED
          && !one.subject().unlisted()
          && !known.contains(new Findings.Key(one.requirement().id(), subject))) {
        apart.add(
            new Candidate(
                one.requirement(),
                one.subject(),
                Status.CONFIRMED,
                explainer.explain(one),
                List.of(),
                List.of()));
      }
    }
    fold(causes, causes);
    fold(causes, apart);
    fold(apart, apart);
    apart.sort(
        Comparator.comparing((Candidate one) -> one.requirement().level())
            .thenComparing(Candidate::toString));
  }

  private static Telling known(Candidate candidate) {
    return candidate.explains().stream()
        .map(one -> one.link().telling())
        .min(Comparator.naturalOrder())
        .orElse(Telling.WEAK);
  }

  private static Candidate candidate(Findings.Finding one) {
    return new Candidate(
        one.requirement(),
        one.subject(),
        one.status(),
        one.explanation(),
        one.explains(),
        List.of());
  }

  /** Takes mere consequences out of a list and puts them under what brings them about. */
  private void fold(List<Candidate> from, List<Candidate> list) {
    for (int i = 0; i < from.size(); i++) {
      Candidate cause = from.get(i);
      if (cause.status() == Status.CONFIRMED && cause.requirement() != null) {
        Set<String> leadsTo = symptoms.leadsTo(cause.requirement().id());
        List<Candidate> mere = new ArrayList<>();
        for (Candidate one : list) {
          if (one != cause
              && one.requirement() != null
              && (one.status() == Status.CONFIRMED || one.status() == Status.SUSPECTED)
              && leadsTo.contains(one.requirement().id())
              && isOfTheSame(cause.subject(), one.subject())) {
            mere.add(one);
          }
        }
        if (!mere.isEmpty()) {
          list.removeAll(mere);
          from.set(from.indexOf(cause), with(cause, mere));
          i = -1;
        }
      }
    }
  }

  /** Whether both are about the same, or one about what the other belongs to. */
  private static boolean isOfTheSame(Fact one, Fact other) {
    return one.identity().equals(other.identity()) || isPartOf(one, other) || isPartOf(other, one);
  }

  private static boolean isPartOf(Fact part, Fact whole) {
    // The deployment is that of one cluster, in one organization.
    return whole.type().isSingle()
        || part.owner() != null && part.owner().identity().equals(whole.identity());
  }

  private static Candidate with(Candidate cause, List<Candidate> more) {
    List<Candidate> all = new ArrayList<>(cause.consequences());
    all.addAll(more);
    return new Candidate(
        cause.requirement(),
        cause.subject(),
        cause.status(),
        cause.explanation(),
        cause.explains(),
        all);
  }

  /** The possible causes, the likeliest first. */
  List<Candidate> causes() {
    return causes;
  }

  /** Those that are ruled out. */
  List<Candidate> ruledOut() {
    return ruledOut;
  }

  /** Violations that explain nothing that was seen. */
  List<Candidate> apart() {
    return apart;
  }

  /** What the facts neither confirm nor refute. */
  static List<Requirement> undecided(CheckSession whole) {
    Set<Requirement> undecided = new LinkedHashSet<>();
    for (Conclusion one : whole.conclusions()) {
      if (one.verdict() == VerdictKind.UNKNOWN && one.requirement().level() == Level.MUST) {
        undecided.add(one.requirement());
      }
    }
    return List.copyOf(undecided);
  }

  /**
   * What it comes to.
   *
   * @param seen what was seen
   * @param unexplained whether something was seen that no symptom speaks of
   */
  Outcome outcome(List<Seen> seen, boolean unexplained) {
    if (seen.isEmpty()) {
      return unexplained ? Outcome.UNEXPLAINED : Outcome.NOTHING_SEEN;
    }
    boolean all = true;
    boolean design = true;
    boolean suspected = false;
    for (Seen one : seen) {
      if (one.follows() == null) {
        boolean decided = causes.stream().anyMatch(c -> c.decides() && explains(c, one));
        all &= decided;
        design &=
            causes.stream()
                .filter(c -> c.decides() && explains(c, one))
                .allMatch(c -> c.status() == Status.BY_DESIGN);
        suspected |= !decided && causes.stream().anyMatch(c -> explains(c, one));
      }
    }
    if (all) {
      return design ? Outcome.BY_DESIGN : Outcome.EXPLAINED;
    }
    return suspected ? Outcome.SUSPECTED : Outcome.UNEXPLAINED;
  }

  private static boolean explains(Candidate candidate, Seen seen) {
    return candidate.explains().stream().anyMatch(one -> one.seen().equals(seen));
  }
}
