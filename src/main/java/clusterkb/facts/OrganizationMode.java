package clusterkb.facts;

/** The mode of an Exchange organization. */
public enum OrganizationMode implements Term {
  /** Native mode. */
  NATIVE("native mode"),
  /** Mixed mode. */
  MIXED("mixed mode");

  private final String label;

  OrganizationMode(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
