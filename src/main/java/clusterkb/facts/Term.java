package clusterkb.facts;

import java.util.List;

/** A value of an enumerated property, with the words that people write for it. */
public interface Term {
  /** The constant's own name, such as {@code WINDOWS_2000_ADVANCED_SERVER}. */
  String name();

  /** The position in the enumeration. */
  int ordinal();

  /** How reports write it, such as {@code Windows 2000 Advanced Server}. */
  String label();

  /** What rules call the enumeration that it belongs to. */
  default String enumeration() {
    return ((Enum<?>) this).getDeclaringClass().getSimpleName();
  }

  /** Further words that files may use for it. */
  default List<String> words() {
    return List.of();
  }
}
