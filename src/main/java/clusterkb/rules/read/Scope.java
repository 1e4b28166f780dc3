package clusterkb.rules.read;

import clusterkb.facts.FactType;
import clusterkb.rules.lang.Expression;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables that a condition can name, each with what it stands for. */
final class Scope {
  private final Scope outer;
  private final Map<String, FactType> facts = new LinkedHashMap<>();
  private final Map<String, Expression> values = new LinkedHashMap<>();
  private final int[] unnamed;

  Scope() {
    this.outer = null;
    this.unnamed = new int[1];
  }

  private Scope(Scope outer) {
    this.outer = outer;
    this.unnamed = outer.unnamed;
  }

  /** A scope inside {@code not} or {@code exists}: sees this one, is not seen by it. */
  Scope inner() {
    return new Scope(this);
  }

  String freshName() {
    return "#" + ++unnamed[0];
  }

  void declareFact(String name, FactType type) {
    facts.put(name, type);
  }

  void declareValue(String name, Expression value) {
    values.put(name, value);
  }

  boolean declares(String name) {
    return fact(name) != null || value(name) != null;
  }

  FactType fact(String name) {
    FactType type = facts.get(name);
    return type != null || outer == null ? type : outer.fact(name);
  }

  Expression value(String name) {
    Expression value = values.get(name);
    return value != null || outer == null ? value : outer.value(name);
  }

  /** All names, for advice. */
  Map<String, Object> names() {
    Map<String, Object> names = outer == null ? new LinkedHashMap<>() : outer.names();
    names.putAll(facts);
    names.putAll(values);
    return names;
  }
}
