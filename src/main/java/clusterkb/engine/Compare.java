package clusterkb.engine;

import clusterkb.facts.Fact;
import clusterkb.facts.ListValue;
import clusterkb.facts.OneOf;
import clusterkb.facts.Ref;
import clusterkb.facts.Term;
import java.util.List;

/** Compares values of which some are unknown (null) or partly known. */
final class Compare {
  /** What {@code null} in a rule means: a reference that is known to lead nowhere. */
  static final Object NOTHING = new Object();

  private Compare() {}

  static Truth equal(Object left, Object right) {
    if (left instanceof Fact && right instanceof Fact) {
      return same((Fact) left, (Fact) right);
    }
    if (left == null || right == null) {
      // An unlisted fact is none of those that a reference can name, but what is unknown may be
      // anything.
      return Truth.UNKNOWN;
    }
    if (left instanceof Fact fact) {
      return refers(right, fact);
    }
    if (right instanceof Fact fact) {
      return refers(left, fact);
    }
    if (right == NOTHING) {
      return Truth.of(((Ref) left).isNone());
    }
    if (left instanceof OneOf || right instanceof OneOf) {
      return overlap(terms(left), terms(right));
    }
    if (left instanceof String text) {
      return Truth.of(text.equalsIgnoreCase((String) right));
    }
    return Truth.of(left.equals(right));
  }

  private static Truth same(Fact left, Fact right) {
    if (left == right) {
      // One stand-in is for any number of unlisted facts, so it may or may not be "another one".
      return left.unlisted() ? Truth.UNKNOWN : Truth.TRUE;
    }
    if (left.getClass() != right.getClass() || left.type().isTable()) {
      return Truth.FALSE;
    }
    if (left.unlisted() || right.unlisted()) {
      return left.unlisted() && right.unlisted() && sameStandIn(left, right)
          ? Truth.UNKNOWN
          : Truth.FALSE;
    }
    return Truth.of(
        left.key().equals(right.key())
            && left.type().equals(right.type())
            && (left.owner() == null || same(left.owner(), right.owner()) == Truth.TRUE));
  }

  private static boolean sameStandIn(Fact left, Fact right) {
    return left.type().equals(right.type())
        && (left.owner() == null || same(left.owner(), right.owner()) != Truth.FALSE);
  }

  private static Truth refers(Object reference, Fact fact) {
    if (reference == NOTHING) {
      return Truth.FALSE;
    }
    return Truth.of(!fact.unlisted() && fact.reference().equals(reference));
  }

  private static List<Term> terms(Object value) {
    return value instanceof OneOf oneOf ? oneOf.terms() : List.of((Term) value);
  }

  private static Truth overlap(List<Term> left, List<Term> right) {
    for (Term term : left) {
      if (right.contains(term)) {
        return Truth.UNKNOWN;
      }
    }
    return Truth.FALSE;
  }

  /** Whether a value is among written ones. */
  static Truth among(Object value, List<Term> all, Object[] written) {
    if (value == null && all.isEmpty()) {
      return Truth.UNKNOWN;
    }
    if (value == null || value instanceof OneOf) {
      List<Term> candidates = value == null ? all : terms(value);
      int within = 0;
      for (Term term : candidates) {
        within += written(term, written) ? 1 : 0;
      }
      return within == 0 ? Truth.FALSE : within == candidates.size() ? Truth.TRUE : Truth.UNKNOWN;
    }
    return Truth.of(written(value, written));
  }

  private static boolean written(Object value, Object[] written) {
    for (Object one : written) {
      if (value instanceof String text ? text.equalsIgnoreCase((String) one) : value.equals(one)) {
        return true;
      }
    }
    return false;
  }

  static Truth contains(ListValue list, Object item) {
    if (item instanceof Ref reference && reference.isNone()) {
      return Truth.FALSE;
    }
    if (list == null) {
      return Truth.UNKNOWN;
    }
    if (item == null || item instanceof OneOf) {
      return list.items().isEmpty() && !list.open() ? Truth.FALSE : Truth.UNKNOWN;
    }
    for (Object listed : list.items()) {
      if (equal(listed, item) == Truth.TRUE) {
        return Truth.TRUE;
      }
    }
    return list.open() ? Truth.UNKNOWN : Truth.FALSE;
  }
}
