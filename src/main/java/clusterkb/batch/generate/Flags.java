package clusterkb.batch.generate;

/** Truth values as JSON writes them. */
final class Flags {
  private static final Text TRUE = Text.bare("true");
  private static final Text FALSE = Text.bare("false");

  private Flags() {}

  static Text text(boolean value) {
    return value ? TRUE : FALSE;
  }
}
