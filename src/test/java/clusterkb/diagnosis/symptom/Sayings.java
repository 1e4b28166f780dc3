package clusterkb.diagnosis.symptom;

import clusterkb.diagnosis.log.Saying;
import clusterkb.facts.Place;
import java.util.List;

/** Sayings for tests. */
final class Sayings {
  private static final Place HERE = new Place("a.log", 1, 1);

  private Sayings() {}

  /** What somebody typed. */
  static Saying typed(String text) {
    return saying(Saying.Kind.TEXT, text, null, null, null);
  }

  /** A prerequisite without which Setup refuses. */
  static Saying refusal(String text) {
    return saying(Saying.Kind.REFUSAL, text, null, null, null);
  }

  /** An entry of an event log. */
  static Saying event(String source, int id, String text) {
    return saying(Saying.Kind.EVENT, text, null, source, id);
  }

  /** An error of Setup with lines around it. */
  static Saying error(long code, String text, String... around) {
    return saying(Saying.Kind.ERROR, text, code, null, null, around);
  }

  private static Saying saying(
      Saying.Kind kind, String text, Long code, String source, Integer id, String... around) {
    return new Saying(
        kind, text, code, "", "", source == null ? "" : source, id, "", HERE, List.of(around));
  }
}
