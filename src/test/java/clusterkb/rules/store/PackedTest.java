package clusterkb.rules.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is packed is read as it was written, and what is cut off is not. */
class PackedTest {
  private static final int[] NUMBERS = {
    0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, -1, -128, Integer.MIN_VALUE
  };
  private static final long[] LONG_NUMBERS = {
    0, 1, -1, 1L << 31, (1L << 32) - 1, 1L << 32, -(1L << 40), Long.MAX_VALUE, Long.MIN_VALUE
  };
  private static final List<String> TEXTS =
      List.of("", "a", "\u00e4", "\u20ac", "\ud83d\ude00", "a", "x".repeat(70_000), "\u20ac");

  private static byte[] written() {
    PackedWriter out = new PackedWriter();
    for (int number : NUMBERS) {
      out.number(number);
    }
    for (long number : LONG_NUMBERS) {
      out.longNumber(number);
    }
    out.text(null);
    TEXTS.forEach(out::text);
    out.part(new byte[] {1, 2, 3});
    out.tag('x');
    out.flag(true);
    out.flag(false);
    return out.bytes();
  }

  private static void check(PackedReader in) throws IOException {
    for (int number : NUMBERS) {
      assertThat(in.number()).isEqualTo(number);
    }
    for (long number : LONG_NUMBERS) {
      assertThat(in.longNumber()).isEqualTo(number);
    }
    assertThat(in.text()).isNull();
    for (String text : TEXTS) {
      assertThat(in.text()).isEqualTo(text);
    }
    assertThat(in.part()).containsExactly(1, 2, 3);
    assertThat(in.tag()).isEqualTo((byte) 'x');
    assertThat(in.flag()).isTrue();
    assertThat(in.flag()).isFalse();
    assertThat(in.left()).isZero();
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    check(new PackedReader(written()));
  }

  @Test
  void eachTextIsWrittenOnce() {
    PackedWriter out = new PackedWriter();
    for (int i = 0; i < 100; i++) {
      out.text("the same text");
    }
    assertThat(out.bytes()).hasSizeLessThan(130);
  }

  @Test
  void whatIsCutOffIsNotRead() {
    byte[] whole = written();
    for (int length : new int[] {0, 1, 20, 60, 100, whole.length - 7, whole.length - 1}) {
      assertThatThrownBy(() -> check(new PackedReader(Arrays.copyOf(whole, length))))
          .as("%s", length)
          .isInstanceOfAny(IOException.class, IndexOutOfBoundsException.class);
    }
  }
}
