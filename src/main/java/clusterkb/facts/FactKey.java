package clusterkb.facts;

/**
 * Identifies a fact through all its changes.
 *
 * @param type its class and properties
 * @param name its qualified name as it is compared
 * @param unlisted whether it stands for whatever an open list does not name
 */
public record FactKey(FactType type, String name, boolean unlisted) {
  // Written out, as Java's own for records costs time at every start.
  @Override
  public boolean equals(Object other) {
    return other instanceof FactKey key
        && key.type.equals(type)
        && key.unlisted == unlisted
        && key.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + type.hashCode();
  }
}
