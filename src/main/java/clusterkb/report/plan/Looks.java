package clusterkb.report.plan;

import clusterkb.upgrade.plan.PlayedStep;
import java.util.Locale;

/** What the bars of steps look like, in the words of the style sheet. */
final class Looks {
  private Looks() {}

  /** The look of a step in a lane. */
  static String of(TimeLine.Kind lane, PlayedStep step) {
    String look = plain(lane, step);
    if (step.wrong()) {
      look += " wrong";
    } else if (!step.advising().isEmpty()) {
      look += " warned";
    } else if (isOpen(step)) {
      look += " open";
    }
    return "bar " + look + (step.done() ? " done" : "");
  }

  private static String plain(TimeLine.Kind lane, PlayedStep step) {
    return step.step().kind().downtime().moves() != null
        ? "move"
        : lane.name().toLowerCase(Locale.ROOT);
  }

  /** Whether something about it is not known. */
  static boolean isOpen(PlayedStep step) {
    return !step.missing().isEmpty() || !step.open().isEmpty();
  }

  /** Whether a step looks like that in some lane; one that is wrong looks only wrong. */
  static boolean has(TimeLine line, PlayedStep step, String look) {
    return !step.wrong()
        && line.lanes().stream()
            .anyMatch(
                lane ->
                    plain(lane.kind(), step).equals(look)
                        && lane.bars().stream().anyMatch(bar -> bar.step() == step));
  }

  /** What it means, for the legend. */
  static String words(String look) {
    return switch (look) {
      case "node" -> "on a node";
      case "evs" -> "on an Exchange Virtual Server";
      case "move" -> "move of a group";
      default -> "elsewhere";
    };
  }
}
