package clusterkb.diagnosis.symptom;

import clusterkb.diagnosis.log.Saying;

/**
 * A saying as which a symptom is to be recognised, or is not.
 *
 * @param saying the saying; its place is that of the case
 * @param recognised whether it is to be
 * @param telling how telling that is to be; null where it does not matter
 */
public record SymptomCase(Saying saying, boolean recognised, Telling telling) {
  private static final int SHOWN = 60;

  /** What it is called: the beginning of its text, or its code or event where it has none. */
  public String name() {
    String text = saying.text();
    if (text.isEmpty()) {
      return saying.eventId() == null
          ? "code " + Long.toHexString(saying.code())
          : "event " + saying.eventSource() + " " + saying.eventId();
    }
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN).strip() + "...";
  }

  /** In what a symptom is not recognised as expected; null if it is. */
  public String difference(SymptomKind symptom) {
    Recognised found = symptom.recognise(saying);
    if (found == null) {
      return recognised ? "it is not recognised" : null;
    }
    Recognition by = found.recognition();
    String how = "by " + by + ", line " + by.at().line();
    if (!recognised) {
      return "it is recognised " + how;
    }
    return telling == null || telling == found.telling()
        ? null
        : "expected " + telling.word() + ", but it is " + found.telling().word() + " " + how;
  }
}
