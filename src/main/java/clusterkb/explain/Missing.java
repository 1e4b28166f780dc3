package clusterkb.explain;

/**
 * A fact that the file does not give and that could decide a verdict.
 *
 * @param fact the fact that it belongs to, as reports call it; {@code deployment} for the file's own
 *     lists
 * @param property the property or list
 */
public record Missing(String fact, String property) {
  @Override
  public String toString() {
    return fact + ": " + property;
  }
}
