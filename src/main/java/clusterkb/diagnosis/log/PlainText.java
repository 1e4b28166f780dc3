package clusterkb.diagnosis.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the lines of what is no log known here. */
final class PlainText {
  private static final int KEPT = 100;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
  private final Surroundings surroundings;
  private final Kept coded = new Kept(KEPT);
  private final Kept others = new Kept(KEPT);

  PlainText(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  void line(Line line) {
    if (!WORD.matcher(line.plain()).find()) {
      return;
    }
    Long code = Codes.code(line.plain());
    Integer event = Codes.eventId(line.plain());
    Draft draft =
        new Draft(Saying.Kind.TEXT, line.number(), line.plain()).code(code).event("", event, "");
    // What names a code says more than what does not, and is kept beside it.
    boolean isKept = (code != null || event != null ? coded : others).addOnce(draft);
    if (isKept) {
      surroundings.around(draft, line.number());
    }
  }

  /** What was seen, in the order of the lines. */
  List<Draft> drafts(Remarks remarks) {
    coded.remark(remarks, "lines with codes or event ids");
    others.remark(remarks, "other lines");
    List<Draft> all = new ArrayList<>(coded.all());
    all.addAll(others.all());
    all.sort(Comparator.comparingInt(Draft::line));
    return all;
  }
}
