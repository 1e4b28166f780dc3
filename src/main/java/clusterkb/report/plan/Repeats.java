package clusterkb.report.plan;

import clusterkb.upgrade.plan.PlayedStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has been said of an earlier step already. */
final class Repeats {
  private final Map<List<String>, Integer> said = new HashMap<>();

  /** The number of the earlier step that is done in the same way; 0 where there is none. */
  int how(PlayedStep step) {
    List<String> key = new ArrayList<>(List.of("how", step.step().kind().id()));
    // The first sentence is the kind's own, with the names of this step.
    step.how().stream().skip(1).forEach(key::add);
    return earlier(key, step);
  }

  /** The number of the earlier step of which the same was said; 0 where there is none. */
  int finding(PlayedStep step, String requirement, String message) {
    return earlier(List.of("finding", requirement, message), step);
  }

  private int earlier(List<String> key, PlayedStep step) {
    Integer number = said.putIfAbsent(key, step.number());
    return number == null ? 0 : number;
  }
}
