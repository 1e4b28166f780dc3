package clusterkb.upgrade.play;

import clusterkb.engine.Truth;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.ListValue;
import clusterkb.facts.OneOf;
import clusterkb.facts.Place;
import clusterkb.facts.Ref;
import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.step.Change;
import clusterkb.upgrade.step.Selection;
import clusterkb.upgrade.step.StepsReader;
import clusterkb.upgrade.step.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Works out what changes make of facts, before any session hears of it. Where it is not known
 * whether a change concerns a fact, what it would set becomes unknown; it is removed only where
 * that is certain.
 */
final class Edits {
  private final FactTypes types;
  private final Function<FactType, List<Fact>> present;
  private final Function<FactKey, Fact> known;
  private final Map<FactKey, Fact> now = new LinkedHashMap<>();
  private final Place place;

  /**
   * No changes yet.
   *
   * @param present the facts of a class as they are before
   * @param known the fact of that key as it is before; null if there is none
   * @param place where changed values come from
   */
  Edits(
      FactTypes types,
      Function<FactType, List<Fact>> present,
      Function<FactKey, Fact> known,
      Place place) {
    this.types = types;
    this.present = present;
    this.known = known;
    this.place = place;
  }

  /** Makes changes that have been worked out. */
  void make(List<FactChange> changes) {
    changes.forEach(change -> now.put(change.key(), change.after()));
  }

  /** All changes together, one for each fact that differs. */
  List<FactChange> changes() {
    List<FactChange> changes = new ArrayList<>();
    now.forEach(
        (key, after) -> {
          Fact before = known.apply(key);
          if (before != after
              && (before == null
                  || after == null
                  || !new FactChange(before, after).properties().isEmpty())) {
            changes.add(new FactChange(before, after));
          }
        });
    return changes;
  }

  /** The fact as the changes leave it; null where there is none. */
  Fact fact(FactKey key) {
    if (key == null) {
      return null;
    }
    return now.containsKey(key) ? now.get(key) : known.apply(key);
  }

  private List<Fact> facts(FactType type) {
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : present.apply(type)) {
      Fact after = fact(fact.identity());
      if (after != null && !after.unlisted()) {
        facts.add(after);
      }
    }
    now.forEach(
        (key, after) -> {
          if (after != null && key.type().equals(type) && known.apply(key) == null) {
            facts.add(after);
          }
        });
    return facts;
  }

  /**
   * Makes a change.
   *
   * @param about the facts that the step is about, by variable
   */
  void make(Change change, Map<String, FactKey> about) {
    Truth happens = Truth.TRUE;
    for (Change.Condition condition : change.conditions()) {
      happens = happens.and(happens(condition, about));
    }
    if (happens == Truth.FALSE) {
      return;
    }
    if (change.facts() instanceof Selection.Of of) {
      Fact fact = fact(about.get(of.variable()));
      // A step that cannot be done may be about what is not there.
      if (fact != null) {
        set(fact, change, about, happens);
      }
    } else if (change.facts() instanceof Selection.Each each) {
      for (Fact fact : facts(each.type())) {
        Truth selected = happens.and(selects(each, fact, about));
        if (change.removes()) {
          if (selected == Truth.TRUE) {
            now.put(fact.identity(), null);
          }
        } else if (selected != Truth.FALSE) {
          set(fact, change, about, selected);
        }
      }
    } else if (change.facts() instanceof Selection.Added added
        && happens == Truth.TRUE
        && (added.owner() == null || fact(about.get(added.owner())) != null)) {
      set(added(added, about), change, about, Truth.TRUE);
    }
  }

  private Truth happens(Change.Condition condition, Map<String, FactKey> about) {
    Truth any = Truth.FALSE;
    for (Fact fact : facts(condition.each().type())) {
      any = any.or(selects(condition.each(), fact, about));
    }
    return condition.none() ? any.not() : any;
  }

  /** The facts that a selection certainly selects. */
  List<Fact> selected(Selection.Each each, Map<String, FactKey> about) {
    return facts(each.type()).stream()
        .filter(fact -> selects(each, fact, about) == Truth.TRUE)
        .toList();
  }

  private Truth selects(Selection.Each each, Fact fact, Map<String, FactKey> about) {
    if (each.except() != null && fact.identity().equals(about.get(each.except()))) {
      return Truth.FALSE;
    }
    Truth truth = Truth.TRUE;
    for (Selection.Match match : each.where()) {
      Truth any = Truth.FALSE;
      for (Value value : match.values()) {
        any = any.or(same(fact.value(match.property()), resolve(value, about)));
      }
      truth = truth.and(any);
    }
    return truth;
  }

  private static Truth same(Object left, Object right) {
    if (left == null || right == null) {
      return Truth.UNKNOWN;
    }
    if (left instanceof OneOf some) {
      return some.terms().contains(right) ? Truth.UNKNOWN : Truth.FALSE;
    }
    // Texts are compared without regard to letter case, as everywhere.
    boolean same =
        left instanceof String text && right instanceof String other
            ? text.equalsIgnoreCase(other)
            : left.equals(right);
    return same ? Truth.TRUE : Truth.FALSE;
  }

  private void set(Fact fact, Change change, Map<String, FactKey> about, Truth certain) {
    Fact after = fact;
    for (Change.Assignment one : change.set()) {
      Object value = resolve(one.value(), about);
      if (value == null && isOfStep(one.value())) {
        // What the plan does not say stays as the deployment has it.
        continue;
      }
      Object before = after.value(one.property());
      if (certain != Truth.TRUE && !Objects.equals(value, before)) {
        value = null;
      }
      if (!Objects.equals(value, before)) {
        after = after.with(one.property(), value, place);
      }
    }
    now.put(after.identity(), after);
  }

  private static boolean isOfStep(Value value) {
    return value instanceof Value.Read read && read.variable().equals(StepsReader.STEP);
  }

  private Fact added(Selection.Added added, Map<String, FactKey> about) {
    FactType type = types.of(added.type().javaClass());
    Object name = resolve(added.name(), about);
    Fact fact =
        type.fact(
            property -> property.identity() ? name : null,
            property -> property.identity() ? place : null,
            place);
    if (added.owner() != null) {
      fact = fact.under(fact(about.get(added.owner())));
    }
    Fact there = fact(fact.identity());
    return there == null ? fact : there;
  }

  /** What a value is now; null where it is unknown. */
  Object resolve(Value value, Map<String, FactKey> about) {
    if (value instanceof Value.Constant constant) {
      return constant.value();
    }
    if (value instanceof Value.Named named) {
      Fact fact = fact(about.get(named.variable()));
      return fact == null ? null : fact.reference();
    }
    if (value instanceof Value.Read read) {
      Fact fact = fact(about.get(read.variable()));
      return fact == null ? null : fact.value(read.property());
    }
    if (value instanceof Value.Called called) {
      return Ref.to(called.type(), show(resolve(called.name(), about)));
    }
    if (value instanceof Value.Several several) {
      List<Object> items = new ArrayList<>();
      several.items().forEach(item -> items.add(resolve(item, about)));
      boolean known = items.stream().noneMatch(item -> item == null || isNone(item));
      return new ListValue(items.stream().filter(i -> i != null && !isNone(i)).toList(), !known);
    }
    StringBuilder text = new StringBuilder();
    for (Object part : ((Value.Text) value).parts()) {
      text.append(part instanceof Value inner ? show(resolve(inner, about)) : part);
    }
    return text.toString();
  }

  private static boolean isNone(Object item) {
    return item instanceof Ref ref && ref.isNone();
  }

  private static String show(Object value) {
    return value == null ? "?" : value.toString();
  }
}
