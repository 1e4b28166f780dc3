package clusterkb.batch.input;

import clusterkb.facts.Place;
import clusterkb.text.Diagnostic;
import clusterkb.text.FileText;

/** What is said of inputs that cannot be read. */
final class Refusals {
  static final String LIMIT = (FileText.LIMIT >> 20) + " MiB";

  /** What is read of a file that is packed. */
  static final String PACK = "Pack it as .zip or .tar.gz, or hand in the files themselves.";

  /** What to do about a damaged file. */
  static final String FETCH = "Fetch or pack it anew, and hand in the new one.";

  private Refusals() {}

  static Item whole(String input, String message, String advice) {
    return Item.refused(input, 0, Diagnostic.ofFile(input, message, advice));
  }

  static Item inLine(String input, int line, String message, String advice) {
    return Item.refused(input, line, new Diagnostic(new Place(input, line, 1), message, advice));
  }

  static Item longLine(String input, int line) {
    return inLine(
        input,
        line,
        "the line has more than " + LIMIT + ", which is too large",
        "A line holds one deployment. Is this the right file?");
  }

  static Item tooLarge(String input) {
    return whole(
        input,
        "the document has more than " + LIMIT + ", which is too large",
        "At most " + LIMIT + " are read. Is this the right file?");
  }

  /** The reason that the system or a library gives, or another word for it. */
  static String reason(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? "no reason is given" : message.strip();
  }
}
