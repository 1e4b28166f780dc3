package clusterkb.report.plan;

import clusterkb.explain.Evidence;
import clusterkb.upgrade.plan.PlayedStep;
import java.util.ArrayList;
import java.util.List;

/** In what manner a step is taken, as far as the plan says so. */
final class Manner {
  private Manner() {}

  /** The account, the computer and whether somebody attends; empty where the plan says nothing. */
  static String of(PlayedStep step) {
    List<String> parts = new ArrayList<>();
    String account = said(step, "account");
    String computer = said(step, "computer");
    Boolean unattended = flag(step, "unattended");
    Boolean atNode = flag(step, "startedAtNode");
    if (account != null) {
      parts.add("account " + account);
    }
    if (computer != null) {
      parts.add("computer " + computer);
    }
    if (unattended != null) {
      parts.add(unattended ? "unattended" : "attended");
    }
    if (atNode != null) {
      parts.add(atNode ? "started at the node" : "not started at the node");
    }
    return String.join(", ", parts);
  }

  /** What the plan says of how a step is taken; null where it does not say that. */
  static String said(PlayedStep step, String property) {
    Object value = step.step().says().get(property);
    return value == null ? null : Evidence.show(value);
  }

  /** What the plan says of whether something is so; null where it does not say that. */
  static Boolean flag(PlayedStep step, String property) {
    return step.step().says().get(property) instanceof Boolean flag ? flag : null;
  }
}
