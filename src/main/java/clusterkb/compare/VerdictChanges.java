package clusterkb.compare;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.facts.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds the verdicts that differ between two evaluations. */
public final class VerdictChanges {
  /** Rule sets may not share their fact types, so that subjects go by name. */
  private record Key(String requirement, String type, String subject, boolean unlisted) {
    static Key of(Conclusion conclusion) {
      Fact subject = conclusion.subject();
      return new Key(
          conclusion.requirement().id(),
          subject.type().name(),
          subject.identity().name(),
          subject.unlisted());
    }
  }

  private VerdictChanges() {}

  /**
   * The verdicts that differ, in the order of reports, those that are gone last.
   *
   * @param reworded of which requirements, by id, messages are compared too where the verdict stays
   * @throws clusterkb.engine.EngineFault if plain evaluation comes to another verdict
   */
  public static List<VerdictChange> between(
      Evaluation before, Evaluation after, Predicate<String> reworded) {
    Map<Key, Conclusion> old = new LinkedHashMap<>();
    before.conclusions().forEach(one -> old.put(Key.of(one), one));
    Explainer explainBefore = before.explainer();
    Explainer explainAfter = after.explainer();
    List<VerdictChange> changes = new ArrayList<>();
    for (Conclusion now : after.conclusions()) {
      Conclusion then = old.remove(Key.of(now));
      if (differ(then, now, reworded)) {
        add(changes, said(then, explainBefore), said(now, explainAfter), now);
      }
    }
    for (Conclusion gone : old.values()) {
      if (differ(gone, null, reworded)) {
        add(changes, said(gone, explainBefore), null, gone);
      }
    }
    return changes;
  }

  /** Whether the two may say different things that are worth telling. */
  private static boolean differ(Conclusion then, Conclusion now, Predicate<String> reworded) {
    if (!counts(then) && !counts(now)) {
      return false;
    }
    return then == null
        || now == null
        || then.verdict() != now.verdict()
        || hasMessage(now.verdict()) && reworded.test(now.requirement().id());
  }

  private static boolean hasMessage(VerdictKind verdict) {
    return verdict == VerdictKind.VIOLATED || verdict == VerdictKind.NOTED;
  }

  /** A stand-in for what is not listed is only worth mentioning where it leaves something open. */
  private static boolean counts(Conclusion conclusion) {
    return conclusion != null
        && (!conclusion.subject().unlisted() || conclusion.verdict() == VerdictKind.UNKNOWN);
  }

  private static Said said(Conclusion conclusion, Explainer explainer) {
    return conclusion == null ? null : Said.of(explainer.explain(conclusion));
  }

  private static void add(List<VerdictChange> changes, Said before, Said after, Conclusion one) {
    if (before == null || !before.equals(after)) {
      changes.add(
          new VerdictChange(
              one.requirement().id(),
              one.subject().type().name(),
              one.subject().qualifiedName(),
              one.subject().toString(),
              before,
              after));
    }
  }
}
