package clusterkb.diagnosis.log;

/**
 * A line of an input.
 *
 * @param number from 1
 * @param raw its characters, up to the length at which lines are cut
 * @param plain the same, {@linkplain Wording#plain normalised}, without what mail programs put
 *     before what they quote
 */
record Line(int number, String raw, String plain) {
  Line(int number, String raw) {
    this(number, raw, Wording.unquoted(Wording.plain(raw)));
  }

  /** A part of the same line, of what is normalised. */
  Line part(String text) {
    return new Line(number, text, text.strip());
  }

  boolean isBlank() {
    return plain.isEmpty();
  }
}
