package clusterkb.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;

/**
 * The tokens of a JSON document that has nothing wrong with it, for a reader that needs no {@link
 * Tree}. At whatever is wrong, too large, or merely rare it gives up with {@link Odd}: then {@link
 * TreeReader} reads the document again, and tells what is wrong and where.
 */
public final class PlainJson implements Closeable {
  /** The document is to be read in another way. */
  public static final class Odd extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** There is nothing to say about it: somebody else will. */
    public Odd() {
      super(null, null, false, false);
    }
  }

  private final JsonParser parser;
  private final boolean escapes;
  private JsonToken token;
  private int values;

  private PlainJson(JsonParser parser, boolean escapes) {
    this.parser = parser;
    this.escapes = escapes;
  }

  /**
   * Begins to read that document; the first token is that of the whole.
   *
   * @param file the name by which messages call the file
   * @throws Odd if it is no JSON
   * @throws DiagnosticException if it is no text
   */
  public static PlainJson open(String file, byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != '{' || bytes.length > FileText.LIMIT) {
      throw new Odd();
    }
    FileText.Content content = FileText.content(bytes);
    try {
      JsonParser parser =
          content == FileText.Content.OTHER
              ? TreeReader.JSON.createParser(FileText.decode(file, bytes))
              : TreeReader.JSON.createParser(bytes);
      PlainJson json = new PlainJson(parser, content != FileText.Content.PLAIN);
      json.next();
      return json;
    } catch (IOException e) {
      throw new Odd();
    }
  }

  /** Goes on to the next token; null behind the last one. */
  public JsonToken next() {
    try {
      token = parser.nextToken();
    } catch (IOException | RuntimeException e) {
      throw new Odd();
    }
    if (token != null && token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
      values++;
      if (values > TreeReader.MAX_NODES) {
        throw new Odd();
      }
    }
    return token;
  }

  /** The present token. */
  public JsonToken token() {
    return token;
  }

  /** Whether the present token is the one that is wanted here; {@link Odd} otherwise. */
  public void expect(JsonToken wanted) {
    if (token != wanted) {
      throw new Odd();
    }
  }

  /** The present key; which characters it holds is not looked at. */
  public String key() {
    try {
      return parser.currentName();
    } catch (IOException e) {
      throw new Odd();
    }
  }

  /** The present value as it is written, without quotes; null for nothing. */
  public String text() {
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == null || !token.isScalarValue()) {
      throw new Odd();
    }
    try {
      String text = parser.getText();
      if (escapes && FileText.inadmissible(text) >= 0) {
        throw new Odd();
      }
      return text;
    } catch (IOException e) {
      throw new Odd();
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new IllegalStateException("bytes need no closing", e);
    }
  }
}
