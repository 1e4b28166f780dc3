package clusterkb.authoring;

/** A requirement is not written: the message says why, and what to do. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message, null, false, false);
  }
}
