package clusterkb.authoring;

import clusterkb.cases.Case;
import clusterkb.cases.CaseFile;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import clusterkb.text.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Facts in which one fact can be given other properties.
 *
 * @param facts the facts
 * @param place where that fact stands in them; null where it is a single one that they do not state
 * @param subject its name; empty for a single one without a name
 * @param type its class
 */
record BaseFacts(Tree.Mapping facts, Place place, String subject, FactType type) {

  /** One fact of that class and, where it needs them, those in whose mapping it is listed. */
  static BaseFacts alone(FactTypes types, FactType type) {
    if (type.isSingle()) {
      return new BaseFacts(new Tree.Mapping(List.of(), null), null, "", type);
    }
    String text = "[{name: " + YamlText.scalar(name(type)) + "}]";
    FactType at = type;
    for (FactType owner = type.owner(); owner != null; owner = owner.owner()) {
      text =
          "[{name: " + YamlText.scalar(name(owner)) + ", " + at.info().key() + ": " + text + "}]";
      at = owner;
    }
    return of(types, List.of(at.info().key() + ": " + text), type).get(0);
  }

  private static String name(FactType type) {
    PropertyType identity = type.identity();
    return identity.kind() == PropertyKind.CHOICE
        ? identity.terms().get(0).label()
        : type.name().toUpperCase(Locale.ROOT) + "1";
  }

  /** The facts of another requirement's case, for each fact of that class. */
  static List<BaseFacts> of(FactTypes types, Case one, FactType type) {
    try {
      return of(types, one.facts(), type);
    } catch (DiagnosticException notByThemselves) {
      // They repeat what another case states.
      return List.of();
    }
  }

  private static List<BaseFacts> of(FactTypes types, List<String> lines, FactType type) {
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    List<BaseFacts> bases = new ArrayList<>();
    if (lines.isEmpty() || !(TreeReader.read(CaseFile.NAME, text) instanceof Tree.Mapping facts)) {
      return bases;
    }
    for (Fact fact : deployment(types, facts).facts()) {
      if (fact.type().equals(type)) {
        bases.add(new BaseFacts(facts, fact.place(), fact.qualifiedName(), type));
      }
    }
    return bases;
  }

  /** How much they state. */
  int length() {
    return YamlText.lines(facts).stream().mapToInt(String::length).sum();
  }

  /**
   * The facts with other properties of the subject; null where it is only mentioned.
   *
   * @param values the words of the properties; null for one that is not to be stated
   */
  Tree.Mapping with(Map<PropertyType, String> values) {
    Change change = new Change(place, type.info().key(), values);
    Tree.Mapping changed = (Tree.Mapping) change.of(facts, null);
    if (place != null) {
      return change.done ? changed : null;
    }
    List<Tree.Entry> entries = new ArrayList<>(changed.entries());
    Tree.Mapping own = change.put(List.of());
    if (!own.entries().isEmpty()) {
      entries.add(0, new Tree.Entry(type.info().key(), null, own));
    }
    return new Tree.Mapping(entries, null);
  }

  /** The deployment with these facts. */
  static Deployment deployment(FactTypes types, Tree.Mapping facts) {
    return DeploymentReader.fromTree(types, facts, CaseFile.NAME, "case");
  }

  /** Other properties for the fact that stands at a place in the list, or mapping, of a key. */
  private static final class Change {
    private final Place place;
    private final String key;
    private final Map<PropertyType, String> values;
    private boolean done;

    Change(Place place, String key, Map<PropertyType, String> values) {
      this.place = place;
      this.key = key;
      this.values = values;
    }

    Tree of(Tree tree, String under) {
      boolean here = place != null && key.equals(under) && place.equals(tree.place());
      if (tree instanceof Tree.Sequence list) {
        return new Tree.Sequence(
            list.items().stream().map(item -> of(item, under)).toList(), list.place());
      }
      if (here) {
        done = true;
        return tree instanceof Tree.Mapping mapping
            ? put(mapping.entries())
            : put(List.of(new Tree.Entry("name", null, tree)));
      }
      return tree instanceof Tree.Mapping mapping
          ? new Tree.Mapping(
              mapping.entries().stream()
                  .map(each -> new Tree.Entry(each.key(), null, of(each.value(), each.key())))
                  .toList(),
              mapping.place())
          : tree;
    }

    private Tree.Mapping put(List<Tree.Entry> before) {
      List<Tree.Entry> entries = new ArrayList<>();
      before.stream()
          .filter(each -> values.keySet().stream().noneMatch(p -> p.name().equals(each.key())))
          .forEach(entries::add);
      values.forEach(
          (property, word) -> {
            if (word != null) {
              // A list alone would be taken for JSON.
              byte[] text = ("value: " + word).getBytes(StandardCharsets.UTF_8);
              Tree value = ((Tree.Mapping) TreeReader.read("value", text)).get("value");
              entries.add(new Tree.Entry(property.name(), null, value));
            }
          });
      return new Tree.Mapping(entries, null);
    }
  }
}
