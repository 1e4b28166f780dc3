package clusterkb.diagnosis.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One event, while its lines are read. */
final class EventBlock {
  private static final int MOST_LINES = 60;
  private static final int LONGEST = 1000;
  private static final String ID = "eventid";
  private static final String SOURCE = "source";
  private static final String DESCRIPTION = "description";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /** What Event Viewer puts behind the description. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)^[\\W_]*(?:For more information, see\\b.*|For additional information.*)$");

  private static final Pattern DATA =
      Pattern.compile("(?i)^(?:Data ?: ?.*|(?:Bytes|Words) ?:?|[0-9a-f]{4,8} ?: [0-9a-f ]+.*)$");

  private final Map<String, String> fields = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder description = new StringBuilder();
  private boolean isBehind;
  private int blanks;
  private int lastLine;

  /** Whether a field with which events begin is that of another event. */
  boolean isFollowedBy(String name) {
    return fields.containsKey(key(name)) || isInDescription();
  }

  private boolean isInDescription() {
    return fields.containsKey(DESCRIPTION) || isBehind || description.length() > 0;
  }

  /** Whether a field can be one of this event, and no part of its description. */
  boolean hasRoomFor(String name) {
    return !isInDescription() && !fields.containsKey(key(name));
  }

  void field(Line line, String name, String value) {
    keep(line);
    fields.put(key(name), value);
    if (name.equals(DESCRIPTION)) {
      description.append(value);
    }
  }

  /** One name for what Windows versions call by two. */
  private static String key(String name) {
    return switch (name) {
      case "eventsource" -> SOURCE;
      case "eventtype" -> "type";
      case "eventcategory", "taskcategory" -> "category";
      default -> name;
    };
  }

  /** Takes a line that is no field; false where it does not belong to the event. */
  boolean line(Line line) {
    if (line.isBlank()) {
      blanks++;
      return true;
    }
    boolean isData = DATA.matcher(line.plain()).matches();
    boolean isBullet = line.plain().startsWith("\u2022 ");
    boolean isFarOff = isBullet || (blanks > 1 && description.length() > 0);
    if (isFarOff || (isBehind && !isData) || !isEvent()) {
      return isBehind && BEHIND.matcher(line.plain()).matches();
    }
    blanks = 0;
    keep(line);
    isBehind |= isData || BEHIND.matcher(line.plain()).matches();
    if (!isBehind && description.length() < LONGEST) {
      description.append(' ').append(line.plain());
    }
    return true;
  }

  private void keep(Line line) {
    lastLine = line.number();
    if (lines.size() < MOST_LINES) {
      lines.add(line);
    }
  }

  /** The lines it was read from. */
  List<Line> lines() {
    return lines;
  }

  int lastLine() {
    return lastLine;
  }

  /** An event has an id, and something beside it. */
  boolean isEvent() {
    return NUMBER.matcher(fields.getOrDefault(ID, "").strip()).matches() && fields.size() > 1;
  }

  Draft draft() {
    String text = Wording.plain(description.toString());
    return new Draft(Saying.Kind.EVENT, lines.get(0).number(), text)
        .code(Codes.code(text))
        .event(
            fields.getOrDefault(SOURCE, "").strip(),
            Integer.valueOf(fields.get(ID).strip()),
            fields.getOrDefault("computer", "").strip());
  }
}
