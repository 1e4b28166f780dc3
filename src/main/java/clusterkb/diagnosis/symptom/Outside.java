package clusterkb.diagnosis.symptom;

/**
 * What the sources do not say and administrators of the time met.
 *
 * @param reference who says so
 * @param says what they say, in our own words
 */
public record Outside(String reference, String says) {}
