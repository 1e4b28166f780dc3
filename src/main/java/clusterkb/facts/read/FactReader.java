package clusterkb.facts.read;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.text.Diagnostic;
import clusterkb.text.Problems;
import clusterkb.text.Tree;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the facts of a file's mappings and lists. */
final class FactReader {
  private final Statements statements;
  private final Problems problems;
  private final ValueReader values;
  private final FactTypes types;
  private final OpenLists lists;

  /**
   * A reader.
   *
   * @param statements takes what is read
   */
  FactReader(Statements statements) {
    this.statements = statements;
    this.types = statements.types();
    this.lists = statements.lists();
    this.problems = statements.problems();
    this.values = new ValueReader(problems, statements.references());
  }

  /** Reads what stands under the key of a type: a list, or the mapping of a single fact. */
  void read(FactType type, Fact owner, Tree tree) {
    if (type.isSingle()) {
      single(type, tree);
    } else if (ValueReader.isUnknown(tree)) {
      lists.open(type, owner, tree.place());
    } else if (tree instanceof Tree.Sequence sequence) {
      list(type, owner, sequence);
    } else {
      lists.broken(type, owner);
      problems.add(
          tree.place(),
          type.info().key() + " cannot be " + ValueReader.shown(tree) + ": it is a list",
          "Write a list, such as [" + example(type) + "]; [] where there is none.");
    }
  }

  private static String example(FactType type) {
    return "{" + type.identity().name() + ": " + Expected.exampleName(type) + "}";
  }

  private void single(FactType type, Tree tree) {
    if (ValueReader.isUnknown(tree)) {
      return;
    }
    if (tree instanceof Tree.Mapping mapping) {
      fact(type, null, mapping);
    } else if (tree instanceof Tree.Scalar scalar && type.identity() != null) {
      shorthand(type, null, scalar);
    } else {
      problems.add(
          tree.place(),
          type.info().key() + " cannot be " + ValueReader.shown(tree) + ": it is a mapping",
          "Write its properties as 'key: value'.");
    }
  }

  private void list(FactType type, Fact owner, Tree.Sequence sequence) {
    Map<String, Place> names = new HashMap<>();
    int last = sequence.items().size() - 1;
    boolean open = false;
    for (int i = 0; i <= last; i++) {
      Tree item = sequence.items().get(i);
      if (ValueReader.isMore(item)) {
        values.checkLast(item, i == last);
        lists.open(type, owner, item.place());
        open = true;
        continue;
      }
      Fact fact = entry(type, owner, item);
      if (fact == null || fact.name().isEmpty()) {
        lists.broken(type, owner);
        continue;
      }
      Place first = names.putIfAbsent(fact.key(), namePlace(fact));
      if (first != null) {
        problems.add(
            namePlace(fact),
            type.name()
                + " "
                + Diagnostic.quote(fact.name())
                + " is listed twice; first in line "
                + first.line(),
            "Put all that is known of it into one entry.");
      }
    }
    if (!open) {
      lists.closed(type, owner);
    }
  }

  private static Place namePlace(Fact fact) {
    return fact.place(fact.type().identity());
  }

  private Fact entry(FactType type, Fact owner, Tree item) {
    if (item instanceof Tree.Mapping mapping) {
      return fact(type, owner, mapping);
    }
    if (ValueReader.isUnknown(item)) {
      problems.add(item.place(), "an item of a list cannot be unknown", ValueReader.UNKNOWN_ITEM);
    } else if (item instanceof Tree.Scalar scalar) {
      return shorthand(type, owner, scalar);
    } else {
      problems.add(
          item.place(),
          type.info().key() + " cannot hold " + item.kindName(),
          "Write each item as a mapping, such as " + example(type) + ".");
    }
    return null;
  }

  private Fact shorthand(FactType type, Fact owner, Tree.Scalar scalar) {
    PropertyType identity = type.identity();
    Object name = values.read(type, identity, scalar);
    Object[] stated = new Object[type.size()];
    Place[] places = new Place[type.size()];
    stated[identity.slot()] = name;
    places[identity.slot()] = scalar.place();
    return create(type, owner, stated, places, scalar.place());
  }

  private Fact create(FactType type, Fact owner, Object[] stated, Place[] places, Place place) {
    Fact fact = type.fact(owner, stated, places, place);
    statements.add(fact);
    return fact;
  }

  private Fact fact(FactType type, Fact owner, Tree.Mapping mapping) {
    Object[] stated = new Object[type.size()];
    Place[] places = new Place[type.size()];
    Map<FactType, Tree> owned = new LinkedHashMap<>();
    for (Tree.Entry entry : mapping.entries()) {
      PropertyType property = type.property(entry.key());
      if (property != null && !property.derived() && property != type.ownerProperty()) {
        Object value = values.read(type, property, entry.value());
        // A list begins where its key stands, not at its first item some lines below.
        boolean scalar = entry.value() instanceof Tree.Scalar;
        stated[property.slot()] = value;
        places[property.slot()] = scalar ? entry.value().place() : entry.keyPlace();
        continue;
      }
      FactType listed = types.listedIn(type).get(entry.key());
      if (listed != null) {
        owned.put(listed, entry.value());
      } else {
        misplaced(type, property, entry);
      }
    }
    checkIdentity(type, mapping);
    Fact fact = create(type, owner, stated, places, mapping.place());
    owned.forEach((listed, tree) -> read(listed, fact, tree));
    return fact;
  }

  private void checkIdentity(FactType type, Tree.Mapping mapping) {
    PropertyType identity = type.identity();
    if (identity == null || type.isSingle()) {
      return;
    }
    Tree given = mapping.get(identity.name());
    if (given == null || ValueReader.isUnknown(given)) {
      problems.add(
          given == null ? mapping.place() : given.place(),
          "this " + type.name() + " has no " + identity.name(),
          "Give "
              + identity.name()
              + ": "
              + Sentences.lowerFirst(identity.info().description())
              + ".");
    }
  }

  private void misplaced(FactType type, PropertyType property, Tree.Entry entry) {
    String name = type.name() + "." + entry.key();
    if (property == null) {
      problems.add(
          entry.keyPlace(),
          type.name() + " has no property " + Diagnostic.quote(entry.key()),
          () -> Keys.advice(types, entry.key(), type));
    } else if (property.derived()) {
      problems.add(entry.keyPlace(), name + " cannot be stated: it is computed", "Leave it out.");
    } else {
      problems.add(
          entry.keyPlace(),
          name + " cannot be stated: it follows from where the " + type.name() + " is listed",
          "Leave it out.");
    }
  }
}
