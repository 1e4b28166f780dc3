package clusterkb.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list of values that a file gives. A list that a file does not give at all is unknown (null).
 *
 * @param items the values listed: all texts, all enumerated values or all references
 * @param open whether there may be more (the file ends the list with {@code ...})
 */
public record ListValue(List<Object> items, boolean open) {
  /** Copies the items and sorts them: a file's order means nothing and shows nowhere. */
  public ListValue {
    List<Object> sorted = new ArrayList<>(items);
    sorted.sort((one, other) -> text(one).compareToIgnoreCase(text(other)));
    items = Collections.unmodifiableList(sorted);
  }

  private static String text(Object item) {
    return item instanceof Term term ? term.label() : item.toString();
  }

  @Override
  public String toString() {
    String listed = items.stream().map(ListValue::text).collect(Collectors.joining(", "));
    return open ? (listed.isEmpty() ? "..." : listed + ", ...") : listed;
  }
}
