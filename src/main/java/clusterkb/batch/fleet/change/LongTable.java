package clusterkb.batch.fleet.change;

import java.util.Arrays;

/** Numbers by keys, without an object for each. A key that is given twice has no number. */
final class LongTable {
  /** Nothing has that key. */
  static final int NONE = -1;

  /** More than one has it. */
  static final int SEVERAL = -2;

  private long[] keys = new long[1 << 10];
  private int[] numbers = filled(keys.length);
  private int size;

  private static int[] filled(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, NONE);
    return numbers;
  }

  /** A key for a text; the same for all texts only by a very rare accident. */
  static long key(String text, int number) {
    long hash = 0xcbf29ce484222325L ^ number;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }

  void put(long key, int number) {
    if (size >= keys.length / 4 * 3) {
      grow();
    }
    int at = find(key);
    if (numbers[at] == NONE) {
      keys[at] = key;
      numbers[at] = number;
      size++;
    } else {
      numbers[at] = SEVERAL;
    }
  }

  int get(long key) {
    return numbers[find(key)];
  }

  private int find(long key) {
    int at = (int) key & keys.length - 1;
    while (numbers[at] != NONE && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != NONE) {
        int at = find(oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }
}
