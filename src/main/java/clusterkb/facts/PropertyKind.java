package clusterkb.facts;

/** What values a property can take. */
public enum PropertyKind {
  /** {@code Boolean}: true or false. */
  FLAG,
  /** {@code Long}: a whole number within the property's bounds. */
  NUMBER,
  /** {@code String}: a text; compared without regard to letter case, as Windows and DNS do. */
  TEXT,
  /** An enumeration that implements {@link Term}. */
  CHOICE,
  /** {@link Ref}: the name of another fact. */
  REFERENCE,
  /** {@link ListValue} of texts. */
  TEXTS,
  /** {@link ListValue} of enumerated values. */
  CHOICES,
  /** {@link ListValue} of references. */
  REFERENCES
}
