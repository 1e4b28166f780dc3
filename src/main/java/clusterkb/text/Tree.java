package clusterkb.text;

import clusterkb.facts.Place;
import java.util.List;

/** A part of a YAML or JSON document that knows where it stands. */
public sealed interface Tree {
  /** Where it begins in the file. Parts that an alias repeats stand where their anchor is. */
  Place place();

  /** What it is, in the words of a message: {@code a mapping}, {@code a list}, {@code a text}. */
  String kindName();

  /**
   * Keys with values.
   *
   * @param entries in the order of the file; no key occurs twice
   */
  record Mapping(List<Entry> entries, Place place) implements Tree {
    /** Copies the entries. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of that key, or null where the mapping has no such key. */
    public Tree get(String key) {
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return entry.value();
        }
      }
      return null;
    }

    @Override
    public String kindName() {
      return "a mapping";
    }
  }

  /** A key of a mapping with its value. */
  record Entry(String key, Place keyPlace, Tree value) {}

  /** A list. */
  record Sequence(List<Tree> items, Place place) implements Tree {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kindName() {
      return "a list";
    }
  }

  /**
   * A single value.
   *
   * @param text the value as the file writes it, without quotes; {@code null} as a word for a null
   */
  record Scalar(String text, Kind kind, Place place) implements Tree {
    @Override
    public String kindName() {
      return switch (kind) {
        case NULL -> "nothing";
        case BOOLEAN -> "a truth value";
        case NUMBER -> "a number";
        case TEXT -> "a text";
      };
    }
  }

  /** What the file's own notation makes of a scalar. */
  enum Kind {
    /** Nothing, {@code ~} or {@code null}. */
    NULL,
    /** A truth value; in YAML also {@code yes}, {@code no}, {@code on} and {@code off}. */
    BOOLEAN,
    /** A number, whole or not. */
    NUMBER,
    /** Anything else, and whatever stands in quotes. */
    TEXT
  }
}
