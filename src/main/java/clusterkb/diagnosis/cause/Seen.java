package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.log.Saying;
import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.diagnosis.symptom.Telling;
import java.util.List;

/**
 * A symptom that was seen.
 *
 * @param symptom the symptom
 * @param telling how much what was seen tells of it: by its most telling saying
 * @param sayings what speaks of it; empty where the user named it
 * @param follows the symptom of which it is a mere consequence, as that was seen, too; null if none
 */
public record Seen(
    SymptomKind symptom, Telling telling, List<Saying> sayings, SymptomKind follows) {
  /** Copies the list. */
  public Seen {
    sayings = List.copyOf(sayings);
  }
}
