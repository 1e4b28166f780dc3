package clusterkb.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** However much is read, only so much is kept. */
class HugeInputTest {
  private static final long MEGABYTE = 1 << 20;

  /** Text that is made while it is read: so many bytes of it. */
  private static final class Made extends InputStream {
    private final LongFunction<String> line;
    private final long size;
    private byte[] bytes = new byte[0];
    private int at;
    private long number;
    private long given;

    Made(long size, LongFunction<String> line) {
      this.size = size;
      this.line = line;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (given >= size) {
        return -1;
      }
      if (at == bytes.length) {
        bytes = line.apply(number++).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, from, count);
      at += count;
      given += count;
      return count;
    }
  }

  private static LogReading read(long size, LongFunction<String> line) throws IOException {
    return LogReader.read("huge.log", new Made(size, line));
  }

  private static String time(long number) {
    return String.format(
        Locale.ROOT, "[%02d:%02d:%02d] ", number / 3600 % 24, number / 60 % 60, number % 60);
  }

  private static String error(long number) {
    return time(number)
        + "CAtomBase::ScStep (f:\\src\\atom.cxx:"
        + number % 1000
        + ")\n\tError code 0XC0070005 (5): Access is denied to object "
        + number
        + ".\n"
        + time(number)
        + "Going on with the next object\n";
  }

  @Test
  void aLogOfTwoHundredMegabytes() throws IOException {
    String filler =
        "Attempting to read the security descriptor of the next object in the directory; the test"
            + " for the given entry succeeded\n";
    LogReading reading =
        read(200 * MEGABYTE, n -> n % 5000 == 0 ? error(n) : time(n) + filler.repeat(100));
    assertThat(reading.kind()).isEqualTo(LogKind.SETUP_LOG);
    assertThat(reading.sayings()).isNotEmpty().hasSizeLessThanOrEqualTo(200);
    assertThat(reading.sayings().get(0).text()).isEqualTo("Access is denied to object 0.");
  }

  @Test
  void errorsWithoutEnd() throws IOException {
    LogReading reading = read(20 * MEGABYTE, HugeInputTest::error);
    assertThat(reading.sayings()).hasSize(200);
    assertThat(reading.sayings().get(99).text()).endsWith("object 99.");
    assertThat(reading.sayings().get(100).at().line()).isGreaterThan(100_000);
    assertThat(reading.sayings().get(100).context()).hasSizeLessThan(20);
    assertThat(reading.remarks())
        .anyMatch(remark -> remark.matches("Of the errors .* the first and the last 100 .*"));
  }

  @Test
  void aCallStackWithoutEnd() throws IOException {
    LogReading reading = read(5 * MEGABYTE, n -> "[10:00:00] Entering CDeep::Sc" + n + "\n");
    assertThat(reading.sayings()).isEmpty();
    assertThat(reading.runs()).hasSize(1);
  }

  @Test
  void runsWithoutEnd() throws IOException {
    LogReading reading = read(5 * MEGABYTE, n -> time(n) + "Starting Exchange 6.5.6944 setup\n");
    assertThat(reading.runs()).hasSize(201);
    assertThat(reading.remarks()).anyMatch(remark -> remark.startsWith("Of the runs of Setup"));
  }

  @Test
  void oneLineWithoutEnd() throws IOException {
    LogReading reading = read(50 * MEGABYTE, n -> "abc ".repeat(1000));
    assertThat(reading.sayings()).hasSize(1);
    assertThat(reading.sayings().get(0).text()).hasSizeLessThanOrEqualTo(1000);
    assertThat(reading.remarks()).anyMatch(remark -> remark.contains("longer than 4000"));
  }

  @Test
  void linesOfTextWithoutEnd() throws IOException {
    LogReading reading = read(10 * MEGABYTE, n -> "remark " + n + " of many\n");
    assertThat(reading.kind()).isEqualTo(LogKind.TEXT);
    assertThat(reading.sayings()).hasSize(200);
  }

  @Test
  void eventsWithoutEnd() throws IOException {
    LogReading reading =
        read(
            10 * MEGABYTE,
            n ->
                "Event Type:\tError\nEvent Source:\tClusSvc\nEvent ID:\t1069\nComputer:\tEXNODE1\n"
                    + "Description:\nCluster resource 'Disk "
                    + n
                    + "' failed.\n\n");
    assertThat(reading.kind()).isEqualTo(LogKind.EVENT_LOG);
    assertThat(reading.sayings()).hasSize(200);
  }

  @Test
  void rowsWithoutEnd() throws IOException {
    LogReading reading =
        read(
            5 * MEGABYTE, n -> n == 0 ? "Group                Node            Status\n" : group(n));
    assertThat(reading.facts()).hasSize(2001);
    assertThat(reading.remarks()).anyMatch(remark -> remark.startsWith("Of the rows"));
  }

  private static String group(long number) {
    return String.format(Locale.ROOT, "%-20s %-15s Online%n", "Group " + number, "EXNODE1");
  }
}
