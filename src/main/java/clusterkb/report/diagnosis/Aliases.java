package clusterkb.report.diagnosis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What stands for names: the same for the same name, whatever its letter case. */
final class Aliases {
  private static final int LETTERS = 26;
  private static final int ADDRESSES = 254;

  private final Map<String, String> given = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Keeps a real name from standing for another one. */
  void avoid(String name) {
    taken.add(key(name));
  }

  /** What stands for a name; null where nothing does yet. */
  String known(String name) {
    return given.get(key(name));
  }

  /** Lets that stand for a name. */
  void let(String name, String alias) {
    given.putIfAbsent(key(name), alias);
  }

  /** What stands for something of that kind: {@code NODE-A}; what stands for it already, first. */
  String of(String kind, String name) {
    String known = known(name);
    if (known == null) {
      do {
        int count = counts.merge(kind, 1, Integer::sum);
        known = kind + "-" + letters(count);
      } while (taken.contains(key(known)));
      given.put(key(name), known);
    }
    return known;
  }

  /** The same for an IP address: {@code 10.0.0.1}. */
  String address(String address) {
    String known = known(address);
    if (known == null) {
      do {
        int count = counts.merge("", 1, Integer::sum) - 1;
        known =
            String.format(
                Locale.ROOT, "10.0.%d.%d", count / ADDRESSES % 256, count % ADDRESSES + 1);
      } while (taken.contains(known));
      given.put(key(address), known);
    }
    return known;
  }

  private static String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int rest = count; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }
}
