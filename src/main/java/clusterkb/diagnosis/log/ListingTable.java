package clusterkb.diagnosis.log;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The listings of cluster.exe, each a table with columns that are padded and never cut. */
enum ListingTable {
  /** {@code cluster node}: the name, a number, the state. */
  NODES("(?:Listing status for (?:all available nodes|node .*)|Node Node ID Status)", 14, 7),
  /** {@code cluster group}: the name, the node that owns it, the state. */
  GROUPS(
      "(?:Listing status (?:for all available resource groups|for resource group .*"
          + "|of resource group for node .*)|Group Node Status)",
      20,
      15),
  /** {@code cluster resource}: the name, its group, the node that owns it, the state. */
  RESOURCES(
      "(?:Listing status (?:for all available resources|for resource (?!group\\b).*"
          + "|of resource for node .*)|Resource Group Node Status)",
      20,
      20,
      15);

  /** The states, longest first, since some end with another one. */
  private static final List<String> STATES =
      List.of(
          "Partially Online",
          "Offline Pending",
          "Online Pending",
          "Initializing",
          "Unavailable",
          "Inherited",
          "Offline",
          "Pending",
          "Joining",
          "Unknown",
          "Online",
          "Failed",
          "Paused",
          "Down",
          "Up");

  private final Pattern title;
  private final int[] widths;

  ListingTable(String title, int... widths) {
    this.title = Pattern.compile("(?i)^[\\W_]*" + title + " ?:?$");
    this.widths = widths;
  }

  /** The listing that begins with a line, or null. */
  static ListingTable begunBy(String plain) {
    boolean isLikely = plain.contains("Listing") || plain.endsWith("Status");
    for (ListingTable table : values()) {
      if (isLikely && table.title.matcher(plain).matches()) {
        return table;
      }
    }
    return null;
  }

  /** How wide cluster.exe makes a column. */
  int width(int column) {
    return widths[column];
  }

  /** The state at the end of a row, as written; null if it ends with none. */
  static String state(String row) {
    String lower = row.toLowerCase(Locale.ROOT);
    for (String state : STATES) {
      int from = row.length() - state.length();
      if (lower.endsWith(state.toLowerCase(Locale.ROOT))
          && (from == 0 || Character.isWhitespace(row.charAt(from - 1)))) {
        return row.substring(from);
      }
    }
    return null;
  }
}
