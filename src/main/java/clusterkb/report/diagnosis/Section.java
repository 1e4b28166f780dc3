package clusterkb.report.diagnosis;

import java.util.List;

/**
 * A part of a report on a diagnosis.
 *
 * @param title its heading
 * @param items what it says
 */
record Section(String title, List<Item> items) {
  /** Copies the items. */
  Section {
    items = List.copyOf(items);
  }
}
