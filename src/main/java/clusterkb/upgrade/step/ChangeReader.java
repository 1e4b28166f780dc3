package clusterkb.upgrade.step;

import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.StatedValue;
import clusterkb.text.Names;
import clusterkb.text.Problems;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what steps change. */
final class ChangeReader {
  private static final List<String> KEYS =
      List.of("set", "each", "where", "except", "add", "to", "name", "remove", "if", "unless");
  private static final Pattern PATH = Pattern.compile("(\\$\\w+)(?:\\.(\\w+))?");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\$[^{}]*)\\}");

  private final FactTypes types;
  private final Map<String, FactType> variables;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param variables the facts that there are names for, with the dollar sign
   */
  ChangeReader(FactTypes types, Map<String, FactType> variables, Problems problems) {
    this.types = types;
    this.variables = variables;
    this.problems = problems;
  }

  /** The changes of a list; one that cannot be read is noted and left out. */
  List<Change> changes(List<Tree> items) {
    List<Change> changes = new ArrayList<>();
    Section.readEach(
        items, item -> changes.addAll(changes(Section.of(item, "a change", KEYS, problems))));
    return changes;
  }

  private List<Change> changes(Section section) {
    List<Change.Condition> conditions = new ArrayList<>();
    for (String word : List.of("if", "unless")) {
      if (section.get(word) != null) {
        conditions.add(new Change.Condition(each(section.get(word)), word.equals("unless")));
      }
    }
    if (section.get("remove") != null) {
      if (section.get("set") != null) {
        throw section.refuse(
            section.place(), "what is removed is not set", "Leave 'set' out, or write 'each'.");
      }
      return List.of(new Change(each(section, "remove"), List.of(), conditions));
    }
    if (section.get("each") != null) {
      Selection.Each each = each(section, "each");
      return List.of(new Change(each, assigned(each.type(), section), conditions));
    }
    if (section.get("add") != null) {
      FactType type = type(section.need("add", "Name a class of facts."), section.place());
      String owner = section.text("to");
      if (owner.isEmpty() == (type.owner() != null)) {
        throw section.refuse(
            section.place(),
            "a "
                + type.name()
                + (owner.isEmpty() ? " belongs to another fact" : " belongs to none"),
            owner.isEmpty() ? "Say to which: to: $group." : "Leave 'to' out.");
      }
      if (!owner.isEmpty()) {
        variable(owner, section.place());
      }
      Value name = text(section.need("name", "Say how it is called."), section.place());
      Selection added = new Selection.Added(type, name, owner.isEmpty() ? null : owner);
      return List.of(new Change(added, assignments(type, section), conditions));
    }
    needsSet(section);
    List<Change> changes = new ArrayList<>();
    Section.readEach(
        section.entries("set"), entry -> changes.add(named(section, entry, conditions)));
    return changes;
  }

  private static void needsSet(Section section) {
    if (section.entries("set").isEmpty()) {
      throw section.refuse(section.place(), "nothing is changed", "Write 'set: {...}'.");
    }
  }

  /** What is set of a fact that the step is about. */
  private Change named(Section section, Tree.Entry entry, List<Change.Condition> conditions) {
    Matcher path = PATH.matcher(entry.key());
    if (!path.matches() || path.group(2) == null) {
      throw section.refuse(
          entry.keyPlace(), "'" + entry.key() + "' is no property", "Write $node.exchange.");
    }
    FactType type = variable(path.group(1), entry.keyPlace());
    return new Change(
        new Selection.Of(path.group(1)),
        List.of(assignment(type, path.group(2), entry)),
        conditions);
  }

  /** The facts that a mapping with each, where and except selects. */
  Selection.Each each(Tree tree) {
    Section section = Section.of(tree, "a selection", List.of("each", "where", "except"), problems);
    return each(section, "each");
  }

  private Selection.Each each(Section section, String key) {
    FactType type = type(section.need(key, "Name a class of facts."), section.place());
    List<Selection.Match> where = new ArrayList<>();
    for (Tree.Entry entry : section.entries("where")) {
      PropertyType property = readable(type, entry.key(), entry.keyPlace());
      List<Value> values = new ArrayList<>();
      List<Tree> any =
          entry.value() instanceof Tree.Sequence several && !property.isList()
              ? several.items()
              : List.of(entry.value());
      any.forEach(one -> values.add(value(type, property, one)));
      where.add(new Selection.Match(property, values));
    }
    String except = section.text("except");
    if (!except.isEmpty()) {
      variable(except, section.place());
    }
    return new Selection.Each(type, where, except.isEmpty() ? null : except);
  }

  /** The same, of which there must be one. */
  private List<Change.Assignment> assigned(FactType type, Section section) {
    needsSet(section);
    return assignments(type, section);
  }

  private List<Change.Assignment> assignments(FactType type, Section section) {
    List<Change.Assignment> set = new ArrayList<>();
    Section.readEach(
        section.entries("set"), entry -> set.add(assignment(type, entry.key(), entry)));
    return set;
  }

  /** One 'property: value'. */
  Change.Assignment assignment(FactType type, String name, Tree.Entry entry) {
    PropertyType property = property(type, name, entry.keyPlace());
    return new Change.Assignment(property, value(type, property, entry.value()));
  }

  private PropertyType property(FactType type, String name, Place at) {
    PropertyType property = type.property(name);
    if (property == null || property.identity()) {
      List<String> all =
          type.properties().stream().filter(p -> !p.identity()).map(PropertyType::name).toList();
      throw Section.refuse(
          problems,
          at,
          type.name() + (property == null ? " has no property '" : " keeps its '") + name + "'",
          Names.meant(name, all, 2, "See docs/facts.md for those that there are."));
    }
    return property;
  }

  private FactType type(String name, Place at) {
    FactType type = types.byName(name);
    if (type == null) {
      List<String> all = types.all().stream().map(FactType::name).toList();
      throw Section.refuse(
          problems,
          at,
          "there are no facts called '" + name + "'",
          Names.meant(name, all, 2, "There are " + String.join(", ", all) + "."));
    }
    return type;
  }

  /** The class of what a variable stands for. */
  FactType variable(String name, Place at) {
    FactType type = variables.get(name);
    if (type == null) {
      throw Section.refuse(
          problems,
          at,
          "'" + name + "' is nothing that the step is about",
          Names.meant(
              name,
              variables.keySet(),
              2,
              "It is about " + String.join(", ", variables.keySet()) + "."));
    }
    return type;
  }

  /** A value that a property of that class is given, or compared with. */
  Value value(FactType type, PropertyType property, Tree written) {
    if (written instanceof Tree.Sequence list
        && list.items().stream().anyMatch(ChangeReader::isPath)) {
      return new Value.Several(
          list.items().stream().map(item -> value(type, property, item)).toList());
    }
    if (isPath(written)) {
      return path(((Tree.Scalar) written).text().strip(), written.place());
    }
    if (written instanceof Tree.Scalar scalar && PLACEHOLDER.matcher(scalar.text()).find()) {
      Value name = text(scalar.text(), scalar.place());
      if (property.kind() == PropertyKind.TEXT) {
        return name;
      }
      if (property.kind() == PropertyKind.REFERENCE) {
        return new Value.Called(property.target(), name);
      }
    }
    return new Value.Constant(StatedValue.read(type, property, written, problems));
  }

  private static boolean isPath(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.text().strip().startsWith("$");
  }

  private Value path(String text, Place at) {
    Matcher path = PATH.matcher(text);
    if (!path.matches()) {
      throw Section.refuse(
          problems, at, "'" + text + "' cannot be read", "Write $node or $node.exchange.");
    }
    FactType type = variable(path.group(1), at);
    return path.group(2) == null
        ? new Value.Named(path.group(1))
        : new Value.Read(path.group(1), readable(type, path.group(2), at));
  }

  private PropertyType readable(FactType type, String name, Place at) {
    PropertyType property = type.property(name);
    return property == null ? property(type, name, at) : property;
  }

  /** A text with placeholders such as <code>{$evs}</code>. */
  Value text(String written, Place at) {
    Matcher placeholder = PLACEHOLDER.matcher(written);
    List<Object> parts = new ArrayList<>();
    int from = 0;
    while (placeholder.find()) {
      parts.add(written.substring(from, placeholder.start()));
      parts.add(path(placeholder.group(1), at));
      from = placeholder.end();
    }
    parts.add(written.substring(from));
    parts.removeIf(""::equals);
    return new Value.Text(parts);
  }
}
