package clusterkb.text;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON as files and reports hold it: the same bytes on every system. */
public final class JsonText {
  private JsonText() {}

  /** The text of a document, indented, with a line end at its end. */
  public static String of(JsonNode root) {
    return root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
  }
}
