package clusterkb.diagnosis.symptom;

import clusterkb.rules.Requirement;
import java.util.List;

/**
 * Requirements whose violation is not known to be seen in any symptom.
 *
 * @param reason why
 * @param requirements the requirements
 */
public record WithoutSymptom(String reason, List<Requirement> requirements) {
  /** Copies the list. */
  public WithoutSymptom {
    requirements = List.copyOf(requirements);
  }
}
