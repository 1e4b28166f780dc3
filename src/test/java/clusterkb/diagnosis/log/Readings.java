package clusterkb.diagnosis.log;

import clusterkb.facts.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Readings for tests: of texts and of the files beside the tests, and written out in full. */
final class Readings {
  static final Path FILES = Path.of("src/test/resources/clusterkb/diagnosis/log");

  private Readings() {}

  static LogReading of(byte[] bytes) {
    try {
      return LogReader.read("log", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LogReading of(String... lines) {
    return of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static LogReading of(byte[] bytes, Charset codePage) {
    try {
      return LogReader.read("log", new ByteArrayInputStream(bytes), codePage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(FILES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** What the sayings say, without where they stand. */
  static List<Saying> said(LogReading reading) {
    return reading.sayings().stream().map(Readings::withoutPlace).toList();
  }

  private static Saying withoutPlace(Saying saying) {
    return new Saying(
        saying.kind(),
        saying.text(),
        saying.code(),
        saying.function(),
        saying.where(),
        saying.eventSource(),
        saying.eventId(),
        saying.computer(),
        new Place("", 0, 0),
        List.of());
  }

  static List<String> texts(LogReading reading) {
    return reading.sayings().stream().map(Saying::text).toList();
  }

  /** All of a reading, a line for each thing. */
  static String shown(LogReading reading) {
    StringBuilder shown = new StringBuilder();
    line(shown, reading.file() + ": " + reading.kind());
    reading.runs().forEach(run -> line(shown, run.toString()));
    for (Saying saying : reading.sayings()) {
      line(shown, saying.at().shown() + ": " + saying.kind());
      line(shown, "  text      " + saying.text());
      if (saying.code() != null) {
        line(shown, String.format(Locale.ROOT, "  code      0x%08X", saying.code()));
      }
      part(shown, "  function  ", saying.function());
      part(shown, "  where     ", saying.where());
      part(shown, "  source    ", saying.eventSource());
      part(shown, "  event     ", saying.eventId() == null ? "" : saying.eventId().toString());
      part(shown, "  computer  ", saying.computer());
      saying.context().forEach(each -> line(shown, "  | " + each));
    }
    for (Stated stated : reading.facts()) {
      line(
          shown,
          stated.at().shown()
              + ": "
              + stated.fact()
              + " "
              + stated.name()
              + " "
              + stated.properties());
    }
    reading.remarks().forEach(remark -> line(shown, "remark: " + remark));
    return shown.toString();
  }

  private static void part(StringBuilder shown, String name, String value) {
    if (!value.isEmpty()) {
      line(shown, name + value);
    }
  }

  private static void line(StringBuilder shown, String line) {
    shown.append(line).append('\n');
  }
}
