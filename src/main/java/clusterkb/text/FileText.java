package clusterkb.text;

import clusterkb.facts.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of a file: its bytes, decoded and known to hold nothing but text. */
public final class FileText {
  /** The greatest file that is read, in bytes. */
  public static final int LIMIT = 16 << 20;

  private FileText() {}

  /**
   * Reads a file as text: UTF-8, or UTF-16 with a byte order mark.
   *
   * @throws DiagnosticException if it is missing, unreadable, too large or not text
   */
  public static String read(Path path) {
    return read(path, path.toString());
  }

  /**
   * The same, of a file that messages call by another name.
   *
   * @throws DiagnosticException if it is missing, unreadable, too large or not text
   */
  public static String read(Path path, String file) {
    return decode(file, bytes(path, file));
  }

  /**
   * The lines of a file as far as they can be shown, for {@link Diagnostic#render}.
   *
   * @return nothing where the file cannot be read or is too large
   */
  public static List<String> linesOf(String file) {
    try {
      byte[] bytes = bytes(Path.of(file));
      Charset charset = charset(bytes);
      int mark = markLength(bytes);
      return lines(new String(bytes, mark, bytes.length - mark, charset));
    } catch (DiagnosticException | InvalidPathException e) {
      return List.of();
    }
  }

  /** A path as messages and reports show it: with slashes, whatever the system writes. */
  public static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** A text's lines, which end with CR, LF or both. */
  public static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }

  static byte[] bytes(Path path) {
    return bytes(path, path.toString());
  }

  /**
   * The bytes of a file that messages call by that name.
   *
   * @throws DiagnosticException if it is missing, unreadable or too large
   */
  public static byte[] bytes(Path path, String file) {
    try {
      if (Files.isDirectory(path)) {
        throw failure(file, "this is a folder, not a file", "Name the files in it.");
      }
      if (Files.size(path) > LIMIT) {
        throw tooLarge(file, "the file has " + megabytes(Files.size(path)));
      }
      try (InputStream in = Files.newInputStream(path)) {
        // A pipe has no size beforehand.
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
          throw tooLarge(file, "the file has more than " + megabytes(LIMIT));
        }
        return bytes;
      }
    } catch (NoSuchFileException e) {
      throw failure(file, "there is no such file", "Check the path.");
    } catch (AccessDeniedException e) {
      throw failure(file, "the file may not be read", "Check its permissions.");
    } catch (IOException | SecurityException e) {
      throw failure(file, "the file cannot be read", "The system says: " + e.getMessage());
    }
  }

  private static DiagnosticException tooLarge(String file, String message) {
    return failure(
        file,
        message + ", which is too large",
        "At most " + megabytes(LIMIT) + " are read. Is this the right file?");
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.0f MiB", Math.ceil(bytes / 1048576.0));
  }

  private static DiagnosticException failure(String file, String message, String advice) {
    return new DiagnosticException(Diagnostic.ofFile(file, message, advice));
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    } else if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static int markLength(byte[] bytes) {
    if (!charset(bytes).equals(StandardCharsets.UTF_8)) {
      return 2;
    }
    return bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF
        ? 3
        : 0;
  }

  /**
   * Decodes the bytes of a file.
   *
   * @throws DiagnosticException if they are no text in UTF-8, nor UTF-16 with a byte order mark
   */
  public static String decode(String file, byte[] bytes) {
    if (bytes.length > LIMIT) {
      throw tooLarge(file, "the file has " + megabytes(bytes.length));
    }
    if (content(bytes) != Content.OTHER) {
      return new String(bytes, StandardCharsets.US_ASCII);
    }
    CharsetDecoder decoder = charset(bytes).newDecoder();
    int mark = markLength(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      Place place = placeOf(file, text, text.length());
      throw new DiagnosticException(
          new Diagnostic(
              place,
              "this is not text: the bytes here are not valid " + charset(bytes).name(),
              "Save the file as UTF-8."));
    }
    for (int i = 0; i < text.length(); i++) {
      // The decoder lets surrogates through in pairs only.
      if (!admissible(text.charAt(i)) && !Character.isSurrogate(text.charAt(i))) {
        throw inadmissible(file, text, i);
      }
    }
    return text;
  }

  /** What the bytes of a file are. */
  enum Content {
    /** Printable ASCII and line ends only, without a backslash. */
    PLAIN,
    /** The same with a backslash, so that texts may hold what it stands for. */
    ESCAPED,
    /** Anything else. */
    OTHER
  }

  private static final byte[] CONTENT = new byte[1 << Byte.SIZE];

  static {
    for (int i = 0; i < CONTENT.length; i++) {
      boolean text = i >= ' ' && i < 0x7F || i == '\n' || i == '\r' || i == '\t';
      CONTENT[i] = (byte) (i == '\\' ? 1 : text ? 0 : 2);
    }
  }

  /** What nearly all files are can be read more quickly. */
  static Content content(byte[] bytes) {
    int all = 0;
    for (byte one : bytes) {
      all |= CONTENT[one & 0xFF];
    }
    return all > 1 ? Content.OTHER : all == 1 ? Content.ESCAPED : Content.PLAIN;
  }

  /** Whether that is a character that a text may hold. */
  static boolean admissible(int c) {
    if (c < 0x20) {
      return c == '\n' || c == '\r' || c == '\t';
    }
    // Separators that YAML takes for line ends and JSON does not; nobody types them.
    return (c < 0x7F || c > 0x9F)
        && c != 0x2028
        && c != 0x2029
        && c != 0xFEFF
        && c != 0xFFFE
        && c != 0xFFFF
        && (c < 0xD800 || c > 0xDFFF);
  }

  /** The place of the first character that a text may not hold; -1 where there is none. */
  static int inadmissible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c >= 0x7F) && !admissible(text.codePointAt(i))) {
        return i;
      }
      if (Character.isHighSurrogate(c) && text.codePointAt(i) != c) {
        i++;
      }
    }
    return -1;
  }

  private static DiagnosticException inadmissible(String file, String text, int index) {
    char c = text.charAt(index);
    Diagnostic diagnostic =
        c == 0
            ? new Diagnostic(
                placeOf(file, text, index),
                "this is not text: it holds a zero byte",
                "Name a YAML or JSON file, saved as UTF-8.")
            : new Diagnostic(
                placeOf(file, text, index),
                String.format(Locale.ROOT, "the invisible character U+%04X is not text", (int) c),
                "Delete it.");
    return new DiagnosticException(diagnostic);
  }

  private static Place placeOf(String file, String text, int index) {
    List<String> lines = lines(text.substring(0, index));
    String last = lines.get(lines.size() - 1);
    return new Place(file, lines.size(), last.codePointCount(0, last.length()) + 1);
  }
}
