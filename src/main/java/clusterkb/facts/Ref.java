package clusterkb.facts;

import java.util.Locale;
import java.util.Objects;

/**
 * The name of another fact. Names are compared without regard to letter case.
 *
 * @param type the class referred to
 * @param name its name as the file writes it; null in a reference that is known to lead nowhere
 * @param key the name as it is compared; null likewise
 */
public record Ref(Class<? extends Fact> type, String name, String key) {
  /** A reference to the fact of that class and name. */
  public static Ref to(Class<? extends Fact> type, String name) {
    return new Ref(type, name, name.toLowerCase(Locale.ROOT));
  }

  /** What the word {@code none} means: there is known to be no such fact. */
  public static Ref none(Class<? extends Fact> type) {
    return new Ref(type, null, null);
  }

  /** Whether it is known to lead nowhere. */
  public boolean isNone() {
    return key == null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ref ref && ref.type == type && Objects.equals(ref.key, key);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + (key == null ? 0 : key.hashCode());
  }

  @Override
  public String toString() {
    return name == null ? "none" : name;
  }
}
