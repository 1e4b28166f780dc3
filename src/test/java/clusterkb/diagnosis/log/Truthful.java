package clusterkb.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Holds a reading to its input: whatever is said stands there, and there is not too much of it. */
final class Truthful {
  private static final int MOST_SAYINGS = 700;
  private static final int MOST_REMARKS = 60;
  private static final Set<String> OWN_WORDS =
      Set.of("yes", "none", "online", "offline", "failed", "online pending", "offline pending");

  private final List<Line> lines;
  private final String compact;

  private Truthful(byte[] input) {
    this.lines = lines(input);
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(line.plain()));
    this.compact = compact(all.toString());
  }

  /** Reads the input and checks what is read. */
  static LogReading read(byte[] input) {
    LogReading reading = Readings.of(input);
    Truthful truthful = new Truthful(input);
    assertThat(reading.sayings()).hasSizeLessThan(MOST_SAYINGS);
    assertThat(reading.remarks()).hasSizeLessThan(MOST_REMARKS);
    reading.sayings().forEach(truthful::check);
    reading.facts().forEach(truthful::check);
    return reading;
  }

  private static List<Line> lines(byte[] input) {
    try {
      Lines lines =
          new Lines(
              new ByteArrayInputStream(input), Charset.forName("windows-1252"), new Remarks("log"));
      List<Line> all = new ArrayList<>();
      for (Line line = lines.next(); line != null; line = lines.next()) {
        all.add(line);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Saying saying) {
    int from = saying.at().line() - 1;
    assertThat(from).isBetween(0, lines.size() - 1);
    holds(from, saying.text());
    if (saying.code() != null) {
      holdsSomewhere(String.format(Locale.ROOT, "%08X", saying.code()));
    }
    holdsSomewhere(saying.function());
    for (String part : saying.where().split(", ", -1)) {
      holdsSomewhere(part);
    }
    holdsSomewhere(saying.eventSource());
    holdsSomewhere(saying.eventId() == null ? "" : saying.eventId().toString());
    holdsSomewhere(saying.computer());
    for (String line : saying.context()) {
      assertThat(lines).anyMatch(each -> each.raw().startsWith(line));
    }
  }

  private void check(Stated stated) {
    holds(0, stated.name());
    stated
        .properties()
        .values()
        .forEach(
            value -> {
              if (!OWN_WORDS.contains(value)) {
                holdsSomewhere(value);
              }
            });
  }

  /** All words, in their order, from a line on. */
  private void holds(int from, String text) {
    int line = from;
    int at = 0;
    for (String word : text.split(" ", -1)) {
      int found = lines.get(line).plain().indexOf(word, at);
      while (found < 0) {
        line++;
        assertThat(line).as("line of '%s' of '%s'", word, text).isLessThan(lines.size());
        found = lines.get(line).plain().indexOf(word);
      }
      at = found + word.length();
    }
  }

  private void holdsSomewhere(String text) {
    assertThat(compact.contains(compact(text))).as(text).isTrue();
  }

  private static String compact(String text) {
    return text.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
