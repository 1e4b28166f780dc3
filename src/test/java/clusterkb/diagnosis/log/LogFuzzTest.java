package clusterkb.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken inputs are read as far as they go: nothing is thrown, and nothing is said that does not
 * stand in the input.
 */
class LogFuzzTest {
  private static final int ROUNDS = 150;

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Readings.FILES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".expected"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void cutAtEveryByte(String file) {
    byte[] bytes = Readings.bytes(file);
    for (int length = 0; length < bytes.length; length++) {
      Truthful.read(Arrays.copyOf(bytes, length));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void begunAtEveryLine(String file) {
    String text = Readings.text(file);
    for (int from = text.indexOf('\n'); from >= 0; from = text.indexOf('\n', from + 1)) {
      Truthful.read(text.substring(from + 1).getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void shuffledLines(String file) {
    List<String> lines = new ArrayList<>(Readings.text(file).lines().toList());
    Random random = new Random(file.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(lines, random);
      Truthful.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void changedBytes(String file) {
    Random random = new Random(file.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = Readings.bytes(file);
      int changes = 1 + random.nextInt(60);
      for (int change = 0; change < changes; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Truthful.read(bytes);
    }
  }

  @Test
  void partsOfAllFilesMixed() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : files()) {
      lines.addAll(Readings.text(file).lines().toList());
    }
    Random random = new Random(20031122);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder mixed = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        String line = lines.get(random.nextInt(lines.size()));
        int from = random.nextInt(4) > 0 ? 0 : random.nextInt(line.length() + 1);
        mixed.append(line.substring(from)).append(random.nextInt(5) > 0 ? "\n" : " ");
      }
      Truthful.read(mixed.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void randomBytes() {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      LogReading reading = Truthful.read(bytes);
      assertThat(reading.kind()).isEqualTo(LogKind.TEXT);
      assertThat(reading.facts()).isEmpty();
    }
  }

  @Test
  void zeroBytesAmongText() {
    Random random = new Random(11);
    byte[] bytes = Readings.bytes("events.txt");
    for (int round = 0; round < ROUNDS; round++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (byte each : bytes) {
        out.write(each);
        if (random.nextInt(3) == 0) {
          out.write(0);
        }
      }
      Truthful.read(out.toByteArray());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void veryLongLines(String file) {
    String text = Readings.text(file);
    String filler = "word ".repeat(5000);
    Truthful.read((filler + text.replace("\n", " ")).getBytes(StandardCharsets.UTF_8));
    Truthful.read(text.replace("\n", filler + "\n").getBytes(StandardCharsets.UTF_8));
    Truthful.read(text.replace(" ", " ".repeat(500)).getBytes(StandardCharsets.UTF_8));
    Truthful.read(text.replace("(", "(".repeat(900)).getBytes(StandardCharsets.UTF_8));
    Truthful.read(text.replace("::", "::::".repeat(300)).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void onlyTheStreamsOwnFaultIsThrown() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    InputStream in =
        new SequenceInputStream(
            new java.io.ByteArrayInputStream(Readings.bytes("nested.log")), broken);
    assertThatThrownBy(() -> LogReader.read("log", in))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }
}
