package clusterkb.report;

import clusterkb.facts.Place;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Status;
import clusterkb.text.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How requirements and symptoms did on their cases, as text and as JSON. */
public final class CaseResults {
  private final RuleSet rules;
  private final List<Tested> tested = new ArrayList<>();

  /** Results of that knowledge; none so far. */
  public CaseResults(RuleSet rules) {
    this.rules = rules;
  }

  /** What has cases. */
  public enum Kind {
    /** A requirement, or a step. */
    REQUIREMENT,
    /** A symptom. */
    SYMPTOM;

    private String count(long number) {
      return number + " " + name().toLowerCase(Locale.ROOT) + (number == 1 ? ", " : "s, ");
    }
  }

  /**
   * A requirement or a symptom with its cases.
   *
   * @param kind which of them
   * @param id its id
   * @param status whether it is in force; its cases are not run where it is retired
   * @param none what to do where there are no cases
   * @param cases its cases
   */
  public record Tested(Kind kind, String id, Status status, String none, List<Result> cases) {
    /** Copies the list. */
    public Tested {
      cases = List.copyOf(cases);
    }

    /** Whether it is retired, so that its cases were not run. */
    public boolean skipped() {
      return status.kind() == Status.Kind.RETIRED;
    }

    /** How many cases are not as expected; to have none counts as one. */
    public long failed() {
      if (skipped()) {
        return 0;
      }
      return cases.isEmpty() ? 1 : cases.stream().filter(each -> !each.lines().isEmpty()).count();
    }
  }

  /**
   * A case.
   *
   * @param name how it is called
   * @param place where it begins
   * @param lines what is not as expected, and why; empty where all is
   */
  public record Result(String name, Place place, List<String> lines) {
    /** Copies the lines. */
    public Result {
      lines = List.copyOf(lines);
    }

    /** Its name and place. */
    public String heading() {
      return "case \"" + name + "\"  " + place.file() + ":" + place.line();
    }
  }

  /** Adds one. */
  public void add(Tested one) {
    tested.add(one);
  }

  /** All, in the order in which they were tested. */
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

  /** What is told of one. */
  public static String text(Tested one) {
    StringBuilder text = new StringBuilder();
    String word = one.skipped() ? "skip  " : one.failed() == 0 ? "ok    " : "FAIL  ";
    text.append(word).append(one.id()).append("  ");
    text.append(one.cases().size()).append(one.cases().size() == 1 ? " case" : " cases");
    if (one.failed() > 0 && !one.cases().isEmpty()) {
      text.append(", ").append(one.failed()).append(" not as expected");
    }
    if (!one.status().equals(Status.ACTIVE)) {
      text.append("  ").append(one.status());
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

  private List<Tested> of(Kind kind) {
    return tested.stream().filter(one -> one.kind() == kind).toList();
  }

  /** What is told of all together. */
  public String total() {
    long symptoms = of(Kind.SYMPTOM).size();
    long requirements = tested.size() - symptoms;
    return (requirements == 0 && symptoms > 0 ? "" : Kind.REQUIREMENT.count(requirements))
        + (symptoms == 0 ? "" : Kind.SYMPTOM.count(symptoms))
        + (run() == 1 ? "1 case: " : run() + " cases: ")
        + (failed() == 0 ? "all as expected" : failed() + " not as expected")
        + "\nknowledge "
        + rules.edition()
        + "\n";
  }

  /**
   * All of it as JSON: {@code rules, requirements, symptoms, cases, failed}; no field is ever
   * absent.
   */
  public String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("rules").put("version", rules.version()).put("fingerprint", rules.fingerprint());
    ArrayNode requirements = root.putArray("requirements");
    for (Tested one : of(Kind.REQUIREMENT)) {
      ObjectNode node = requirements.addObject().put("id", one.id());
      node.put("status", one.status().kind().word());
      node.put("skipped", one.skipped()).put("failed", one.failed());
      cases(one, node.putArray("cases"));
    }
    ArrayNode symptoms = root.putArray("symptoms");
    for (Tested one : of(Kind.SYMPTOM)) {
      ObjectNode node = symptoms.addObject().put("id", one.id()).put("failed", one.failed());
      cases(one, node.putArray("cases"));
    }
    root.put("cases", run()).put("failed", failed());
    return JsonText.of(root);
  }

  private static void cases(Tested one, ArrayNode cases) {
    for (Result each : one.cases()) {
      ObjectNode entry =
          cases
              .addObject()
              .put("name", each.name())
              .put("file", each.place().file())
              .put("line", each.place().line());
      ArrayNode lines = entry.putArray("differences");
      each.lines().forEach(lines::add);
    }
  }
}
