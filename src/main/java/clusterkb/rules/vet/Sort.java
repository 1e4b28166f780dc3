package clusterkb.rules.vet;

import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import java.util.List;
import java.util.Objects;

/**
 * What sort of value an expression has.
 *
 * @param kind of one value; null where there is none: {@code null}
 * @param of the fact class of a reference, else null
 * @param terms the values of a choice, else empty
 * @param list whether it is a list of them
 */
record Sort(PropertyKind kind, Class<?> of, List<Term> terms, boolean list) {
  static final Sort NULL = new Sort(null, null, List.of(), false);
  static final Sort NUMBER = plain(PropertyKind.NUMBER);

  static Sort plain(PropertyKind kind) {
    return new Sort(kind, null, List.of(), false);
  }

  static Sort reference(Class<?> to) {
    return new Sort(PropertyKind.REFERENCE, to, List.of(), false);
  }

  static Sort of(PropertyType property) {
    return switch (property.kind()) {
      case FLAG, NUMBER, TEXT -> plain(property.kind());
      case CHOICE -> new Sort(PropertyKind.CHOICE, null, property.terms(), false);
      case REFERENCE -> reference(property.target());
      case TEXTS -> new Sort(PropertyKind.TEXT, null, List.of(), true);
      case CHOICES -> new Sort(PropertyKind.CHOICE, null, property.terms(), true);
      case REFERENCES -> new Sort(PropertyKind.REFERENCE, property.target(), List.of(), true);
    };
  }

  Sort element() {
    return new Sort(kind, of, terms, false);
  }

  boolean isNumber() {
    return kind == PropertyKind.NUMBER && !list;
  }

  /**
   * The same as equal; a record's own way is made when it is first asked, which every start pays.
   */
  boolean isSame(Sort other) {
    return kind == other.kind
        && Objects.equals(of, other.of)
        && terms.equals(other.terms)
        && list == other.list;
  }

  /** Whether that literal is a value of this sort. */
  boolean admits(Object value) {
    if (list || kind == null) {
      return false;
    }
    return switch (kind) {
      case FLAG -> value instanceof Boolean;
      case NUMBER -> value instanceof Long;
      case TEXT -> value instanceof String;
      // The very values: a class of one's own that says it is a term is none.
      case CHOICE -> isTerm(value);
      default -> value == null;
    };
  }

  private boolean isTerm(Object value) {
    for (Term term : terms) {
      if (term == value) {
        return true;
      }
    }
    return false;
  }
}
