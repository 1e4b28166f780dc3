package clusterkb.rules.read;

import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.lang.Expression;

/**
 * What sort of value an expression has, so that only like is compared with like.
 *
 * @param sort FLAG, NUMBER, TEXT, CHOICE or REFERENCE; null for {@code null}
 * @param of the name of the enumeration or fact class, where there is one
 * @param list whether it is a list of them
 */
record Kind(PropertyKind sort, String of, boolean list) {
  static final Kind NUMBER = new Kind(PropertyKind.NUMBER, null, false);
  static final Kind NULL = new Kind(null, null, false);

  static Kind of(PropertyType property) {
    return switch (property.kind()) {
      case FLAG -> new Kind(PropertyKind.FLAG, null, false);
      case NUMBER -> NUMBER;
      case TEXT -> new Kind(PropertyKind.TEXT, null, false);
      case CHOICE -> new Kind(PropertyKind.CHOICE, property.choices().name(), false);
      case REFERENCE -> new Kind(PropertyKind.REFERENCE, property.target().getSimpleName(), false);
      case TEXTS -> new Kind(PropertyKind.TEXT, null, true);
      case CHOICES -> new Kind(PropertyKind.CHOICE, property.choices().name(), true);
      case REFERENCES -> new Kind(PropertyKind.REFERENCE, property.target().getSimpleName(), true);
    };
  }

  static Kind of(Expression expression, Scope scope) {
    if (expression instanceof Expression.Read read) {
      return of(read.property());
    }
    if (expression instanceof Expression.Self self) {
      return new Kind(PropertyKind.REFERENCE, scope.fact(self.variable()).name(), false);
    }
    if (expression instanceof Expression.Literal literal) {
      Object value = literal.value();
      if (value == null) {
        return NULL;
      }
      if (value instanceof Boolean) {
        return new Kind(PropertyKind.FLAG, null, false);
      }
      if (value instanceof Term term) {
        return new Kind(PropertyKind.CHOICE, term.enumeration(), false);
      }
      return value instanceof Long ? NUMBER : new Kind(PropertyKind.TEXT, null, false);
    }
    return NUMBER;
  }

  Kind element() {
    return new Kind(sort, of, false);
  }

  /** The kind in words, for messages. */
  String inWords() {
    if (sort == null) {
      return "null";
    }
    String one =
        switch (sort) {
          case FLAG -> "true or false";
          case NUMBER -> "a number";
          case TEXT -> "a text";
          case CHOICE -> "a " + of;
          default -> "a " + of + " fact";
        };
    return list ? "a list, each item " + one : one;
  }
}
