package clusterkb.batch.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a stream is divided, each of its lines is read once, by one range. */
class LineRangeTest {
  /** The documents of a range with their lines; moves on the count of the lines before. */
  private static List<String> lines(String text, int from, int to, int[] before)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    int skipped = Math.max(0, from - 1);
    List<String> lines = new ArrayList<>();
    try (LineRange range =
        new LineRange(
            "a.jsonl",
            new ByteArrayInputStream(bytes, skipped, bytes.length - skipped),
            from,
            to,
            before[0])) {
      for (Item item = range.next(); item != null; item = range.next()) {
        lines.add(item.input() + ":" + item.line() + ":" + new String(item.bytes(), UTF_8));
      }
      before[0] = range.behind();
    }
    return lines;
  }

  /** The same of the whole stream, read in one go. */
  private static List<String> whole(String text) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Documents all =
        InputFiles.lines("a.jsonl", new ByteArrayInputStream(text.getBytes(UTF_8)))) {
      for (Item item = all.next(); item != null; item = all.next()) {
        lines.add(item.input() + ":" + item.line() + ":" + new String(item.bytes(), UTF_8));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nbc\ndef\n",
        "a\nbc\nno line feed at the end",
        "\n\n\nblank lines\n\n",
        "carriage\r\nreturns\r\n",
        "\n\n \n a",
        "one long line without an end",
        "äöü\nüöä\n"
      })
  void everyDivisionInTwoAndThreeGivesTheSameLines(String text) throws IOException {
    int size = text.getBytes(UTF_8).length;
    List<String> expected = whole(text);
    assertThat(lines(text, 0, size, new int[1])).isEqualTo(expected);
    for (int first = 1; first < size; first++) {
      for (int second = first; second <= size; second++) {
        int[] before = new int[1];
        List<String> parts = new ArrayList<>(lines(text, 0, first, before));
        parts.addAll(lines(text, first, second, before));
        parts.addAll(lines(text, second, size, before));
        assertThat(parts).as("divided at %s and %s", first, second).isEqualTo(expected);
      }
    }
  }
}
