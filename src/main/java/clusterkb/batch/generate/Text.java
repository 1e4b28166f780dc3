package clusterkb.batch.generate;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A single value of a sample: what it says there, and in which parts of it each customer has names
 * of his own. The parts are found once, so that a document is put together without any search.
 */
final class Text {
  private final String raw;
  private final String key;
  private final List<Piece> pieces;
  private final boolean quoted;

  /** How a name is written where it stands: as it is, in small or in capital letters. */
  enum Letters {
    AS_IS,
    SMALL,
    CAPITAL
  }

  /**
   * A part of a text.
   *
   * @param literal what it says, escaped for JSON; null where it is a name
   * @param symbol which name
   */
  record Piece(String literal, int symbol, Letters letters) {
    static Piece literal(String text) {
      return new Piece(new String(JsonStringEncoder.getInstance().quoteAsString(text)), -1, null);
    }

    static Piece name(int symbol, Letters letters) {
      return new Piece(null, symbol, letters);
    }
  }

  Text(String raw, List<Piece> pieces, boolean quoted) {
    this.raw = raw;
    this.key = raw.toLowerCase(Locale.ROOT);
    this.pieces = List.copyOf(pieces);
    this.quoted = quoted;
  }

  /** A text without names. */
  static Text of(String raw) {
    return new Text(raw, List.of(Piece.literal(raw)), true);
  }

  /** A number or a truth value. */
  static Text bare(String raw) {
    return new Text(raw, List.of(Piece.literal(raw)), false);
  }

  /** What the sample says. */
  String raw() {
    return raw;
  }

  /** The same as names are compared. */
  String key() {
    return key;
  }

  /** Whether it has no names in it. */
  boolean plain() {
    return pieces.stream().allMatch(piece -> piece.literal() != null);
  }

  /** Whether one of those names is in it. */
  boolean mentions(Set<Integer> symbols) {
    for (Piece piece : pieces) {
      if (piece.literal() == null && symbols.contains(piece.symbol())) {
        return true;
      }
    }
    return false;
  }

  /** Which names are in it. */
  List<Integer> symbols() {
    List<Integer> symbols = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.literal() == null) {
        symbols.add(piece.symbol());
      }
    }
    return symbols;
  }

  /** Writes it as JSON. */
  void write(StringBuilder out, Names names) {
    if (quoted) {
      out.append('"');
    }
    for (Piece piece : pieces) {
      out.append(piece.literal() != null ? piece.literal() : names.of(piece));
    }
    if (quoted) {
      out.append('"');
    }
  }
}
