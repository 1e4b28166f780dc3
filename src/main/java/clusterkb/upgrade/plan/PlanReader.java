package clusterkb.upgrade.plan;

import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyType;
import clusterkb.facts.UpgradeStep;
import clusterkb.facts.read.StatedValue;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Names;
import clusterkb.text.Problems;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.StepKind;
import clusterkb.upgrade.step.Steps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads plan files. */
public final class PlanReader {
  private static final List<String> PLAN_KEYS = List.of("plan", "to", "steps", "$schema");

  private final FactTypes types;
  private final Steps steps;
  private final Problems problems;

  private PlanReader(FactTypes types, Steps steps, String file) {
    this.types = types;
    this.steps = steps;
    this.problems = new Problems(file);
  }

  /**
   * Reads a YAML or JSON file.
   *
   * @throws DiagnosticException with all that is wrong with it
   */
  public static PlanFile read(FactTypes types, Steps steps, Path path) {
    Tree tree = TreeReader.read(path);
    PlanReader reader = new PlanReader(types, steps, path.toString());
    PlanFile plan = reader.plan(tree);
    reader.problems.throwIfAny();
    return plan;
  }

  private PlanFile plan(Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      problems.add(
          tree.place(),
          "a plan cannot be " + tree.kindName() + ": it is a mapping",
          "Write, for instance:\nplan: Contoso to Exchange 2003\nsteps:\n  - do: run-forestprep");
      return null;
    }
    for (Tree.Entry entry : mapping.entries()) {
      if (!PLAN_KEYS.contains(entry.key())) {
        problems.add(
            entry.keyPlace(),
            "a plan has no '" + entry.key() + "'",
            Names.meant(entry.key(), PLAN_KEYS, 2, "It has plan, to and steps."));
      }
    }
    String target = text(mapping, "to");
    if (!target.isEmpty() && !steps.targets().containsKey(target)) {
      problems.add(
          mapping.get("to").place(),
          "there is no target '" + target + "'",
          Names.meant(
              target,
              steps.targets().keySet(),
              3,
              "There are " + String.join(", ", steps.targets().keySet()) + "."));
    }
    List<List<Entry>> groups = new ArrayList<>();
    if (mapping.get("steps") instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> groups.add(group(item)));
    } else {
      Tree steps = mapping.get("steps");
      problems.add(
          steps == null ? mapping.place() : steps.place(),
          "the plan has no list of steps",
          "Write 'steps:' and below it '- {do: ...}' for each step.");
    }
    return new PlanFile(text(mapping, "plan"), target, groups);
  }

  private static String text(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL
        ? scalar.text().strip()
        : "";
  }

  /** The text under a key; empty where there is no such key. */
  private String text(Tree.Mapping mapping, String key) {
    Tree value = mapping.get(key);
    if (value != null && text(value).isEmpty()) {
      problems.add(value.place(), key + " is a text", "Write it behind the colon.");
    }
    return text(value);
  }

  private List<Entry> group(Tree item) {
    List<Entry> group = new ArrayList<>();
    if (item instanceof Tree.Mapping mapping && mapping.get("together") != null) {
      together(mapping).forEach(one -> add(one, group));
    } else {
      add(item, group);
    }
    return group;
  }

  private List<Tree> together(Tree.Mapping mapping) {
    for (Tree.Entry entry : mapping.entries()) {
      if (!entry.key().equals("together")) {
        problems.add(
            entry.keyPlace(),
            "what is under way at the same time has no '" + entry.key() + "'",
            "Write it in the steps below 'together:'.");
      }
    }
    if (mapping.get("together") instanceof Tree.Sequence several && !several.items().isEmpty()) {
      return several.items();
    }
    problems.add(
        mapping.get("together").place(),
        "what is under way at the same time is a list of steps",
        "Write 'together:' and below it '- {do: ...}' for each step.");
    return List.of();
  }

  private void add(Tree item, List<Entry> group) {
    if (!(item instanceof Tree.Mapping mapping)) {
      problems.add(
          item.place(),
          "a step cannot be " + item.kindName(),
          "Write '- {do: upgrade-node-2003, node: NODE1}'.");
      return;
    }
    Tree given = mapping.get("do");
    String word = text(given);
    StepKind kind = steps.kind(word);
    if (kind == null) {
      List<String> all = steps.kinds().values().stream().map(StepKind::word).toList();
      problems.add(
          given == null ? mapping.place() : given.place(),
          word.isEmpty() ? "the step does not say what to do" : "there is no step '" + word + "'",
          Names.meant(word, all, 3, "Write do: and one of " + String.join(", ", all) + "."));
      return;
    }
    group.add(entry(kind, mapping));
  }

  private Entry entry(StepKind kind, Tree.Mapping mapping) {
    Map<String, String> about = new LinkedHashMap<>();
    Map<String, Object> says = new LinkedHashMap<>();
    boolean done = false;
    Map<String, Map<String, String>> brings = new LinkedHashMap<>();
    FactType type = types.of(UpgradeStep.class);
    for (Tree.Entry entry : mapping.entries()) {
      String key = entry.key();
      if (kind.variables().containsKey("$" + key)) {
        if (!(entry.value() instanceof Tree.Scalar) || text(entry.value()).isEmpty()) {
          problems.add(
              entry.value().place(), key + " is a name", "Write the name as the facts have it.");
        }
        about.put("$" + key, text(entry.value()));
      } else if (Step.MANNER.contains(key)) {
        PropertyType property = type.property(key);
        says.put(key, StatedValue.read(type, property, entry.value(), problems));
      } else if (key.equals("done")) {
        done = yes(entry);
      } else if (key.equals("brings")) {
        brings(entry.value(), brings);
      } else if (!key.equals("do") && !key.equals("note")) {
        Set<String> known = new TreeSet<>(Step.MANNER);
        kind.variables().keySet().forEach(variable -> known.add(variable.substring(1)));
        known.addAll(List.of("do", "done", "brings", "note"));
        problems.add(
            entry.keyPlace(),
            "the step " + kind.word() + " has no '" + key + "'",
            Names.meant(key, known, 2, "It has " + String.join(", ", known) + "."));
      }
    }
    return new Entry(kind, about, says, done, brings, mapping.place());
  }

  private boolean yes(Tree.Entry entry) {
    String word = text(entry.value()).toLowerCase(Locale.ROOT);
    if (!List.of("yes", "true", "no", "false").contains(word)) {
      problems.add(entry.value().place(), entry.key() + " is yes or no", "Write one of them.");
    }
    return word.equals("yes") || word.equals("true");
  }

  private void brings(Tree tree, Map<String, Map<String, String>> brings) {
    if (!(tree instanceof Tree.Mapping facts)) {
      problems.add(
          tree.place(),
          "brings cannot be " + tree.kindName() + ": it is a mapping of facts",
          "Leave it to 'kb plan --save' to write it.");
      return;
    }
    for (Tree.Entry fact : facts.entries()) {
      Map<String, String> properties = new LinkedHashMap<>();
      if (fact.value() instanceof Tree.Mapping mapping) {
        mapping.entries().forEach(one -> properties.put(one.key(), text(one.value())));
      } else {
        problems.add(
            fact.value().place(),
            "what a step brings of " + fact.key() + " is a mapping of its properties",
            "Leave it to 'kb plan --save' to write it.");
      }
      brings.put(fact.key(), properties);
    }
  }
}
