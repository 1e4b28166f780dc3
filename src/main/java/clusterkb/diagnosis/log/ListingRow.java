package clusterkb.diagnosis.log;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A row of a listing, read from the right.
 *
 * @param line the line at which it begins
 * @param names what stands before the node, with the blanks behind it; the name alone of a node
 * @param node the node that owns it; empty where none does
 * @param state as written
 * @param isAligned whether its columns stand where cluster.exe put them
 */
record ListingRow(int line, String names, String node, String state, boolean isAligned) {
  private static final Pattern NODE = Pattern.compile("[\\w-]{1,63}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern TABS = Pattern.compile(" *\t[ \t]*");
  private static final Pattern GAP = Pattern.compile(" {2,}");
  private static final String TWO_BLANKS = "  ";

  /** A resource's name and its group's. */
  record Split(String resource, String group) {}

  /** Reads a row that stands on two lines, or returns null if they are none. */
  static ListingRow of(ListingTable table, int line, String half, String other) {
    ListingRow row = of(table, line, half + " " + other.strip());
    return row == null || ListingTable.state(half) != null
        ? null
        : new ListingRow(line, Wording.plain(row.names) + " ", row.node, row.state, false);
  }

  /** Reads a row, or returns null if the line is none. */
  static ListingRow of(ListingTable table, int line, String columns) {
    String row = columns.stripTrailing();
    String state = ListingTable.state(row);
    if (state == null) {
      return null;
    }
    String rest = row.substring(0, row.length() - state.length());
    return switch (table) {
      case NODES -> ofNode(line, rest.strip(), state);
      case GROUPS -> owned(line, table.width(0) + 1, table.width(1), rest, state, 1);
      case RESOURCES ->
          owned(line, table.width(0) + table.width(1) + 2, table.width(2), rest, state, 2);
    };
  }

  private static ListingRow ofNode(int line, String rest, String state) {
    int gap = lastGap(rest);
    String name = gap < 0 ? "" : rest.substring(0, gap).strip();
    boolean isNode =
        NODE.matcher(name).matches() && NUMBER.matcher(rest.substring(gap + 1)).matches();
    return isNode ? new ListingRow(line, name, "", state, true) : null;
  }

  private static ListingRow owned(
      int line, int column, int width, String rest, String state, int fewest) {
    String before = rest.stripTrailing();
    int gap = lastGap(before);
    String node = before.substring(gap + 1);
    String names = before.substring(0, gap + 1);
    if (gap < column - 1 && rest.length() > column + width && !rest.contains("\t")) {
      // The column of the node is blank: nothing is in it where no node owns the group.
      node = "";
      names = before;
    } else if (!NODE.matcher(node).matches()) {
      return null;
    }
    boolean isEnough =
        names.strip().length() >= fewest && (fewest < 2 || lastGap(names.strip()) >= 0);
    // A copy that made one blank of several has lost the columns.
    boolean isAligned = (rest + state).contains(TWO_BLANKS);
    return isEnough ? new ListingRow(line, names, node, state, isAligned) : null;
  }

  private static int lastGap(String text) {
    return Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'));
  }

  /** The name before the node. */
  String name() {
    return Wording.plain(names);
  }

  /**
   * Tells a resource from its group.
   *
   * @param groups the groups that are known
   * @return null where that cannot be told
   */
  Split split(Collection<String> groups) {
    if (names.contains("\t")) {
      return two(TABS.split(names.strip(), -1));
    }
    Split aligned = isAligned ? aligned() : null;
    return aligned == null ? known(groups) : aligned;
  }

  private Split aligned() {
    if (names.strip().contains(TWO_BLANKS)) {
      // The resource's name is shorter than its column.
      return two(GAP.split(names.strip(), -1));
    }
    int name = ListingTable.RESOURCES.width(0);
    int group = ListingTable.RESOURCES.width(1);
    if (names.endsWith(TWO_BLANKS)) {
      // The group's name is shorter than its column, which ends with a blank of its own.
      return at(names.length() - group - 2);
    }
    Split only = null;
    for (int blank = name; blank + group + 1 < names.length(); blank++) {
      Split split = at(blank);
      if (split != null && only != null) {
        return null;
      }
      only = split == null ? only : split;
    }
    return only;
  }

  private Split at(int blank) {
    boolean isGap = blank > 0 && names.charAt(blank) == ' ';
    return isGap ? split(names.substring(0, blank), names.substring(blank + 1)) : null;
  }

  private static Split split(String resource, String group) {
    boolean isBoth = !resource.isBlank() && !group.isBlank();
    return isBoth ? new Split(Wording.plain(resource), Wording.plain(group)) : null;
  }

  private static Split two(String[] parts) {
    return parts.length == 2 ? split(parts[0], parts[1]) : null;
  }

  private Split known(Collection<String> groups) {
    String all = name().toLowerCase(Locale.ROOT);
    String longest = "";
    for (String group : groups) {
      boolean ends = all.endsWith(" " + group.toLowerCase(Locale.ROOT));
      longest = ends && group.length() > longest.length() ? group : longest;
    }
    int end = name().length() - longest.length();
    return longest.isEmpty() ? null : split(name().substring(0, end), name().substring(end));
  }
}
