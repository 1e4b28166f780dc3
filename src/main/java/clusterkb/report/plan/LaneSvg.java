package clusterkb.report.plan;

import clusterkb.report.Markup;
import java.util.Map;
import java.util.TreeMap;

/** Draws the lanes of a time line. */
final class LaneSvg {
  /** The space between lanes. */
  static final int SPACE = 6;

  private static final int ROW = 24;
  private static final int STRIP = 15;

  /** Twice the width of a small letter. */
  private static final int LETTER = 13;

  private final Columns columns;
  private final boolean linked;
  private final StringBuilder ground = new StringBuilder();
  private final StringBuilder over = new StringBuilder();
  private final StringBuilder bars = new StringBuilder();

  /** A step whose bars stand in several lanes: tied together, so that it shows as one. */
  private record Tie(int x, int top, int bottom) {}

  private final Map<Integer, Tie> ties = new TreeMap<>();

  LaneSvg(Columns columns, boolean linked) {
    this.columns = columns;
    this.linked = linked;
  }

  /** How high a lane is. */
  static int height(TimeLine.Lane lane) {
    return lane.rows() * ROW + 6 + (lane.stretches().isEmpty() ? 0 : STRIP);
  }

  /** Draws a lane whose upper edge is there. */
  void draw(TimeLine.Lane lane, String name, int top) {
    int height = height(lane);
    rect(ground, "lane", 0, top, columns.right(), height, 0, "");
    ground.append("<text x=\"12\" y=\"").append(top + 19).append("\">");
    ground.append(Markup.of(name)).append(title(lane.name())).append("</text>\n");
    for (TimeLine.Outage outage : lane.outages()) {
      int from = columns.start(outage.from());
      int to = columns.start(outage.to());
      rect(ground, "down", from, top, to - from, height, 0, title("down"));
      edge(from, top, height);
      if (!outage.open()) {
        edge(to, top, height);
      }
    }
    int strip = top + height - STRIP;
    boolean other = false;
    for (TimeLine.Stretch stretch : lane.stretches()) {
      stretch(stretch, strip, other ? "b" : "a");
      other = !other;
    }
    lane.bars().forEach(bar -> bar(lane.kind(), bar, top + 3 + bar.row() * ROW));
  }

  private static String title(String words) {
    return words.isEmpty() ? "" : "<title>" + Markup.of(words) + "</title>";
  }

  private static void rect(
      StringBuilder text,
      String style,
      int x,
      int y,
      int width,
      int height,
      int round,
      String content) {
    text.append("<rect class=\"").append(style).append("\" x=\"").append(x);
    text.append("\" y=\"").append(y).append("\" width=\"").append(width);
    text.append("\" height=\"").append(height);
    if (round > 0) {
      text.append("\" rx=\"").append(round);
    }
    text.append(content.isEmpty() ? "\"/>\n" : "\">" + content + "</rect>\n");
  }

  private void edge(int x, int top, int height) {
    ground.append("<path class=\"edge\" d=\"M").append(x).append(' ').append(top);
    ground.append('v').append(height).append("\"/>\n");
  }

  private void stretch(TimeLine.Stretch stretch, int y, String style) {
    int from = columns.start(stretch.from());
    int width = columns.start(stretch.to()) - from;
    String whole = stretch.state().text();
    if (whole.isEmpty() || width == 0) {
      return;
    }
    rect(ground, style, from, y, width, STRIP, 0, title(whole));
    int most = (width - 4) * 2 / LETTER;
    String shown = whole.length() <= most ? whole : stretch.state().brief();
    if (most > 3) {
      ground.append("<text class=\"state\" x=\"").append(from + 4).append("\" y=\"");
      ground.append(y + 11).append("\">");
      ground.append(Markup.of(Markup.shortened(shown, most))).append("</text>\n");
    }
  }

  /** Shows that all steps of a column are under way at the same time. */
  void together(int column, int top, int bottom) {
    rect(
        over,
        "together",
        columns.start(column),
        top,
        columns.width(column),
        bottom - top,
        4,
        title("at the same time"));
  }

  private void bar(TimeLine.Kind kind, TimeLine.Bar bar, int y) {
    int number = bar.step().number();
    int x = columns.start(bar.column()) + 2;
    int width = columns.width(bar.column()) - 4;
    bars.append(linked ? "<a href=\"#step-" + number + "\">" : "<g>");
    bars.append(title(number + ". " + bar.step().title())).append('\n');
    rect(bars, Looks.of(kind, bar.step()), x, y, width, ROW - 4, 4, "");
    bars.append("<text class=\"number\" x=\"").append(x + width / 2).append("\" y=\"");
    bars.append(y + 14).append("\">").append(bar.step().wrong() ? "!" : "").append(number);
    bars.append("</text>").append(linked ? "</a>\n" : "</g>\n");
    tie(number, x + width / 2, y);
  }

  private void tie(int number, int x, int y) {
    Tie before = ties.get(number);
    ties.put(number, before == null ? new Tie(x, y + ROW - 4, 0) : new Tie(x, before.top(), y));
  }

  /** All that was drawn: what ties the bars of each step together lies below them. */
  String drawn() {
    StringBuilder all = new StringBuilder(ground).append(over);
    for (Tie tie : ties.values()) {
      if (tie.bottom() > tie.top()) {
        all.append("<path class=\"tie\" d=\"M").append(tie.x()).append(' ').append(tie.top());
        all.append('V').append(tie.bottom()).append("\"/>\n");
      }
    }
    return all.append(bars).toString();
  }
}
