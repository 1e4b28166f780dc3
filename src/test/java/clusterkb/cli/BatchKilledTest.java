package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.generate.Generator;
import clusterkb.batch.generate.Wish;
import clusterkb.rules.store.RulesLoader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is killed again and again, and resumed, ends in the files of a whole run. */
class BatchKilledTest {
  private static final int COUNT = 2000;
  private static final int KILLS = 4;

  @TempDir private Path folder;

  private String fleet() throws IOException {
    Path rules = Path.of("rules");
    Generator generator =
        Generator.of(
            RulesLoader.facts(rules), Path.of("facts-samples"), new Wish(Wish.Kind.SMALL, 0));
    Path fleet = folder.resolve("fleet.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(fleet)) {
      for (long i = 1; i <= COUNT; i++) {
        String document = generator.document(8, i);
        out.write(i % 11 == 0 ? document.substring(0, (int) (i % document.length())) : document);
        out.write('\n');
      }
    }
    return fleet.toString();
  }

  private static long size(Path out) throws IOException {
    Path results = out.resolve("results.jsonl");
    return Files.exists(results) ? Files.size(results) : 0;
  }

  /** Runs until the results have so many bytes, and kills it then; whether it was still running. */
  private static boolean killed(Process process, Path out, long bytes) throws Exception {
    try {
      while (process.isAlive() && size(out) < bytes) {
        Thread.onSpinWait();
      }
      return process.isAlive();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void theFilesAreTheSame() throws Exception {
    KbProcess kb = new KbProcess(folder, Path.of("rules"));
    String input = fleet();
    Path whole = folder.resolve("whole");
    Path out = folder.resolve("out");
    Kb.Result expected = kb.run("batch", input, "--out", whole.toString());
    assertThat(expected.code()).isEqualTo(3);
    assertThat(expected.err())
        .startsWith("kb: read 2,000 = evaluated 1,819 + rejected 181 (unreadable 181,");

    Random random = new Random(17);
    int kills = 0;
    for (int i = 1; i <= KILLS; i++) {
      long bytes = size(whole) * i / (KILLS + 1) + random.nextInt(100_000);
      Process process =
          kb.start(null, kb.command("batch", input, "--out", out.toString(), "--resume"));
      kills += killed(process, out, bytes) ? 1 : 0;
    }
    assertThat(kills).isGreaterThan(1);
    assertThat(kb.run("batch", input, "--out", out.toString(), "--resume")).isEqualTo(expected);
    Map<String, String> files = Fleet.files(out);
    assertThat(files.keySet()).contains("results.jsonl", "rejected.jsonl", "run.json");
    assertThat(files).isEqualTo(Fleet.files(whole));
  }
}
