package clusterkb.explain;

import clusterkb.facts.Fact;
import clusterkb.facts.ListValue;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;

/**
 * A known property that a verdict rests on.
 *
 * @param fact the fact
 * @param property the property
 */
public record Evidence(Fact fact, PropertyType property) {
  // Written out, as Java's own for records costs time at every start.
  @Override
  public boolean equals(Object other) {
    return other instanceof Evidence evidence
        && evidence.fact == fact
        && evidence.property == property;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(fact) * 31 + System.identityHashCode(property);
  }

  /** The value, as reports write it. */
  public String value() {
    return show(fact.value(property));
  }

  /** Where the customer's file states it; null where it only follows from the file. */
  public Place place() {
    return fact.place(property) != null ? fact.place(property) : fact.place();
  }

  /** A value, as reports write it. */
  public static String show(Object value) {
    if (value instanceof Term term) {
      return term.label();
    }
    if (value instanceof ListValue list && list.items().isEmpty() && !list.open()) {
      return "none";
    }
    return value == null ? "not known" : value.toString();
  }

  @Override
  public String toString() {
    return property.name() + " of " + fact + " is " + value();
  }
}
