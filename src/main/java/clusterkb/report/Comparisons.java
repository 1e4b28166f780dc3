package clusterkb.report;

import clusterkb.compare.Comparison;
import clusterkb.compare.Edit;
import clusterkb.compare.RequirementChange;
import clusterkb.compare.Specimen;
import clusterkb.compare.VerdictChange;
import clusterkb.rules.RuleSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What all reports of a comparison say alike. */
final class Comparisons {
  private Comparisons() {}

  /** A rule set in a line. */
  static String name(RuleSet rules) {
    return "version "
        + rules.version()
        + ", "
        + rules.requirements().size()
        + " requirements, fingerprint "
        + rules.shortFingerprint();
  }

  /** How many deployments of each group there are. */
  static String corpus(Comparison comparison) {
    Map<Specimen.Group, Long> counts =
        comparison.specimens().stream()
            .collect(Collectors.groupingBy(Specimen::group, TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? "no deployments"
        : counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().words())
            .collect(Collectors.joining(", "));
  }

  /** What became of a requirement, in a word. */
  static String word(RequirementChange.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Why no verdict is listed. */
  static String nothing(RequirementChange change) {
    return switch (change.kind()) {
      case ADDED -> "new, but it speaks of nothing in the corpus";
      case REMOVED -> "gone, but it spoke of nothing in the corpus";
      case CHANGED ->
          change.decides()
              ? "changed, but no verdict of the corpus does"
              : "changed in words only: no verdict can change by it";
    };
  }

  /** Of how many requirements that became. */
  static long count(Comparison comparison, RequirementChange.Kind kind) {
    return comparison.rules().requirements().stream().filter(one -> one.kind() == kind).count();
  }

  /** All verdicts that differ. */
  static List<VerdictChange> verdicts(Comparison comparison) {
    return comparison.rules().requirements().stream()
        .flatMap(change -> comparison.of(change).stream())
        .map(Comparison.Change::verdict)
        .toList();
  }

  /** On how many deployments some verdict differs. */
  static long affected(Comparison comparison) {
    return comparison.rules().requirements().stream()
        .flatMap(change -> comparison.of(change).stream())
        .map(Comparison.Change::on)
        .distinct()
        .count();
  }

  /** All of it in a sentence. */
  static String total(Comparison comparison) {
    if (comparison.none()) {
      String same =
          comparison.rules().before().fingerprint().equals(comparison.rules().after().fingerprint())
              ? "The rules are the same."
              : "The files differ, but what they state is the same.";
      return same + " Nothing to review.";
    }
    List<VerdictChange> verdicts = verdicts(comparison);
    long messages = verdicts.stream().filter(VerdictChange::messageOnly).count();
    return count(comparison, RequirementChange.Kind.ADDED)
        + " added, "
        + count(comparison, RequirementChange.Kind.REMOVED)
        + " removed, "
        + count(comparison, RequirementChange.Kind.CHANGED)
        + " changed; verdicts: "
        + (verdicts.size() - messages)
        + " differ, "
        + messages
        + " in their message only, on "
        + affected(comparison)
        + " of "
        + comparison.specimens().size()
        + " deployments; not compared: "
        + notCompared(comparison)
        + ".";
  }

  /** How many deployments only one side can read. */
  static long notCompared(Comparison comparison) {
    return comparison.specimens().stream()
        .filter(one -> one.before() == null || one.after() == null)
        .count();
  }

  /** All lines of the conditions; of all else those that differ. */
  static List<Edit.Line> shown(Edit edit) {
    return edit.lines().stream()
        .filter(line -> edit.what().equals("conditions") || line.mark() != Edit.Mark.KEPT)
        .toList();
  }

  /** The message now, and where only it differs, the one before. */
  static String message(VerdictChange change) {
    String said = change.after() == null ? change.before().message() : change.after().message();
    return change.messageOnly() ? said + " (before: " + change.before().message() + ")" : said;
  }
}
