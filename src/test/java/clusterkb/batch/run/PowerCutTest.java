package clusterkb.batch.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.evaluate.Settings;
import clusterkb.batch.result.RejectedJson;
import clusterkb.batch.result.RowJson;
import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a power cut leaves of the two files, resuming ends in the bytes of a whole run. */
class PowerCutTest {
  @TempDir private Path folder;
  private BatchInFolder batch;
  private byte[] results;
  private byte[] rejected;

  @BeforeEach
  void runOnce() throws IOException {
    Evaluator evaluator =
        new Evaluator(
            new RulesFolder(folder).with("x/x.drl", RulesFolder.RULE).load(), Settings.USUAL);
    Path input = Files.writeString(folder.resolve("fleet.jsonl"), fleet(), UTF_8);
    batch = new BatchInFolder(evaluator, input, folder.resolve("out"));
    Counts counts = batch.run(2);
    assertThat(counts.addUp()).isTrue();
    results = batch.results();
    rejected = batch.rejected();
    assertThat(counts.evaluated()).isGreaterThan(40);
    assertThat(counts.rejected()).isGreaterThan(10);
  }

  private static String fleet() {
    Random random = new Random(5);
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 80; i++) {
      lines.append(
          switch (random.nextInt(6)) {
            case 0 -> "{\"deployment\":\"customer-" + i + "\",\"disk\":[]}\n";
            case 1 -> "{\"deployment\":\"customer-" + i + "\",\n";
            case 2 -> "{\"deployment\":\"Kundë " + i + "\",\"disks\":[{\"name\":\"Ω\"}]}\n";
            default ->
                "{\"deployment\":\"customer-"
                    + i
                    + "\",\"disks\":[{\"name\":\"Q:\",\"shared\":true},{\"name\":\"R:\"}]}\n";
          });
    }
    return lines.toString();
  }

  private void leave(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("out").resolve(name);
    if (bytes == null) {
      Files.deleteIfExists(file);
    } else {
      Files.write(file, bytes);
    }
  }

  private void assertResumes(String what) throws IOException {
    Counts counts = batch.resume(2);
    assertThat(batch.results()).as(what).isEqualTo(results);
    assertThat(batch.rejected()).as(what).isEqualTo(rejected);
    assertThat(counts.addUp()).as(what).isTrue();
    assertThat(counts.read()).as(what).isEqualTo(80);
  }

  /** What may be left of a file: a part; a part and zero bytes; zero bytes within; nothing. */
  private static byte[] leftOf(byte[] whole, Random random) {
    int from = random.nextInt(whole.length + 1);
    byte[] left = whole.clone();
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> left = Arrays.copyOf(whole, from);
      case 3 -> Arrays.fill(left, from, whole.length, (byte) 0);
      case 4 -> left = Arrays.copyOf(Arrays.copyOf(whole, from), whole.length + 100);
      case 5 ->
          Arrays.fill(left, from, Math.min(whole.length, from + 1 + random.nextInt(900)), (byte) 0);
      case 6 -> {
        return null;
      }
      default -> {
        // This one has reached the disk as a whole.
      }
    }
    return left;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyPartOfEitherFileIsEnough(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      leave(RowJson.FILE, leftOf(results, random));
      leave(RejectedJson.FILE, leftOf(rejected, random));
      assertResumes("seed " + seed + ", cut " + i);
    }
  }

  @Test
  void everyCutWithinAFewLinesIsEnough() throws IOException {
    for (int at = results.length - 900; at <= results.length; at += 7) {
      leave(RowJson.FILE, Arrays.copyOf(results, at));
      assertResumes("cut at " + at);
    }
    for (int at = 0; at <= 500; at += 3) {
      leave(RejectedJson.FILE, Arrays.copyOf(rejected, at));
      assertResumes("rejected.jsonl cut at " + at);
    }
  }

  /** The line feed and what follows are lost, but a later block of the file is there. */
  @Test
  void aRowWithAHoleBehindItIsNoRow() throws IOException {
    for (int end = 0; end < results.length; end++) {
      if (results[end] == '\n') {
        byte[] left = results.clone();
        Arrays.fill(left, end, Math.min(end + 40, left.length), (byte) 0);
        leave(RowJson.FILE, left);
        assertResumes("hole at " + end);
      }
    }
  }

  @Test
  void aResumptionThatIsCutOffItselfIsNoHarm() throws IOException {
    Random random = new Random(9);
    leave(RowJson.FILE, new byte[0]);
    leave(RejectedJson.FILE, null);
    for (int i = 0; i < 20; i++) {
      batch.resume(1 + random.nextInt(3));
      leave(RowJson.FILE, Arrays.copyOf(batch.results(), random.nextInt(results.length)));
    }
    assertResumes("at last");
  }
}
