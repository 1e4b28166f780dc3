package clusterkb.report;

import clusterkb.compare.Comparison;
import clusterkb.compare.Edit;
import clusterkb.compare.RequirementChange;
import clusterkb.compare.Said;
import clusterkb.compare.Specimen;
import clusterkb.compare.Unread;
import clusterkb.compare.VerdictChange;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.text.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * The comparison of two rule sets for programs: {@code docs/rules-diff.schema.json} describes it,
 * no field is ever absent.
 */
public final class ComparisonJson {
  private ComparisonJson() {}

  /** The comparison, with every verdict that differs. */
  public static String print(Comparison comparison) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    rules(root.putObject("before"), comparison.rules().before());
    rules(root.putObject("after"), comparison.rules().after());
    corpus(root.putObject("corpus"), comparison);
    ArrayNode shared = root.putArray("shared");
    comparison.rules().shared().forEach(edit -> edit(shared.addObject(), edit));
    ArrayNode requirements = root.putArray("requirements");
    for (RequirementChange change : comparison.rules().requirements()) {
      requirement(requirements.addObject(), change, comparison.of(change));
    }
    counts(root.putObject("counts"), comparison);
    return JsonText.of(root);
  }

  private static void rules(ObjectNode node, RuleSet rules) {
    node.put("version", rules.version()).put("fingerprint", rules.fingerprint());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void corpus(ObjectNode node, Comparison comparison) {
    ArrayNode groups = node.putArray("groups");
    for (Specimen.Group group : Specimen.Group.values()) {
      long size = comparison.specimens().stream().filter(one -> one.group() == group).count();
      groups.addObject().put("group", word(group)).put("deployments", size);
    }
    ArrayNode all = node.putArray("unread");
    for (Unread unread : comparison.unread()) {
      ObjectNode one = all.addObject().put("place", unread.place());
      one.put("by", unread.before() ? "before" : "after");
      ArrayNode problems = one.putArray("problems");
      unread
          .problems()
          .forEach(
              problem ->
                  problems
                      .addObject()
                      .put("line", problem.place().line())
                      .put("message", problem.message()));
    }
  }

  private static void edit(ObjectNode node, Edit edit) {
    node.put("what", edit.what());
    lines(node.putArray("before"), edit.before());
    lines(node.putArray("after"), edit.after());
  }

  private static void lines(ArrayNode node, List<String> lines) {
    lines.forEach(node::add);
  }

  private static void requirement(
      ObjectNode node, RequirementChange change, List<Comparison.Change> changes) {
    Requirement statement = change.statement();
    node.put("requirement", change.id()).put("kind", word(change.kind()));
    node.put("level", statement.level().name()).put("title", statement.title());
    node.putObject("rule")
        .put("file", statement.origin().file())
        .put("line", statement.origin().line());
    ArrayNode edits = node.putArray("edits");
    change.edits().forEach(edit -> edit(edits.addObject(), edit));
    lines(node.putArray("tables"), change.tables());
    ArrayNode verdicts = node.putArray("verdicts");
    changes.forEach(one -> verdict(verdicts.addObject(), one));
  }

  private static void verdict(ObjectNode node, Comparison.Change change) {
    VerdictChange verdict = change.verdict();
    node.put("group", word(change.on().group())).put("place", change.on().place());
    node.put("deployment", change.on().name());
    node.putObject("subject").put("type", verdict.type()).put("name", verdict.name());
    said(node, "before", verdict.before());
    said(node, "after", verdict.after());
  }

  private static void said(ObjectNode node, String field, Said said) {
    if (said == null) {
      node.putNull(field);
    } else {
      node.putObject(field).put("verdict", said.verdict().name()).put("message", said.message());
    }
  }

  private static void counts(ObjectNode node, Comparison comparison) {
    List<VerdictChange> verdicts = Comparisons.verdicts(comparison);
    long messages = verdicts.stream().filter(VerdictChange::messageOnly).count();
    for (RequirementChange.Kind kind : RequirementChange.Kind.values()) {
      node.put(word(kind), Comparisons.count(comparison, kind));
    }
    node.put("verdicts", verdicts.size() - messages).put("messages", messages);
    node.put("deployments", comparison.specimens().size());
    node.put("affected", Comparisons.affected(comparison));
    node.put("notCompared", Comparisons.notCompared(comparison));
  }
}
