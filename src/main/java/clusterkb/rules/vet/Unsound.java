package clusterkb.rules.vet;

/** A piece of knowledge that no rule file can have stated. */
final class Unsound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unsound(String message) {
    super(message, null, false, false);
  }
}
