package clusterkb.diagnosis.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what {@code cluster node}, {@code cluster group} and {@code cluster resource} print. */
final class ClusterListing implements EventLog.Loose {
  private static final int MOST = 2000;
  private static final Pattern DASHES = Pattern.compile("^[\\W_]*-{3,}(?: -+)+$");
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?i)^[\\W_]{0,9}[A-Z]:\\\\[^>]{0,200}> ?(?:cluster(?:\\.exe)?\\b.{0,200})?$");

  private final Remarks remarks;
  private final EventLog.Loose loose;
  private final Map<ListingTable, List<ListingRow>> rows = new EnumMap<>(ListingTable.class);
  private ListingTable table;
  private int indent;
  private Line half;
  private long more;

  /**
   * A reader of listings.
   *
   * @param loose takes the lines that belong to none
   */
  ClusterListing(Remarks remarks, EventLog.Loose loose) {
    this.remarks = remarks;
    this.loose = loose;
    for (ListingTable each : ListingTable.values()) {
      rows.put(each, new ArrayList<>());
    }
  }

  @Override
  public void line(Line line) {
    ListingTable begun = ListingTable.begunBy(line.plain());
    if (begun != null) {
      endTable();
      table = begun;
      indent = indent(line);
    } else if (table == null) {
      outside(line);
    } else if (isPrompt(line)) {
      endTable();
    } else if (!line.isBlank() && !DASHES.matcher(line.plain()).matches()) {
      row(line);
    }
  }

  /** The title of a listing has no blank before it that its rows have not. */
  private static int indent(Line line) {
    String columns = Wording.columns(line.raw());
    int indent = 0;
    while (indent < columns.length() && !Character.isLetterOrDigit(columns.charAt(indent))) {
      indent++;
    }
    return indent;
  }

  private void outside(Line line) {
    if (!isPrompt(line)) {
      loose.line(line);
    }
  }

  private static boolean isPrompt(Line line) {
    return line.plain().indexOf('>') > 0 && PROMPT.matcher(line.plain()).matches();
  }

  private void row(Line line) {
    ListingRow row = ListingRow.of(table, line.number(), columns(line));
    if (half != null && (row == null || !isWhole(row))) {
      // A row that a copy broke in two.
      ListingRow whole = ListingRow.of(table, half.number(), columns(half), columns(line));
      if (row == null && whole == null) {
        endTable();
        outside(line);
        return;
      }
      half = whole == null ? half : null;
      row = whole == null ? row : whole;
    }
    if (row == null) {
      half = line;
      return;
    }
    giveBack();
    if (rows.get(table).size() < MOST) {
      rows.get(table).add(row);
    } else {
      more++;
    }
  }

  /** Whether nothing of a row can be missing on its left. */
  private boolean isWhole(ListingRow row) {
    List<String> groups = rows.get(ListingTable.GROUPS).stream().map(ListingRow::name).toList();
    return table != ListingTable.RESOURCES || row.split(groups) != null;
  }

  private String columns(Line line) {
    String columns = Wording.columns(line.raw());
    int from = 0;
    while (from < indent && from < columns.length() && !isNamePart(columns.charAt(from))) {
      from++;
    }
    return columns.substring(from);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c);
  }

  private void giveBack() {
    if (half != null) {
      outside(half);
      half = null;
    }
  }

  private void endTable() {
    giveBack();
    table = null;
  }

  /** Takes what is still open. */
  void finish() {
    endTable();
  }

  /** Whether it has rows of any listing. */
  boolean isRecognised() {
    return rows.values().stream().anyMatch(each -> !each.isEmpty());
  }

  /** What the listings state. */
  List<Stated> facts(String file) {
    if (more > 0) {
      remarks.add("Of the rows of listings, " + more + " are left out.");
    }
    return new ListedFacts(file, remarks).of(rows);
  }
}
