package clusterkb.report;

import clusterkb.compare.Comparison;
import clusterkb.compare.Said;
import clusterkb.compare.Specimen;
import clusterkb.compare.VerdictChange;
import clusterkb.engine.VerdictKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The changes of a requirement's verdicts that go from the same verdict to the same other one.
 *
 * @param before the verdict before; null where there was none
 * @param after the verdict after; null where there is none
 * @param changes the changes, by group of the corpus, in its order
 */
record Transition(
    VerdictKind before, VerdictKind after, Map<Specimen.Group, List<Comparison.Change>> changes) {
  /** What a reviewer looks at first comes first. */
  private static final List<VerdictKind> WEIGHT =
      List.of(
          VerdictKind.VIOLATED,
          VerdictKind.NOTED,
          VerdictKind.UNKNOWN,
          VerdictKind.MET,
          VerdictKind.NOT_APPLICABLE);

  /** Changes of messages come last. */
  private static final Comparator<Transition> ORDER =
      Comparator.comparing(Transition::messageOnly)
          .thenComparing(one -> weight(one.after))
          .thenComparing(one -> weight(one.before));

  private static int weight(VerdictKind verdict) {
    return verdict == null ? WEIGHT.size() : WEIGHT.indexOf(verdict);
  }

  /** All changes of a requirement. */
  static List<Transition> of(List<Comparison.Change> changes) {
    Map<List<String>, Transition> all = new LinkedHashMap<>();
    for (Comparison.Change change : changes) {
      VerdictChange verdict = change.verdict();
      VerdictKind old = kind(verdict.before());
      VerdictKind now = kind(verdict.after());
      all.computeIfAbsent(
              List.of(String.valueOf(old), String.valueOf(now)),
              key -> new Transition(old, now, new TreeMap<>()))
          .changes()
          .computeIfAbsent(change.on().group(), group -> new ArrayList<>())
          .add(change);
    }
    return all.values().stream().sorted(ORDER).toList();
  }

  private static VerdictKind kind(Said said) {
    return said == null ? null : said.verdict();
  }

  /** Whether only the message is another. */
  boolean messageOnly() {
    return before == after;
  }

  /** Such as {@code MET -> VIOLATED}. */
  String title() {
    return messageOnly()
        ? "another message, " + after
        : (before == null ? "none" : before) + " -> " + (after == null ? "none" : after);
  }

  /** How many changes there are. */
  int size() {
    return changes.values().stream().mapToInt(List::size).sum();
  }

  /** Whether each change is worth a line where there are many: somebody will act upon it. */
  boolean telling() {
    return before != null && after != null
        || after == VerdictKind.VIOLATED
        || after == VerdictKind.NOTED
        || before == VerdictKind.VIOLATED
        || before == VerdictKind.NOTED;
  }
}
