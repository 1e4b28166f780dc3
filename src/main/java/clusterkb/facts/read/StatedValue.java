package clusterkb.facts.read;

import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.text.Problems;
import clusterkb.text.Tree;

/** Reads single values where other files than deployments state them: in plans, in steps. */
public final class StatedValue {
  private StatedValue() {}

  /**
   * The value of a property as a deployment file would state it; null where it is unknown, or wrong
   * and noted. What a reference leads to is not looked up.
   */
  public static Object read(FactType type, PropertyType property, Tree written, Problems problems) {
    return new ValueReader(problems, new References()).read(type, property, written);
  }
}
