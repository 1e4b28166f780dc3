package clusterkb.diagnosis.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reasons for which Setup refuses to do something with a component. */
final class Refusals {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i) ?cannot ?be ?assigned ?the ?action(?: ?\"([^\"]{0,60})\"?)?(?: ?because)? ?:?");

  private static final Pattern COMPONENT = Pattern.compile("(?i)\\bcomponent (?!.*\\bcomponent )");

  /** Several reasons on one line, where a copy lost the ends of lines. */
  private static final Pattern DASH = Pattern.compile("(?<=[.:]) - |^- ");

  private Refusals() {}

  /** Takes each reason as a saying. */
  static void read(SetupEntry entry, SetupRun run, Surroundings surroundings) {
    List<Line> items = entry.items();
    Line head = items.get(0);
    Matcher refused = HEAD.matcher(head.plain());
    String component = "";
    List<Line> reasons = new ArrayList<>();
    if (refused.find()) {
      component = component(head.plain().substring(0, refused.start()));
      run.mode(refused.group(1));
      for (String reason : DASH.split(head.plain().substring(refused.end()).strip(), -1)) {
        reasons.add(head.part(reason));
      }
    }
    reasons.addAll(items.subList(1, items.size()));
    reasons.removeIf(Line::isBlank);
    if (reasons.isEmpty()) {
      reasons.add(new Line(entry.first(), entry.text()));
    }
    for (Line reason : reasons) {
      Draft draft =
          new Draft(Saying.Kind.REFUSAL, reason.number(), reason.plain())
              .function(component.strip());
      if (run.refusal(draft)) {
        surroundings.around(draft, entry.last());
      }
    }
  }

  /** What stands in quotes at the end, or behind the word component. */
  private static String component(String before) {
    int end = before.lastIndexOf('"');
    int start = before.lastIndexOf('"', end - 1);
    if (end == before.length() - 1 && start >= 0 && start < end) {
      return before.substring(start + 1, end);
    }
    Matcher word = COMPONENT.matcher(before);
    return word.find() ? before.substring(word.end()) : "";
  }
}
