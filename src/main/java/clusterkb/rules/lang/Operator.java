package clusterkb.rules.lang;

/** How a comparison compares. */
public enum Operator {
  /** The same. */
  EQUAL("=="),
  /** Not the same. */
  NOT_EQUAL("!="),
  /** A smaller number. */
  LESS("<"),
  /** A smaller or the same number. */
  LESS_OR_EQUAL("<="),
  /** A greater number. */
  GREATER(">"),
  /** A greater or the same number. */
  GREATER_OR_EQUAL(">="),
  /** A list has the value among its items. */
  CONTAINS("contains"),
  /** A list does not have the value among its items. */
  EXCLUDES("not contains");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** How DRL writes it. */
  public String symbol() {
    return symbol;
  }

  /** The operator that holds exactly where this one does not. */
  public Operator negated() {
    return switch (this) {
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      case LESS -> GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> GREATER;
      case GREATER -> LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> LESS;
      case CONTAINS -> EXCLUDES;
      case EXCLUDES -> CONTAINS;
    };
  }
}
