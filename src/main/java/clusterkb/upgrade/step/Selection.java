package clusterkb.upgrade.step;

import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import java.util.List;

/** Which facts a change is made to. */
public sealed interface Selection {
  /**
   * One that the step is about.
   *
   * @param variable its variable, with the dollar sign
   */
  record Of(String variable) implements Selection {}

  /**
   * All of a class that fit.
   *
   * @param type the class
   * @param where what they must say
   * @param except the variable of one that does not count; null where all do
   */
  record Each(FactType type, List<Match> where, String except) implements Selection {
    /** Copies the list. */
    public Each {
      where = List.copyOf(where);
    }
  }

  /**
   * A new one; where there is one of that name already, that one.
   *
   * @param type the class
   * @param name its name
   * @param owner the variable of the fact that lists it; null at the top level
   */
  record Added(FactType type, Value name, String owner) implements Selection {}

  /**
   * What a property must say.
   *
   * @param property the property
   * @param values any of these
   */
  record Match(PropertyType property, List<Value> values) {
    /** Copies the values. */
    public Match {
      values = List.copyOf(values);
    }
  }
}
