package clusterkb.report.plan;

import clusterkb.report.Markup;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as a picture: its time line, with nodes and Exchange Virtual Servers as lanes, steps as
 * numbered bars, and outages marked. It needs nothing else and runs nothing.
 */
public final class PlanSvg {
  private static final int GAP = 12;
  private static final int HEAD = 48;
  private static final int LEGEND = 34;
  private static final int TIMES = 18;
  private static final int MOST_NAME = 36;
  private static final int MOST_HEADING = 900;

  /** How wide letters are at most. */
  private static final int HEAD_LETTER = 9;

  private static final int LETTER = 7;

  private final PlanReport report;
  private final TimeLine line;
  private final Columns columns;
  private final boolean linked;
  private final StringBuilder text = new StringBuilder();
  private int left = 110;

  private PlanSvg(PlanReport report, boolean linked) {
    this.report = report;
    this.linked = linked;
    this.line = TimeLine.of(report);
    for (TimeLine.Lane lane : line.lanes()) {
      left = Math.max(left, GAP * 2 + LETTER * name(lane).length());
    }
    this.columns = new Columns(line.columns(), left);
  }

  /** The picture as a file of its own. */
  public static String print(PlanReport report) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new PlanSvg(report, false).print();
  }

  /**
   * The picture as a part of a page that has its style sheet, and a {@code step-N} for each step.
   */
  static String within(PlanReport report) {
    return new PlanSvg(report, true).print();
  }

  private static String name(TimeLine.Lane lane) {
    return Markup.shortened(lane.name(), MOST_NAME);
  }

  private void line(String one) {
    text.append(one).append('\n');
  }

  private String print() {
    Summary summary = new Summary(report);
    String heading = summary.title() + " – " + report.deployment().name();
    String outcome = summary.status() + ", " + summary.inShort();
    int top = linked ? GAP : HEAD;
    int lanes = top + (columns.timed() ? TIMES : 0);
    LaneSvg drawing = new LaneSvg(columns, linked);
    int bottom = draw(drawing, top, lanes);
    int width = width(Math.max(heading.length(), outcome.length()));
    begin(heading, width, bottom + LEGEND);
    if (!linked) {
      write("head", GAP, 20, Markup.shortened(heading, (width - GAP) / HEAD_LETTER));
      write("faint", GAP, 38, Markup.shortened(outcome, (width - GAP) / LETTER));
    }
    times(top + 10);
    text.append(drawing.drawn());
    legend(bottom + LEGEND / 2);
    line("</svg>");
    return text.toString();
  }

  /** Draws the lanes, and gives where the last one ends. */
  private int draw(LaneSvg drawing, int top, int first) {
    int bottom = first;
    for (TimeLine.Lane lane : line.lanes()) {
      drawing.draw(lane, name(lane), bottom);
      bottom += LaneSvg.height(lane) + LaneSvg.SPACE;
    }
    for (int i = 0; i < line.columns().size(); i++) {
      if (line.columns().get(i).several()) {
        drawing.together(i, top - 4, bottom);
      }
    }
    return bottom;
  }

  private int width(int letters) {
    int needed = Math.max(columns.right() + GAP / 2, legendWidth());
    int heading = Math.min(HEAD_LETTER * letters + 2 * GAP, MOST_HEADING);
    return linked ? needed : Math.max(needed, heading);
  }

  private void begin(String heading, int width, int height) {
    String size = "width=\"" + width + "\" height=\"" + height + "\"";
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kb-plan\" role=\"img\" "
            + size
            + " viewBox=\"0 0 "
            + width
            + " "
            + height
            + "\">");
    line("<title>" + Markup.of(heading) + "</title>");
    if (!linked) {
      line("<style>\n" + SvgStyle.CSS + "</style>");
    }
    line("<rect class=\"ground\" " + size + "/>");
  }

  private void write(String style, int x, int y, String words) {
    line(
        "<text class=\""
            + style
            + "\" x=\""
            + x
            + "\" y=\""
            + y
            + "\">"
            + Markup.of(words)
            + "</text>");
  }

  /** How long each column takes, where that is known of all. */
  private void times(int y) {
    if (columns.timed()) {
      write("faint", GAP, y, "minutes");
      for (int i = 0; i < line.columns().size(); i++) {
        write("faint", columns.start(i) + 2, y, "" + line.columns().get(i).minutes());
      }
    }
  }

  private record Key(String style, String words) {}

  /** What is to be seen, and only that. */
  private List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    if (report.steps().isEmpty()) {
      return keys;
    }
    for (String look : List.of("node", "evs", "move", "other")) {
      if (report.steps().stream().anyMatch(step -> Looks.has(line, step, look))) {
        keys.add(new Key("bar " + look, Looks.words(look)));
      }
    }
    if (report.steps().stream().anyMatch(PlayedStep::wrong)) {
      keys.add(new Key("bar wrong", "wrong"));
    }
    if (report.advised()) {
      keys.add(new Key("bar other warned", "advised against"));
    }
    if (report.steps().stream().anyMatch(Looks::isOpen)) {
      keys.add(new Key("bar other open", "with questions"));
    }
    if (report.steps().stream().anyMatch(PlayedStep::done)) {
      keys.add(new Key("bar other done", "done"));
    }
    if (line.columns().stream().anyMatch(Together::several)) {
      keys.add(new Key("together", "at the same time"));
    }
    if (!report.outages().isEmpty()) {
      keys.add(new Key("down", "outage"));
    }
    return keys;
  }

  private static int width(Key key) {
    return 22 + LETTER * key.words().length() + 14;
  }

  private int legendWidth() {
    return 2 * GAP + keys().stream().mapToInt(PlanSvg::width).sum();
  }

  private void legend(int y) {
    int x = GAP;
    for (Key key : keys()) {
      line(
          "<rect class=\""
              + key.style()
              + "\" x=\""
              + x
              + "\" y=\""
              + (y - 7)
              + "\" width=\"16\" height=\"12\" rx=\"3\"/>");
      write("faint", x + 22, y + 3, key.words());
      x += width(key);
    }
  }
}
