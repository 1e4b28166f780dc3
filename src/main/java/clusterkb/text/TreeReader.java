package clusterkb.text;

import clusterkb.facts.Place;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads a YAML or JSON file into a {@link Tree}.
 *
 * <p>Whatever the file holds, the outcome is a tree or a {@link DiagnosticException}, soon and in
 * bounded memory: a file has at most {@link FileText#LIMIT} bytes, {@link #MAX_DEPTH} levels and,
 * its aliases expanded, {@link #MAX_NODES} values; a line of YAML has at most {@link #MAX_LINE}
 * characters.
 */
public final class TreeReader {
  /** So many values a document has at most, aliases expanded. */
  public static final int MAX_NODES = 100_000;

  /** So many mappings and lists are nested at most. */
  public static final int MAX_DEPTH = 64;

  /** So many characters a line of YAML has at most. */
  public static final int MAX_LINE = 50_000;

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxStringLength(FileText.LIMIT)
          .maxNameLength(FileText.LIMIT)
          .build();

  /** One for all files, as it remembers the keys that it has met. */
  static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();

  private TreeReader() {}

  /**
   * Reads a file: as JSON where it begins with a bracket or is called {@code .json}, else as YAML.
   *
   * @throws DiagnosticException if it cannot be read or is no single well-formed document
   */
  public static Tree read(Path path) {
    return parse(path.toString(), FileText.read(path));
  }

  /**
   * Reads the bytes of a file in the same way.
   *
   * @param file the name by which messages call the file
   * @throws DiagnosticException if they are no single well-formed document
   */
  public static Tree read(String file, byte[] bytes) {
    Tree plain = beginsAsJson(bytes) ? parsePlain(file, bytes, 0) : null;
    return plain != null ? plain : parse(file, FileText.decode(file, bytes));
  }

  private static boolean beginsAsJson(byte[] bytes) {
    return bytes.length > 0
        && bytes.length <= FileText.LIMIT
        && (bytes[0] == '{' || bytes[0] == '[');
  }

  /**
   * Reads a line of a file that has a JSON document in each of its lines.
   *
   * @param file the name by which messages call the file
   * @param line which line it is, from 1
   * @throws DiagnosticException if it is no single well-formed document
   */
  public static Tree readLine(String file, int line, byte[] bytes) {
    Tree plain = parsePlain(file, bytes, line - 1);
    return plain != null ? plain : readText(file, line, bytes);
  }

  /** The same of what may hold any characters. */
  static Tree readText(String file, int line, byte[] bytes) {
    String text;
    try {
      text = FileText.decode(file, bytes);
    } catch (DiagnosticException e) {
      throw new DiagnosticException(
          e.diagnostics().stream().map(one -> one.below(line - 1)).toList());
    }
    return parse(file, text, true, line - 1);
  }

  /**
   * Reads JSON that is ASCII without decoding it first, which is quicker; null where it is not, or
   * anything is wrong with it, so that it is read as any other text and told in the same words.
   */
  private static Tree parsePlain(String file, byte[] bytes, int linesBefore) {
    FileText.Content content = FileText.content(bytes);
    if (content == FileText.Content.OTHER) {
      return null;
    }
    Problems problems = new Problems(file);
    try (JsonParser parser = JSON.createParser(bytes)) {
      boolean escapes = content == FileText.Content.ESCAPED;
      Marks marks = new Marks(file, null, escapes, linesBefore);
      Tree tree = new TreeBuilder(parser, "JSON", marks, problems).document();
      return problems.isEmpty() ? tree : null;
    } catch (IOException | DiagnosticException e) {
      return null;
    }
  }

  private static Tree parse(String file, String text) {
    return parse(file, text, isJson(file, text), 0);
  }

  private static Tree parse(String file, String text, boolean json, int linesBefore) {
    if (json && text.isBlank()) {
      throw TreeBuilder.empty(file);
    }
    if (!json) {
      checkLines(file, text);
    }
    Problems problems = new Problems(file);
    Tree tree;
    try (JsonParser parser =
        json ? JSON.createParser(text) : YamlEvents.parser(new StringReader(text), CONSTRAINTS)) {
      Marks marks = Marks.of(file, text, json, linesBefore);
      tree = new TreeBuilder(parser, json ? "JSON" : "YAML", marks, problems).document();
    } catch (IOException e) {
      throw new DiagnosticException(
          Diagnostic.ofFile(file, "the file cannot be read", String.valueOf(e.getMessage())));
    }
    problems.throwIfAny();
    return tree;
  }

  /** The YAML parser takes time that grows with the square of a line's length. */
  private static void checkLines(String file, String text) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        line += pair ? 0 : 1;
        start = i + 1;
      } else if (i - start >= MAX_LINE) {
        throw new DiagnosticException(
            new Diagnostic(
                new Place(file, line, 1),
                String.format(Locale.ROOT, "the line has more than %,d characters", MAX_LINE),
                "Break it into several. Is this the right file?"));
      }
    }
  }

  private static boolean isJson(String file, String text) {
    if (file.toLowerCase(Locale.ROOT).endsWith(".json")) {
      return true;
    }
    String start = text.substring(0, Math.min(text.length(), 1000)).stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** Turns what a parser says of places into places. */
  static final class Marks {
    private final String file;
    private final String astral;
    private final boolean escapes;
    private final int linesBefore;

    private Marks(String file, String astral, boolean escapes, int linesBefore) {
      this.file = file;
      this.astral = astral;
      this.escapes = escapes;
      this.linesBefore = linesBefore;
    }

    static Marks of(String file, String text, boolean json, int linesBefore) {
      // The JSON parser counts UTF-16 units where the YAML parser counts characters.
      String astral = json && hasSurrogates(text) ? text : null;
      return new Marks(file, astral, text.indexOf('\\') >= 0, linesBefore);
    }

    private static boolean hasSurrogates(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (Character.isSurrogate(text.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    String file() {
      return file;
    }

    /** Whether a text in it may hold characters that the file itself does not. */
    boolean hasEscapes() {
      return escapes;
    }

    /** Where the present token begins. */
    Place place(JsonParser parser) {
      return place(parser.currentTokenLocation());
    }

    Place place(JsonLocation location) {
      int line = Math.max(1, location.getLineNr());
      int column = Math.max(1, location.getColumnNr());
      if (astral != null && location.getCharOffset() >= column - 1) {
        int end = (int) Math.min(location.getCharOffset(), astral.length());
        column = 1 + astral.codePointCount(end - column + 1, end);
      }
      return new Place(file, linesBefore + line, column);
    }
  }
}
