package clusterkb.batch.generate;

import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A fact of a document that is being made, or the document itself; it may be changed. */
final class Part {
  private final FactType type;
  private final Map<PropertyType, Value> values = new LinkedHashMap<>();
  private final Map<FactType, Listing> lists = new LinkedHashMap<>();

  /**
   * What a property says.
   *
   * @param text the value; null where it is a list
   * @param items the items of a list; null where it is none
   * @param open whether the list may have more
   */
  record Value(Text text, List<Text> items, boolean open) {
    static Value of(Text text) {
      return new Value(text, null, false);
    }

    static Value of(List<Text> items, boolean open) {
      return new Value(null, List.copyOf(items), open);
    }
  }

  /** Facts of one class in a row. */
  static final class Listing {
    private final List<Part> parts = new ArrayList<>();
    private boolean open;

    List<Part> parts() {
      return parts;
    }

    boolean open() {
      return open;
    }

    /** There may be more. */
    void leaveOpen() {
      open = true;
    }
  }

  /**
   * An empty one.
   *
   * @param type null for the document itself
   */
  Part(FactType type) {
    this.type = type;
  }

  FactType type() {
    return type;
  }

  /** What its properties say, in the order of the sample. */
  Map<PropertyType, Value> values() {
    return values;
  }

  /** The facts that are listed in it, by class, in the order of the sample. */
  Map<FactType, Listing> lists() {
    return lists;
  }

  /** The facts of that class that are listed in it. */
  List<Part> listed(FactType of) {
    Listing listing = lists.get(of);
    return listing == null ? List.of() : listing.parts();
  }

  /** What it is called; null for the document and for a fact without a name. */
  Text name() {
    Value name = type == null || type.identity() == null ? null : values.get(type.identity());
    return name == null ? null : name.text();
  }

  /** The same once more, to be changed. */
  Part copy() {
    Part copy = new Part(type);
    copy.values.putAll(values);
    lists.forEach(
        (of, listing) -> {
          Listing copied = new Listing();
          copied.open = listing.open;
          listing.parts.forEach(part -> copied.parts.add(part.copy()));
          copy.lists.put(of, copied);
        });
    return copy;
  }

  /** Visits the facts that are listed in it, and those that are listed in them. */
  void below(Consumer<Part> visitor) {
    for (Listing listing : lists.values()) {
      for (Part part : listing.parts) {
        visitor.accept(part);
        part.below(visitor);
      }
    }
  }
}
