package clusterkb.diagnosis.cause;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.diagnosis.log.LogReader;
import clusterkb.diagnosis.log.LogReading;
import clusterkb.engine.VerdictKind;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole way from a log to a diagnosis, with logs that are spoiled: nothing is thrown, and no
 * cause is invented. What is sure with a spoiled log is sure with the whole one, or it is a
 * violation that the facts alone show and that the symptoms decide nothing about. {@code
 * -Dkb.random} sets how often each log is spoiled.
 */
class LogFuzzTest {
  private static final int ROUNDS = Integer.getInteger("kb.random", 4);
  private static final RuleSet RULES = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(RULES);

  /** A way to spoil a log. */
  private interface Spoiling {
    byte[] apply(byte[] log, Random random);
  }

  @TestFactory
  Stream<DynamicTest> cut() {
    return each((log, random) -> Arrays.copyOf(log, random.nextInt(log.length + 1)));
  }

  @TestFactory
  Stream<DynamicTest> begunInTheMiddle() {
    return each(
        (log, random) -> Arrays.copyOfRange(log, random.nextInt(log.length + 1), log.length));
  }

  @TestFactory
  Stream<DynamicTest> shuffledLines() {
    return each(
        (log, random) -> {
          List<String> lines = new ArrayList<>(lines(log));
          Collections.shuffle(lines, random);
          return bytes(lines);
        });
  }

  @TestFactory
  Stream<DynamicTest> lostLines() {
    return each(
        (log, random) -> bytes(lines(log).stream().filter(line -> random.nextInt(3) > 0).toList()));
  }

  @TestFactory
  Stream<DynamicTest> randomBytesAmongThem() {
    return each(
        (log, random) -> {
          byte[] spoiled = log.clone();
          for (int i = 0; i < 1 + log.length / 20; i++) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
          }
          return spoiled;
        });
  }

  @TestFactory
  Stream<DynamicTest> nothingButRandomBytes() {
    return each(
        (log, random) -> {
          byte[] bytes = new byte[random.nextInt(5_000)];
          random.nextBytes(bytes);
          return bytes;
        });
  }

  @TestFactory
  Stream<DynamicTest> veryLongLines() {
    return each(
        (log, random) -> {
          String text = new String(log, ISO_8859_1);
          String filler = "word ".repeat(random.nextInt(20_000));
          int at = random.nextInt(text.length() + 1);
          return (text.substring(0, at) + filler + text.substring(at).replace("\n", " "))
              .getBytes(ISO_8859_1);
        });
  }

  @TestFactory
  Stream<DynamicTest> twiceOver() {
    return each(
        (log, random) -> {
          ByteArrayOutputStream both = new ByteArrayOutputStream();
          both.writeBytes(log);
          both.writeBytes(Arrays.copyOf(log, random.nextInt(log.length + 1)));
          return both.toByteArray();
        });
  }

  /** Of two logs in one, whatever is sure is sure with one of them. */
  @TestFactory
  Stream<DynamicTest> oneAfterTheOther() {
    return withLogs().map(one -> DynamicTest.dynamicTest(one.toString(), () -> join(one)));
  }

  private static void join(DiagnosisCase one) throws IOException {
    List<DiagnosisCase> all = withLogs().toList();
    Random random = new Random(one.toString().hashCode());
    byte[] log = Files.readAllBytes(one.logs().get(0));
    for (int round = 0; round < ROUNDS; round++) {
      byte[] other = Files.readAllBytes(all.get(random.nextInt(all.size())).logs().get(0));
      Set<String> sure = sure(one, log);
      sure.addAll(sure(one, other));
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      both.writeBytes(round % 2 == 0 ? log : other);
      both.writeBytes(round % 2 == 0 ? other : log);
      assertThat(sure).as("round %d", round).containsAll(sure(one, both.toByteArray()));
    }
  }

  private static Stream<DiagnosisCase> withLogs() {
    return DiagnosisCase.all().stream().filter(one -> !one.logs().isEmpty());
  }

  private static Stream<DynamicTest> each(Spoiling spoiling) {
    return withLogs()
        .map(one -> DynamicTest.dynamicTest(one.toString(), () -> spoil(one, spoiling)));
  }

  /** Facts and symptoms stay as they are; only the log is spoiled. */
  private static void spoil(DiagnosisCase one, Spoiling spoiling) throws IOException {
    byte[] log = Files.readAllBytes(one.logs().get(0));
    Set<String> sure = sure(one, log);
    Random random = new Random(one.toString().hashCode());
    Set<String> read = new TreeSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      byte[] spoiled = spoiling.apply(log, random);
      LogReading reading = reading(one, spoiled);
      // Most spoiled logs say the same: one diagnosis is enough for each that says something else.
      if (read.add(reading.kind() + " " + reading.sayings() + reading.runs() + reading.facts())) {
        assertThat(sure).as("round %d of %s", round, one).containsAll(decided(one, reading));
      }
    }
  }

  private static LogReading reading(DiagnosisCase one, byte[] log) {
    Path file = one.logs().get(0);
    try {
      return LogReader.read(file.toString(), new ByteArrayInputStream(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> sure(DiagnosisCase one, byte[] log) {
    return decided(one, reading(one, log));
  }

  /** The causes that decide, and what is by design. */
  private static Set<String> decided(DiagnosisCase one, LogReading reading) {
    Set<String> decided = new TreeSet<>();
    try (Consultation consultation = one.begin(DIAGNOSTICIAN, one.sheet(RULES), List.of(reading))) {
      for (Candidate cause : consultation.diagnosis().causes()) {
        boolean sure = cause.status() == Status.CONFIRMED || cause.status() == Status.BY_DESIGN;
        if (cause.decides()) {
          decided.add(cause.status() + " " + cause);
        } else if (sure) {
          assertThat(cause.explanation().conclusion().verdict())
              .isIn(VerdictKind.VIOLATED, VerdictKind.NOTED);
        }
      }
    }
    return decided;
  }

  private static List<String> lines(byte[] log) {
    return new String(log, ISO_8859_1).lines().toList();
  }

  private static byte[] bytes(List<String> lines) {
    return String.join("\n", lines).getBytes(ISO_8859_1);
  }
}
