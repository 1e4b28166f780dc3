package clusterkb.explain;

import java.util.Comparator;

/**
 * A fact that the file does not give and that could decide a verdict.
 *
 * @param type the class of the fact that it belongs to; {@link #DEPLOYMENT} for the file's own
 *     lists
 * @param fact the fact that it belongs to, as reports call it; {@code deployment} for the file's
 *     own lists
 * @param property the property or list
 */
public record Missing(String type, String fact, String property) {
  /** What a file's own lists belong to. */
  public static final String DEPLOYMENT = "Deployment";

  /** The order of reports. */
  public static final Comparator<Missing> ORDER =
      Comparator.comparing(Missing::fact).thenComparing(Missing::property);

  // Written out, as Java's own for records costs time at every start.
  @Override
  public boolean equals(Object other) {
    return other instanceof Missing missing
        && missing.fact.equals(fact)
        && missing.property.equals(property);
  }

  @Override
  public int hashCode() {
    return fact.hashCode() * 31 + property.hashCode();
  }

  @Override
  public String toString() {
    return fact + ": " + property;
  }
}
