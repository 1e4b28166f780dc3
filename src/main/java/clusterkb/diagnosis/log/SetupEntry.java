package clusterkb.diagnosis.log;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An entry of a Setup log: what stands from one time to the next, on one line or on several. */
final class SetupEntry {
  private static final int MOST_LINES = 40;
  private static final int MOST_CHARACTERS = 8000;

  /** So many lines of what tells nothing can hold the beginning of an error. */
  private static final int WINDOW = 3;

  private static final Pattern DASH = Pattern.compile("^[-\u2022\u00B7*] ?(?=[^-* ])");
  private static final Pattern BULLET = Pattern.compile("^[\u2022\u00B7] ");
  private static final Pattern REFUSAL = Pattern.compile("(?i)cannot ?be ?assigned ?the ?action");
  private static final Pattern HEAD =
      Pattern.compile("(?i)^(?:Prerequisites for .*|The component \".*)$");

  private final String time;
  private final List<Line> lines = new ArrayList<>();
  private int characters;
  private boolean isBehindBlank;
  private boolean hasCode;
  private boolean hasPlace;
  private boolean isRefusal;

  /**
   * An entry of one line.
   *
   * @param time as written; empty where the line has none
   */
  SetupEntry(Line line, String time) {
    this.time = time;
    put(line);
  }

  private void put(Line line) {
    lines.add(line);
    characters += line.plain().length();
    // What a copy broke stands on neighbouring lines.
    String text = text(Math.max(0, lines.size() - WINDOW));
    hasCode |= ErrorText.hasCode(text);
    hasPlace |= ErrorText.hasPlace(text);
    isRefusal |= text.contains("assigned") && REFUSAL.matcher(text).find();
  }

  int first() {
    return lines.get(0).number();
  }

  int last() {
    return lines.get(lines.size() - 1).number();
  }

  String time() {
    return time;
  }

  boolean hasTime() {
    return !time.isEmpty();
  }

  boolean isRefusal() {
    return isRefusal;
  }

  /** A blank line followed. */
  void blank() {
    isBehindBlank = true;
  }

  /** Whether a line belongs to it that has no time of its own. */
  boolean takes(Line line) {
    if (isRefusal) {
      boolean begins = DASH.matcher(line.plain()).find();
      return isBehindBlank ? begins : !HEAD.matcher(line.plain()).find();
    } else if (hasCode) {
      return !isBehindBlank && !beginsSomethingElse(line);
    } else if (isBehindBlank) {
      // Some copies have a blank line behind every line.
      return characters == 0 || (hasPlace && ErrorText.hasCode(line.plain()));
    }
    boolean isFirstOfError =
        !hasTime() && !line.plain().startsWith("(") && ErrorText.hasPlace(line.plain());
    return !isFirstOfError;
  }

  private static boolean beginsSomethingElse(Line line) {
    return ErrorText.hasPlace(line.plain())
        || BULLET.matcher(line.plain()).find()
        || EventLog.isStarter(line);
  }

  /** Whether the place in the source stands in its first line, as Setup writes it. */
  boolean isInOrder() {
    return hasTime() || ErrorText.hasPlace(lines.get(0).plain());
  }

  /** Adds a line; false where the entry is too long for one. */
  boolean add(Line line) {
    isBehindBlank = false;
    boolean isTelling = hasTime() || hasCode || hasPlace || isRefusal;
    if (!isTelling && lines.size() == WINDOW) {
      characters -= lines.remove(0).plain().length();
    }
    if (lines.size() == MOST_LINES || characters + line.plain().length() > MOST_CHARACTERS) {
      return false;
    }
    put(line);
    return true;
  }

  /** On one line. */
  String text() {
    return text(0);
  }

  private String text(int from) {
    if (lines.size() == from + 1) {
      return lines.get(from).plain();
    }
    StringBuilder text = new StringBuilder();
    lines.subList(from, lines.size()).forEach(line -> text.append(line.plain()).append(' '));
    return text.toString().strip();
  }

  /** What stands before the first line that begins with a dash, and behind each dash. */
  List<Line> items() {
    List<Line> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    int from = first();
    for (Line line : lines) {
      boolean begins = DASH.matcher(line.plain()).find();
      if (begins) {
        items.add(new Line(from, item.toString()));
        item.setLength(0);
        from = line.number();
      }
      item.append(begins ? DASH.matcher(line.plain()).replaceFirst("") : line.plain()).append(' ');
    }
    items.add(new Line(from, item.toString()));
    return items;
  }
}
