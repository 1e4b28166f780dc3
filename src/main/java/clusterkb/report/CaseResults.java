package clusterkb.report;

import clusterkb.cases.Case;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Status;
import clusterkb.text.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** How requirements did on their cases, as text and as JSON. */
public final class CaseResults {
  private final RuleSet rules;
  private final List<Tested> tested = new ArrayList<>();

  /** Results of that knowledge; none so far. */
  public CaseResults(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * A requirement with its cases.
   *
   * @param requirement the requirement
   * @param cases its cases; not run where it is retired
   */
  public record Tested(Requirement requirement, List<Result> cases) {
    /** Copies the list. */
    public Tested {
      cases = List.copyOf(cases);
    }

    /** Whether it is retired, so that its cases were not run. */
    public boolean skipped() {
      return requirement.status().kind() == Status.Kind.RETIRED;
    }

    /** How many cases are not as expected; to have none counts as one. */
    public long failed() {
      if (skipped()) {
        return 0;
      }
      return cases.isEmpty() ? 1 : cases.stream().filter(each -> !each.lines().isEmpty()).count();
    }

    /** What to do where there are no cases. */
    public String none() {
      return "there are no cases: write "
          + (requirement.origin().row() == null
              ? ""
              : "some with 'requirement: " + requirement.id() + "' into ")
          + "cases.yaml beside "
          + requirement.origin().file();
    }
  }

  /**
   * A case.
   *
   * @param one the case
   * @param lines what is not as expected, and why; empty where all is
   */
  public record Result(Case one, List<String> lines) {
    /** Copies the lines. */
    public Result {
      lines = List.copyOf(lines);
    }

    /** Its name and place. */
    public String heading() {
      return "case \"" + one.name() + "\"  " + one.place().file() + ":" + one.place().line();
    }
  }

  /** Adds a requirement. */
  public void add(Tested one) {
    tested.add(one);
  }

  /** The requirements, in the order in which they were tested. */
  public List<Tested> tested() {
    return List.copyOf(tested);
  }

  /** How many cases are not as expected. */
  public long failed() {
    return tested.stream().mapToLong(Tested::failed).sum();
  }

  private long run() {
    return tested.stream().filter(one -> !one.skipped()).mapToLong(one -> one.cases().size()).sum();
  }

  /** What is told of one requirement. */
  public static String text(Tested one) {
    StringBuilder text = new StringBuilder();
    String word = one.skipped() ? "skip  " : one.failed() == 0 ? "ok    " : "FAIL  ";
    text.append(word).append(one.requirement().id()).append("  ");
    text.append(one.cases().size()).append(one.cases().size() == 1 ? " case" : " cases");
    if (one.failed() > 0 && !one.cases().isEmpty()) {
      text.append(", ").append(one.failed()).append(" not as expected");
    }
    if (!one.requirement().status().equals(Status.ACTIVE)) {
      text.append("  ").append(one.requirement().status());
    }
    text.append('\n');
    if (one.cases().isEmpty() && !one.skipped()) {
      text.append("  ").append(one.none()).append('\n');
    }
    for (Result each : one.cases()) {
      if (!each.lines().isEmpty()) {
        text.append("  ").append(each.heading()).append('\n');
        each.lines().forEach(line -> text.append("    ").append(line).append('\n'));
      }
    }
    return text.toString();
  }

  /** What is told of all together. */
  public String total() {
    return (tested.size() == 1 ? "1 requirement, " : tested.size() + " requirements, ")
        + (run() == 1 ? "1 case: " : run() + " cases: ")
        + (failed() == 0 ? "all as expected" : failed() + " not as expected")
        + "\nknowledge "
        + rules.edition()
        + "\n";
  }

  /** All of it as JSON: {@code rules, requirements, cases, failed}; no field is ever absent. */
  public String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("rules").put("version", rules.version()).put("fingerprint", rules.fingerprint());
    ArrayNode requirements = root.putArray("requirements");
    for (Tested one : tested) {
      ObjectNode node = requirements.addObject().put("id", one.requirement().id());
      node.put("status", one.requirement().status().kind().word());
      node.put("skipped", one.skipped()).put("failed", one.failed());
      ArrayNode cases = node.putArray("cases");
      for (Result each : one.cases()) {
        ObjectNode entry =
            cases
                .addObject()
                .put("name", each.one().name())
                .put("file", each.one().place().file())
                .put("line", each.one().place().line());
        ArrayNode lines = entry.putArray("differences");
        each.lines().forEach(lines::add);
      }
    }
    root.put("cases", run()).put("failed", failed());
    return JsonText.of(root);
  }
}
