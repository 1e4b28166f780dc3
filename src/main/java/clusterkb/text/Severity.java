package clusterkb.text;

import java.util.Locale;

/** How bad it is that something is wrong with a file. */
public enum Severity {
  /** The file cannot be used. */
  ERROR,
  /** The file can be used, but not for what its author will want. */
  WARNING;

  /** How messages write it: {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
