package clusterkb.batch.generate;

import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import java.util.List;
import java.util.Map;

/** Writes a document as JSON in one line. */
final class DocumentWriter {
  private final StringBuilder out = new StringBuilder(1 << 15);
  private final Names names;

  private DocumentWriter(Names names) {
    this.names = names;
  }

  /** A document of that name, without a line end. */
  static String print(String name, Part document, Names names) {
    DocumentWriter writer = new DocumentWriter(names);
    writer.out.append("{\"deployment\":\"").append(name).append('"');
    writer.lists(document);
    return writer.out.append('}').toString();
  }

  private void lists(Part part) {
    for (Map.Entry<FactType, Part.Listing> entry : part.lists().entrySet()) {
      key(entry.getKey().info().key());
      Part.Listing listing = entry.getValue();
      if (entry.getKey().isSingle()) {
        part(listing.parts().get(0));
        continue;
      }
      out.append('[');
      boolean first = true;
      for (Part item : listing.parts()) {
        out.append(first ? "" : ",");
        first = false;
        part(item);
      }
      end(first, listing.open());
    }
  }

  private void end(boolean empty, boolean open) {
    if (open) {
      out.append(empty ? "\"...\"" : ",\"...\"");
    }
    out.append(']');
  }

  private void key(String key) {
    if (out.charAt(out.length() - 1) != '{') {
      out.append(',');
    }
    out.append('"').append(key).append("\":");
  }

  private void part(Part part) {
    out.append('{');
    for (Map.Entry<PropertyType, Part.Value> entry : part.values().entrySet()) {
      key(entry.getKey().name());
      Part.Value value = entry.getValue();
      if (value.items() == null) {
        value.text().write(out, names);
      } else {
        items(value.items(), value.open());
      }
    }
    lists(part);
    out.append('}');
  }

  private void items(List<Text> items, boolean open) {
    out.append('[');
    boolean first = true;
    for (Text item : items) {
      out.append(first ? "" : ",");
      first = false;
      item.write(out, names);
    }
    end(first, open);
  }
}
