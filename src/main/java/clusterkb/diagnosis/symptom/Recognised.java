package clusterkb.diagnosis.symptom;

/**
 * A symptom that a saying speaks of.
 *
 * @param symptom the symptom
 * @param recognition by what it is recognised
 */
public record Recognised(SymptomKind symptom, Recognition recognition) {
  /** How much that tells. */
  public Telling telling() {
    return recognition.telling();
  }
}
