package clusterkb.rules.read;

import clusterkb.facts.Choices;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyInfo;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.rules.LintRule;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Names;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads what {@code rules/vocabulary/*.yaml} declares: properties that the program's fact classes
 * do not have, and further values of enumerations. What is declared is as good as what is built in.
 */
public final class DeclarationsReader {
  private static final List<String> KEYS =
      List.of(
          "fact",
          "name",
          "type",
          "description",
          "values",
          "unit",
          "min",
          "max",
          "to",
          "none",
          "source");
  private static final Map<String, PropertyKind> KINDS = new LinkedHashMap<>();
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  static {
    KINDS.put("yes or no", PropertyKind.FLAG);
    KINDS.put("number", PropertyKind.NUMBER);
    KINDS.put("text", PropertyKind.TEXT);
    KINDS.put("value", PropertyKind.CHOICE);
    KINDS.put("reference", PropertyKind.REFERENCE);
    KINDS.put("list of texts", PropertyKind.TEXTS);
    KINDS.put("list of values", PropertyKind.CHOICES);
    KINDS.put("list of references", PropertyKind.REFERENCES);
  }

  private final Problems problems;
  private final DeclaredChoices choices;
  private final Map<String, List<PropertyType>> properties = new HashMap<>();

  private DeclarationsReader(Problems problems) {
    this.problems = problems;
    this.choices = new DeclaredChoices(FactTypes.builtInChoices(), problems);
  }

  /**
   * The fact types with what those files declare.
   *
   * @param texts the files' texts by their paths; what is wrong with them is noted and left out
   */
  public static FactTypes read(Map<String, String> texts, Problems problems) {
    if (texts.isEmpty()) {
      return FactTypes.BUILT_IN;
    }
    DeclarationsReader reader = new DeclarationsReader(problems);
    texts.forEach(reader::file);
    return FactTypes.with(reader.choices.all(), reader.properties);
  }

  private void file(String file, String text) {
    try {
      Tree tree = TreeReader.read(file, text.getBytes(StandardCharsets.UTF_8));
      DeclaredEntry.of(tree, "a file of declarations", List.of("properties", "values"), problems);
      for (Tree.Entry part : ((Tree.Mapping) tree).entries()) {
        if (part.key().equals("values")) {
          values(part.value());
        } else if (part.key().equals("properties")) {
          properties(part.value());
        }
      }
    } catch (DiagnosticException e) {
      problems.addAll(LintRule.SYNTAX, e.diagnostics());
    } catch (Problems.Unreadable noted) {
      // Its problem is noted; other files may have problems of their own.
      return;
    }
  }

  private void values(Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      throw DeclaredEntry.refuse(
          problems,
          tree.place(),
          "further values cannot be " + tree.kindName(),
          "Write, for instance:\nvalues:\n  FileSystem: [ReFS]");
    }
    mapping.entries().forEach(choices::extend);
  }

  private void properties(Tree tree) {
    if (!(tree instanceof Tree.Sequence sequence)) {
      throw DeclaredEntry.refuse(
          problems,
          tree.place(),
          "properties cannot be " + tree.kindName() + ": they are a list",
          "Begin each with '- fact: ...'.");
    }
    for (Tree item : sequence.items()) {
      try {
        property(DeclaredEntry.of(item, "a property", KEYS, problems));
      } catch (Problems.Unreadable noted) {
        // Its problem is noted; other properties may have problems of their own.
        continue;
      }
    }
  }

  private void property(DeclaredEntry entry) {
    FactType fact = fact(entry, "fact");
    String name = name(entry, fact);
    PropertyKind kind = kind(entry);
    Class<? extends Fact> target = target(entry, kind);
    Choices values = values(entry, kind, name);
    PropertyInfo info =
        new PropertyInfo(
            entry.need("description", "Say what it says of a " + fact.name() + "."),
            entry.text("unit"),
            entry.texts("source"),
            false,
            "",
            entry.number("min", 0),
            entry.number("max", PropertyInfo.MOST),
            isYes(entry, "none"));
    refuseMeaningless(entry, kind);
    if (info.min() > info.max()) {
      throw entry.refuse(entry.place("max"), "max is below min", "Exchange them.");
    }
    properties
        .computeIfAbsent(fact.name(), key -> new ArrayList<>())
        .add(PropertyType.declared(name, kind, info, values, target));
  }

  private void refuseMeaningless(DeclaredEntry entry, PropertyKind kind) {
    if (kind != PropertyKind.NUMBER) {
      for (String key : List.of("unit", "min", "max")) {
        if (entry.get(key) != null) {
          throw entry.refuse(entry.place(key), "'" + key + "' is for numbers only", "Remove it.");
        }
      }
    }
    if (entry.get("none") != null && kind != PropertyKind.REFERENCE) {
      throw entry.refuse(entry.place("none"), "'none' is for references only", "Remove it.");
    }
  }

  private static boolean isYes(DeclaredEntry entry, String key) {
    return switch (entry.text(key)) {
      case "", "no", "false" -> false;
      case "yes", "true" -> true;
      default ->
          throw entry.refuse(
              entry.place(key), key + " is yes or no", "It says whether a file may write 'none'.");
    };
  }

  private FactType fact(DeclaredEntry entry, String key) {
    String name = entry.need(key, "Name a class of facts, such as Node.");
    FactType type = FactTypes.BUILT_IN.byName(name);
    if (type == null) {
      List<String> all = FactTypes.BUILT_IN.all().stream().map(FactType::name).toList();
      throw entry.refuse(
          entry.place(key),
          "there are no facts called '" + name + "'",
          Names.meant(name, all, 3, "There are " + String.join(", ", all) + "."));
    }
    return type;
  }

  private String name(DeclaredEntry entry, FactType fact) {
    String name = entry.need("name", "Name the property, such as antivirusExclusions.");
    if (!NAME.matcher(name).matches()) {
      throw entry.refuse(
          entry.place("name"),
          "'" + name + "' is no name for a property",
          "Write one word of letters and digits that begins with a small letter.");
    }
    boolean declared =
        properties.getOrDefault(fact.name(), List.of()).stream()
            .anyMatch(one -> one.name().equals(name));
    if (declared
        || fact.property(name) != null
        || FactTypes.BUILT_IN.listedIn(fact).containsKey(name)) {
      throw entry.refuse(
          entry.place("name"),
          fact.name() + " has a '" + name + "' already",
          declared ? "Remove one of the two." : "Use that one, or take another name.");
    }
    return name;
  }

  private static PropertyKind kind(DeclaredEntry entry) {
    String all = String.join(", ", KINDS.keySet());
    String word = entry.need("type", "Write one of: " + all + ".");
    PropertyKind kind = KINDS.get(word);
    if (kind == null) {
      throw entry.refuse(
          entry.place("type"),
          "unknown type '" + word + "'",
          Names.meant(word, KINDS.keySet(), 2, "Write one of: " + all + "."));
    }
    return kind;
  }

  private Class<? extends Fact> target(DeclaredEntry entry, PropertyKind kind) {
    if (kind != PropertyKind.REFERENCE && kind != PropertyKind.REFERENCES) {
      if (entry.get("to") != null) {
        throw entry.refuse(entry.place("to"), "'to' is for references only", "Remove it.");
      }
      return null;
    }
    FactType target = fact(entry, "to");
    if (target.owner() != null
        || target.isSingle()
        || target.identity().kind() != PropertyKind.TEXT) {
      throw entry.refuse(
          entry.place("to"),
          "a " + target.name() + " cannot be referred to",
          "Refer to facts that the file lists by name, such as Node, Disk or Evs.");
    }
    return target.javaClass();
  }

  private Choices values(DeclaredEntry entry, PropertyKind kind, String name) {
    Tree values = entry.get("values");
    if (kind != PropertyKind.CHOICE && kind != PropertyKind.CHOICES) {
      if (values != null) {
        throw entry.refuse(
            entry.place("values"),
            "'values' is for the types value and list of values",
            "Remove it, or change the type.");
      }
      return null;
    }
    if (values instanceof Tree.Sequence sequence) {
      String enumeration = Character.toUpperCase(name.charAt(0)) + name.substring(1);
      if (choices.find(enumeration) != null || FactTypes.BUILT_IN.byName(enumeration) != null) {
        throw entry.refuse(
            entry.place("name"),
            "rules would call its values " + enumeration + ", and there is one already",
            "Take another name, or write values: " + enumeration + " to use that one.");
      }
      return choices.declare(enumeration, sequence);
    }
    String existing = entry.need("values", "List the values: values: [one, another].");
    Choices found = choices.find(existing);
    if (found == null) {
      throw entry.refuse(
          entry.place("values"),
          "there is no enumeration '" + existing + "'",
          Names.meant(existing, choices.names(), 3, "List the values: values: [one, another]."));
    }
    return found;
  }
}
