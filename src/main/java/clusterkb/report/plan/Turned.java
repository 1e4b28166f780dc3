package clusterkb.report.plan;

import clusterkb.engine.VerdictKind;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.plan.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Verdicts that became the same by a step.
 *
 * @param word what they became
 * @param subjects what the requirements are about, by requirement
 */
record Turned(String word, Map<Requirement, List<String>> subjects) {
  /** So many subjects of a requirement are named. */
  private static final int MOST = 4;

  /** The order in which they are told: what matters most comes first. */
  private static final List<VerdictKind> ORDER =
      List.of(
          VerdictKind.VIOLATED,
          VerdictKind.UNKNOWN,
          VerdictKind.MET,
          VerdictKind.NOTED,
          VerdictKind.NOT_APPLICABLE);

  /**
   * The turns by what they became; that nothing speaks of a new fact is no news, and neither is
   * which steps could be taken now.
   */
  static List<Turned> of(List<Turn> turns) {
    Map<String, Map<Requirement, List<String>>> byWord = new LinkedHashMap<>();
    for (VerdictKind kind : ORDER) {
      for (Turn turn : turns) {
        if (turn.after() == kind && isNews(turn)) {
          byWord
              .computeIfAbsent(word(turn), any -> new LinkedHashMap<>())
              .computeIfAbsent(turn.requirement(), any -> new ArrayList<>())
              .add(turn.subject().toString());
        }
      }
    }
    List<Turned> all = new ArrayList<>();
    byWord.forEach((word, subjects) -> all.add(new Turned(word, subjects)));
    return all;
  }

  private static boolean isNews(Turn turn) {
    return turn.requirement().level() != Level.STEP
        && (turn.before() != null || turn.after() != VerdictKind.NOT_APPLICABLE);
  }

  private static String word(Turn turn) {
    return switch (turn.after()) {
      case VIOLATED -> "now violated";
      case UNKNOWN -> "now unknown";
      case MET -> "now met";
      case NOTED -> "now so";
      case NOT_APPLICABLE -> "no longer";
    };
  }

  /** The requirements with their subjects, in a line. */
  String text() {
    return subjects.entrySet().stream()
        .map(entry -> entry.getKey().id() + " (" + named(entry.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String named(List<String> subjects) {
    String first = subjects.stream().limit(MOST).collect(Collectors.joining(", "));
    return subjects.size() > MOST ? first + " and " + (subjects.size() - MOST) + " more" : first;
  }
}
