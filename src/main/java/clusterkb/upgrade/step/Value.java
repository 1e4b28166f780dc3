package clusterkb.upgrade.step;

import clusterkb.facts.Fact;
import clusterkb.facts.PropertyType;
import java.util.List;

/** What a change gives a property, or asks of one. */
public sealed interface Value {
  /**
   * Always the same.
   *
   * @param value as {@link clusterkb.facts.Fact#value} gives it; null for unknown
   */
  record Constant(Object value) implements Value {}

  /**
   * One of the facts that the step is about: a reference to it.
   *
   * @param variable its variable, with the dollar sign
   */
  record Named(String variable) implements Value {}

  /**
   * A reference to the fact of that name.
   *
   * @param type the class of the fact
   * @param name its name
   */
  record Called(Class<? extends Fact> type, Value name) implements Value {}

  /** What a property of one of the facts that the step is about says now. */
  record Read(String variable, PropertyType property) implements Value {}

  /** A list. */
  record Several(List<Value> items) implements Value {
    /** Copies the items. */
    public Several {
      items = List.copyOf(items);
    }
  }

  /**
   * A text put together.
   *
   * @param parts texts and values in turn
   */
  record Text(List<Object> parts) implements Value {
    /** Copies the parts. */
    public Text {
      parts = List.copyOf(parts);
    }
  }
}
