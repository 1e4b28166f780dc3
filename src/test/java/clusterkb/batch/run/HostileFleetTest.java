package clusterkb.batch.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.evaluate.Settings;
import clusterkb.batch.generate.Generator;
import clusterkb.batch.generate.Wish;
import clusterkb.batch.input.HostileInputs;
import clusterkb.batch.input.HostileInputs.Hostile;
import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.RejectedJson;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand hostile inputs among ten thousand good ones: none of either is lost or changed. */
class HostileFleetTest {
  private static final int GOOD = 10_000;
  private static final int HOSTILE = 1000;
  private static final int STREAMS = 10;
  private static final RuleSet RULES = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});

  @TempDir private Path folder;

  private static Generator generator() {
    return Generator.of(RULES.facts(), Path.of("facts-samples"), new Wish(Wish.Kind.SMALL, 0));
  }

  /**
   * Streams of good lines with hostile ones between them, and hostile files between the streams.
   */
  private Path hostileFleet(List<Hostile> hostile) throws IOException {
    Path fleet = Files.createDirectories(folder.resolve("fleet"));
    HostileInputs.write(hostile, fleet);
    List<Hostile> lines = hostile.stream().filter(Hostile::line).toList();
    Generator generator = generator();
    int line = 0;
    for (int stream = 0; stream < STREAMS; stream++) {
      String name = String.format(Locale.ROOT, "hostile-%04d-stream.jsonl", stream * 100);
      try (OutputStream out = Files.newOutputStream(fleet.resolve(name))) {
        for (int i = 1; i <= GOOD / STREAMS; i++) {
          out.write((generator.document(6, stream * 1000L + i) + "\n").getBytes(UTF_8));
          while (line < (long) lines.size() * (stream * 1000 + i) / GOOD) {
            out.write(lines.get(line++).bytes());
            out.write('\n');
          }
        }
      }
    }
    return fleet;
  }

  private static List<String> rows(byte[] results) {
    List<String> rows = new ArrayList<>();
    new String(results, UTF_8)
        .lines()
        .forEach(row -> rows.add(row.replaceFirst("\"input\":\"[^\"]*\",\"line\":\\d+,", "")));
    return rows;
  }

  private static List<Outcome.Rejected> rejections(byte[] rejected) throws IOException {
    List<Outcome.Rejected> all = new ArrayList<>();
    for (String line : new String(rejected, UTF_8).split("\n")) {
      all.add(RejectedJson.read(line.getBytes(UTF_8)));
    }
    return all;
  }

  @Test
  void eachIsRejectedOnceAndTheGoodOnesAreEvaluatedAsWithoutThem() throws IOException {
    Evaluator evaluator = new Evaluator(RULES, Settings.USUAL);
    Path hostile = hostileFleet(HostileInputs.of(4, HOSTILE));
    BatchInFolder mixed = new BatchInFolder(evaluator, hostile, folder.resolve("mixed"));
    Counts counts = mixed.run(2);
    assertThat(counts.read()).isEqualTo(GOOD + HOSTILE);
    assertThat(counts.evaluated()).isEqualTo(GOOD);
    assertThat(counts.rejected(Outcome.Reason.UNREADABLE)).isEqualTo(HOSTILE);

    ByteArrayOutputStream good = new ByteArrayOutputStream();
    Generator generator = generator();
    for (long i = 1; i <= GOOD; i++) {
      good.write((generator.document(6, i) + "\n").getBytes(UTF_8));
    }
    Path alone = Files.write(folder.resolve("good.jsonl"), good.toByteArray());
    BatchInFolder without = new BatchInFolder(evaluator, alone, folder.resolve("without"));
    without.run(2);
    assertThat(rows(mixed.results())).isEqualTo(rows(without.results()));

    Set<String> places = new HashSet<>();
    for (Outcome.Rejected one : rejections(mixed.rejected())) {
      assertThat(places.add(one.input() + ":" + one.line())).as(one.input()).isTrue();
      assertThat(one.problems()).isNotEmpty();
      assertThat(one.problems())
          .allMatch(problem -> !problem.message().isBlank())
          .allMatch(problem -> problem.place().file().equals(one.input()));
      assertThat(one.problems().get(0).place().line()).isGreaterThanOrEqualTo(one.line());
    }
    assertThat(places).hasSize(HOSTILE);
    byte[] rejected = mixed.rejected();
    mixed.resume(2);
    assertThat(mixed.rejected()).isEqualTo(rejected);
  }
}
