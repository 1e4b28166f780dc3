package clusterkb.text;

import clusterkb.facts.Place;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a YAML or JSON file into a {@link Tree}.
 *
 * <p>Whatever the file holds, the outcome is a tree or a {@link DiagnosticException}, soon and in
 * bounded memory: a file has at most {@link FileText#LIMIT} bytes, {@link #MAX_DEPTH} levels and,
 * its aliases expanded, {@link #MAX_NODES} values.
 */
public final class TreeReader {
  /** So many values a document has at most, aliases expanded. */
  public static final int MAX_NODES = 100_000;

  /** So many mappings and lists are nested at most. */
  public static final int MAX_DEPTH = 64;

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxStringLength(FileText.LIMIT)
          .maxNameLength(FileText.LIMIT)
          .build();

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
    return parse(file, FileText.decode(file, bytes));
  }

  private static Tree parse(String file, String text) {
    boolean json = isJson(file, text);
    if (json && text.isBlank()) {
      throw TreeBuilder.empty(file);
    }
    Problems problems = new Problems(file);
    Tree tree;
    try (JsonParser parser = parser(json, new StringReader(text))) {
      tree =
          new TreeBuilder(parser, json ? "JSON" : "YAML", new Marks(file, text, json), problems)
              .document();
    } catch (IOException e) {
      throw new DiagnosticException(
          Diagnostic.ofFile(file, "the file cannot be read", String.valueOf(e.getMessage())));
    }
    problems.throwIfAny();
    return tree;
  }

  private static JsonParser parser(boolean json, Reader text) throws IOException {
    JsonFactory factory;
    if (json) {
      factory = JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
    } else {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(FileText.LIMIT + 1);
      factory =
          YAMLFactory.builder()
              .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
              .streamReadConstraints(CONSTRAINTS)
              .loaderOptions(options)
              .build();
    }
    return factory.createParser(text);
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

    Marks(String file, String text, boolean json) {
      this.file = file;
      // The JSON parser counts UTF-16 units where the YAML parser counts characters.
      this.astral = json && hasSurrogates(text) ? text : null;
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

    Place place(JsonLocation location) {
      int line = Math.max(1, location.getLineNr());
      int column = Math.max(1, location.getColumnNr());
      if (astral != null && location.getCharOffset() >= column - 1) {
        int end = (int) Math.min(location.getCharOffset(), astral.length());
        column = 1 + astral.codePointCount(end - column + 1, end);
      }
      return new Place(file, line, column);
    }
  }
}
