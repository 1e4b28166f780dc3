package clusterkb.report.plan;

import clusterkb.explain.Evidence;
import clusterkb.facts.Fact;
import clusterkb.facts.PropertyType;
import clusterkb.facts.UpgradeStep;
import clusterkb.facts.read.FactChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a step changes of one fact, or alike of several.
 *
 * @param kind whether facts are changed, added or removed
 * @param facts the facts
 * @param values the values of their properties; of a fact that is added, all that are known
 */
record Changed(Kind kind, List<Fact> facts, List<Value> values) {
  /** So many facts that belong together are named. */
  private static final int MOST = 3;

  /** What becomes of a fact. */
  enum Kind {
    /** It becomes another. */
    CHANGED,
    /** It is there from now on. */
    ADDED,
    /** It is no longer there. */
    REMOVED;

    /** How reports write it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A value that becomes another.
   *
   * @param property the property
   * @param before the value before; of a fact that is added, empty
   * @param after the value after
   */
  record Value(String property, String before, String after) {
    /** What it says: {@code activeNode NODE1 -> NODE2}. */
    String text(String arrow) {
      return before.isEmpty() ? property + " " + after : property + " " + before + arrow + after;
    }
  }

  private record Alike(Class<?> type, Kind kind, List<Value> values) {}

  /** The changes one by one, without those that only say what is under way. */
  static List<Changed> ofEach(List<FactChange> changes) {
    List<Changed> all = new ArrayList<>();
    for (FactChange change : changes) {
      Fact fact = change.after() == null ? change.before() : change.after();
      if (!(fact instanceof UpgradeStep)) {
        all.add(new Changed(kind(change), List.of(fact), values(change)));
      }
    }
    return all;
  }

  /** The same, those that are alike as one. */
  static List<Changed> of(List<FactChange> changes) {
    Map<Alike, List<Fact>> alike = new LinkedHashMap<>();
    for (Changed one : ofEach(changes)) {
      Fact fact = one.facts().get(0);
      Alike key = new Alike(fact.getClass(), one.kind(), one.values());
      alike.computeIfAbsent(key, any -> new ArrayList<>()).add(fact);
    }
    List<Changed> all = new ArrayList<>();
    alike.forEach((key, facts) -> all.add(new Changed(key.kind(), facts, key.values())));
    return all;
  }

  private static Kind kind(FactChange change) {
    if (change.before() == null) {
      return Kind.ADDED;
    }
    return change.after() == null ? Kind.REMOVED : Kind.CHANGED;
  }

  private static List<Value> values(FactChange change) {
    List<Value> values = new ArrayList<>();
    if (kind(change) == Kind.ADDED) {
      for (PropertyType property : change.after().type().properties()) {
        Object value = change.after().value(property);
        if (value != null && !property.identity() && !property.derived()) {
          values.add(new Value(property.name(), "", Evidence.show(value)));
        }
      }
    }
    for (PropertyType property : change.properties()) {
      values.add(
          new Value(
              property.name(),
              Evidence.show(change.before().value(property)),
              Evidence.show(change.after().value(property))));
    }
    return values;
  }

  /**
   * The facts by name: {@code Disk Q:, Disk R:}; many that belong together are only counted: {@code
   * Group Mail Group, 9 resources}.
   */
  String names() {
    Fact owner = facts.get(0).owner();
    boolean together =
        owner != null
            && facts.stream().allMatch(one -> one.owner().identity().equals(owner.identity()));
    if (together && facts.size() > MOST) {
      return owner
          + ", "
          + facts.size()
          + " "
          + facts.get(0).type().spoken().toLowerCase(Locale.ROOT)
          + "s";
    }
    return facts.stream().map(Fact::toString).collect(Collectors.joining(", "));
  }

  /** What becomes of them, in a line. */
  String text(String arrow) {
    String all = values.stream().map(one -> one.text(arrow)).collect(Collectors.joining(", "));
    return switch (kind) {
      case CHANGED -> names() + ": " + all;
      case ADDED -> "new: " + names() + (all.isEmpty() ? "" : ": " + all);
      case REMOVED -> "gone: " + names();
    };
  }
}
