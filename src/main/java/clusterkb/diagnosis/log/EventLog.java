package clusterkb.diagnosis.log;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads events as Event Viewer copies them: a field a line, then the description. */
final class EventLog {
  private static final int KEPT = 100;
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)[\\W_]*(Event ?Type|Event ?Source|Event ?Category|Event ?ID|Log Name|Task Category"
              + "|Type|Source|Category|Date|Time|User|Computer|Description|Level|Keywords|OpCode)"
              + " ?: ?(.*)");

  /** Where a field begins in a line that has several. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)(?<=.)(?=\\b(?:Event ?(?:Type|Source|Category|ID)|Date|Time|User|Computer"
              + "|Description) ?:)");

  private static final Pattern MANY =
      Pattern.compile("(?i)Event ?(?:Type|Source|ID) ?:.*Event ?(?:Type|Source|Category|ID) ?:");

  private static final Pattern STARTER =
      Pattern.compile("(?i)[\\W_]*(?:Event ?(?:Type|Source|ID)|Log Name) ?:.*");

  private final Remarks remarks;
  private final Surroundings surroundings;
  private final Loose loose;
  private final Kept kept = new Kept(KEPT);
  private EventBlock block;

  /**
   * A reader of events.
   *
   * @param loose takes the lines that belong to none
   */
  EventLog(Remarks remarks, Surroundings surroundings, Loose loose) {
    this.remarks = remarks;
    this.surroundings = surroundings;
    this.loose = loose;
  }

  /** Where lines go that belong to no event. */
  interface Loose {
    /** Takes a line. */
    void line(Line line);
  }

  void line(Line line) {
    if (line.plain().contains("Event") && MANY.matcher(line.plain()).find()) {
      for (String part : SEVERAL.split(line.plain(), -1)) {
        one(line.part(part));
      }
    } else {
      one(line);
    }
  }

  private void one(Line line) {
    Matcher field = FIELD.matcher(line.plain());
    boolean isField = line.plain().indexOf(':') > 0 && field.matches();
    String name = isField ? field.group(1).replace(" ", "").toLowerCase(Locale.ROOT) : "";
    boolean isStarter = isField && isStarter(line);
    if (isStarter && (block == null || block.isFollowedBy(name))) {
      close();
      block = new EventBlock();
    }
    if (block == null) {
      loose.line(line);
    } else if (isField && block.hasRoomFor(name)) {
      block.field(line, name, field.group(2));
    } else if (!block.line(line)) {
      close();
      loose.line(line);
    }
  }

  /** Whether it is a field with which events begin. */
  static boolean isStarter(Line line) {
    return line.plain().indexOf(':') > 0 && STARTER.matcher(line.plain()).matches();
  }

  private void close() {
    if (block == null) {
      return;
    }
    EventBlock closed = block;
    block = null;
    if (!closed.isEvent()) {
      closed.lines().forEach(loose::line);
      return;
    }
    Draft draft = closed.draft();
    if (kept.addOnce(draft)) {
      surroundings.around(draft, closed.lastLine());
    }
  }

  /** Takes what is still open. */
  void finish() {
    close();
  }

  Kept kept() {
    return kept;
  }

  void remark() {
    kept.remark(remarks, "events");
  }
}
