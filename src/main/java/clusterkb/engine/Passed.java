package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts that pass a filter. They are found by what they name, so that a search for those that name
 * a certain fact does not go through all others.
 */
final class Passed {
  private static final Passed NONE = new Passed(new Fact[0], new Truth[0]);

  private final Fact[] facts;
  private final Truth[] truths;
  private Index index;

  /**
   * Those facts.
   *
   * @param truths whether each certainly passes, or may; a stand-in never certainly
   */
  Passed(Fact[] facts, Truth[] truths) {
    this.facts = facts;
    this.truths = truths;
  }

  /**
   * Those that a reference can lead to, or that hold it.
   *
   * @param named by what they name
   * @param open those of which it is not known, which may come to the same
   */
  private record Index(
      PropertyType property, Map<Ref, Passed> named, Passed open, Index previous) {}

  int size() {
    return facts.length;
  }

  Fact fact(int i) {
    return facts[i];
  }

  Truth truth(int i) {
    return truths[i];
  }

  Fact[] facts() {
    return facts;
  }

  /**
   * The facts whose property may be known to be that reference.
   *
   * @param property null for the references to the facts themselves
   */
  Passed naming(PropertyType property, Ref reference) {
    return indexOf(property).named.getOrDefault(reference, NONE);
  }

  /** The facts of which it is not known what that property names. */
  Passed open(PropertyType property) {
    return indexOf(property).open;
  }

  private Index indexOf(PropertyType property) {
    for (Index known = index; known != null; known = known.previous) {
      if (known.property == property) {
        return known;
      }
    }
    Map<Ref, List<Integer>> named = new HashMap<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < facts.length; i++) {
      Ref reference =
          Operand.reference(property == null ? facts[i] : Operand.named(facts[i], property));
      (reference == null ? open : named.computeIfAbsent(reference, any -> new ArrayList<>()))
          .add(i);
    }
    Map<Ref, Passed> parts = new HashMap<>();
    named.forEach((reference, places) -> parts.put(reference, part(places)));
    index = new Index(property, parts, part(open), index);
    return index;
  }

  private Passed part(List<Integer> places) {
    Fact[] some = new Fact[places.size()];
    Truth[] theirs = new Truth[places.size()];
    for (int i = 0; i < some.length; i++) {
      some[i] = facts[places.get(i)];
      theirs[i] = truths[places.get(i)];
    }
    return new Passed(some, theirs);
  }
}
