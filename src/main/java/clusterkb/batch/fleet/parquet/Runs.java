package clusterkb.batch.fleet.parquet;

import java.util.Arrays;

/**
 * Small numbers as the format writes them: what is repeated as a run, all else packed eight by
 * eight. Called "RLE" there.
 */
final class Runs {
  private int[] numbers = new int[1 << 10];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return numbers[index];
  }

  void clear() {
    size = 0;
  }

  /** How many bits a number up to that one takes. */
  static int width(int greatest) {
    return 32 - Integer.numberOfLeadingZeros(greatest);
  }

  /** Writes them, each with so many bits. */
  void write(int width, Bytes out) {
    int at = 0;
    while (at < size) {
      int end = sameUntil(at);
      if (end - at >= 8) {
        varint((end - at) << 1, out);
        for (int shift = 0; shift < width; shift += 8) {
          out.add(numbers[at] >>> shift);
        }
        at = end;
      } else {
        end = at + 8;
        while (end < size && sameUntil(end) - end < 8) {
          end += 8;
        }
        pack(at, end, width, out);
        at = end;
      }
    }
  }

  /** Where something else follows; it need not look farther than a run that pays has to be. */
  private int sameUntil(int from) {
    int end = from + 1;
    while (end < size && numbers[end] == numbers[from]) {
      end++;
    }
    return end;
  }

  /** Packs whole groups of eight; the last one is filled up with zeros. */
  private void pack(int from, int to, int width, Bytes out) {
    varint(((to - from) / 8 << 1) | 1, out);
    long bits = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      bits |= (i < size ? (long) numbers[i] : 0) << count;
      count += width;
      while (count >= 8) {
        out.add((int) bits);
        bits >>>= 8;
        count -= 8;
      }
    }
  }

  private static void varint(int number, Bytes out) {
    int rest = number;
    while (rest >>> 7 != 0) {
      out.add((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.add(rest);
  }
}
