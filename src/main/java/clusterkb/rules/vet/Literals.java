package clusterkb.rules.vet;

import clusterkb.facts.PropertyKind;
import clusterkb.facts.Term;
import java.util.List;

/** What rules can write down. */
final class Literals {
  private static final int LONGEST = 50_000;

  private Literals() {}

  /** The sort of a written value. */
  static Sort sort(Object value) {
    if (value == null) {
      return Sort.NULL;
    } else if (value instanceof Boolean) {
      return Sort.plain(PropertyKind.FLAG);
    } else if (value instanceof Long) {
      return Sort.NUMBER;
    } else if (value instanceof Term term) {
      // Which enumeration it is of, only what it is compared with can tell.
      return new Sort(PropertyKind.CHOICE, null, List.of(term), false);
    }
    text(value);
    return Sort.plain(PropertyKind.TEXT);
  }

  /** Refuses what is no text. */
  static void text(Object value) {
    if (!(value instanceof String text) || text.length() > LONGEST) {
      throw new Unsound("a text of it is none");
    }
  }
}
