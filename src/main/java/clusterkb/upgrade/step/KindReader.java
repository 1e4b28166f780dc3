package clusterkb.upgrade.step;

import clusterkb.facts.FactType;
import clusterkb.facts.UpgradeStep;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.text.Problems;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a file beside a step's rule says of that kind of step. */
final class KindReader {
  private static final List<String> KEYS =
      List.of(
          "is",
          "meets",
          "guards",
          "after",
          "during",
          "afterwards",
          "moves",
          "down",
          "up",
          "notes",
          "check",
          "minutes");

  private final Known known;
  private final Problems problems;

  KindReader(Known known, Problems problems) {
    this.known = known;
    this.problems = problems;
  }

  /** The kind of step. */
  StepKind kind(Requirement rule, Tree tree) {
    Section section = Section.of(tree, "a step", KEYS, problems);
    Map<String, FactType> about = variables(rule);
    Map<String, FactType> named = known.with(about);
    named.put(StepsReader.STEP, known.types().of(UpgradeStep.class));
    ChangeReader changes = new ChangeReader(known.types(), named, problems);
    return new StepKind(
        rule,
        about,
        Section.read(() -> meets(section, about), Map.of()),
        new GuardReader(known).guards(section),
        Section.read(() -> says(section, changes), List.of()),
        changes.changes(section.items("during")),
        changes.changes(section.items("afterwards")),
        Section.read(() -> downtime(section, changes), StepKind.Downtime.NONE),
        known.requirements(section, "notes"),
        Section.read(() -> section.text("check"), ""),
        Section.read(() -> minutes(section), 0L));
  }

  /** The facts that a step's rule names, its subject first. */
  private static Map<String, FactType> variables(Requirement rule) {
    Map<String, FactType> variables = new LinkedHashMap<>();
    variables.put(rule.subject(), rule.subjectType());
    List<Body> bodies = new ArrayList<>(List.of(rule.scope()));
    rule.breaches().forEach(breach -> bodies.add(breach.body()));
    for (Body body : bodies) {
      for (Body.FactVariable fact : body.facts()) {
        if (fact.name().startsWith("$")) {
          variables.putIfAbsent(fact.name(), fact.type());
        }
      }
    }
    return variables;
  }

  private List<Change.Assignment> says(Section section, ChangeReader changes) {
    FactType type = known.types().of(UpgradeStep.class);
    List<Change.Assignment> says = new ArrayList<>();
    Section.readEach(
        section.entries("is"), entry -> says.add(changes.assignment(type, entry.key(), entry)));
    return says;
  }

  private static StepKind.Downtime downtime(Section section, ChangeReader changes) {
    Tree moves = section.get("moves");
    String down = variable(section, "down", changes);
    String up = variable(section, "up", changes);
    return moves == null && down == null && up == null
        ? StepKind.Downtime.NONE
        : new StepKind.Downtime(moves == null ? null : changes.each(moves), down, up);
  }

  private static String variable(Section section, String key, ChangeReader changes) {
    String name = section.text(key);
    if (!name.isEmpty()) {
      changes.variable(name, section.get(key).place());
    }
    return name.isEmpty() ? null : name;
  }

  private static long minutes(Section section) {
    String text = section.text("minutes");
    if (!text.isEmpty() && !text.matches("[0-9]{1,6}")) {
      throw section.refuse(
          section.get("minutes").place(), "minutes is a whole number", "Write minutes: 45.");
    }
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  private Map<String, Map<String, Value>> meets(Section section, Map<String, FactType> about) {
    Map<String, Map<String, Value>> meets = new LinkedHashMap<>();
    for (Tree item : section.items("meets")) {
      if (item instanceof Tree.Mapping mapping) {
        Section.readEach(
            mapping.entries(), entry -> meets.put(entry.key(), given(section, entry, about)));
        continue;
      }
      Section.readEach(
          List.of(item),
          one -> {
            if (!(one instanceof Tree.Scalar scalar)) {
              throw section.refuse(
                  one.place(), "what is met cannot be " + one.kindName(), "Name a requirement.");
            }
            String id = scalar.text().strip();
            meets.put(known.requirement(section, id, scalar.place()).id(), Map.of());
          });
    }
    return meets;
  }

  /**
   * How the step's variables follow from those of the requirement's rules; of several names the
   * first counts that there is.
   */
  private Map<String, Value> given(Section section, Tree.Entry entry, Map<String, FactType> about) {
    Requirement met = known.requirement(section, entry.key(), entry.keyPlace());
    ChangeReader reader = new ChangeReader(known.types(), variables(met), problems);
    Section values = section.inner(entry.value(), "what is met", List.copyOf(about.keySet()));
    Map<String, Value> given = new LinkedHashMap<>();
    for (String variable : about.keySet()) {
      Tree value = values.get(variable);
      if (value != null) {
        List<Value> names = new ArrayList<>();
        for (Tree name : values.items(variable)) {
          names.add(reader.text(values.textOf(name, variable), name.place()));
        }
        given.put(variable, names.size() == 1 ? names.get(0) : new Value.Several(names));
      }
    }
    return given;
  }
}
