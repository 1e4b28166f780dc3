package clusterkb.batch.input;

/**
 * A set of names of which it keeps 64 bits each, so that an archive with a million entries takes
 * some megabytes. Two names that fall together by chance are next to impossible.
 */
final class HashedNames {
  private static final long PRIME = 0x100000001B3L;

  private long[] table = new long[64];
  private int size;

  /** Adds a name. False where it is there already. */
  boolean add(String name) {
    if (size * 2 >= table.length) {
      grow();
    }
    if (!put(table, hash(name))) {
      return false;
    }
    size++;
    return true;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long hash : table) {
      if (hash != 0) {
        put(larger, hash);
      }
    }
    table = larger;
  }

  private static boolean put(long[] table, long hash) {
    int at = (int) (hash >>> 17) & (table.length - 1);
    while (table[at] != 0) {
      if (table[at] == hash) {
        return false;
      }
      at = (at + 1) & (table.length - 1);
    }
    table[at] = hash;
    return true;
  }

  private static long hash(String name) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return hash == 0 ? 1 : hash;
  }
}
