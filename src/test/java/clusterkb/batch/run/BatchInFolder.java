package clusterkb.batch.run;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.input.Inputs;
import clusterkb.batch.result.RejectedJson;
import clusterkb.batch.result.RowJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A batch without a command line. */
final class BatchInFolder {
  private final Evaluator evaluator;
  private final String input;
  private final Path out;

  /** Of that input, into that folder. */
  BatchInFolder(Evaluator evaluator, Path input, Path out) {
    this.evaluator = evaluator;
    this.input = input.toString();
    this.out = out;
  }

  /** Runs from the start. */
  Counts run(int threads) throws IOException {
    return work(OutFolder.begun(out, "{}", true), threads);
  }

  /** Goes on. */
  Counts resume(int threads) throws IOException {
    return work(OutFolder.resumed(out, "{}"), threads);
  }

  private Counts work(OutFolder folder, int threads) throws IOException {
    try (Inputs inputs = Inputs.open(List.of(input), InputStream::nullInputStream)) {
      OutFolder.Begun begun = folder.begin(inputs::next, evaluator, List.of(), new Counts(), false);
      try (Results results = begun.results()) {
        new Crew(evaluator, begun.rest(), results, threads).work();
        return results.counts();
      }
    }
  }

  byte[] results() throws IOException {
    return Files.readAllBytes(out.resolve(RowJson.FILE));
  }

  byte[] rejected() throws IOException {
    return Files.readAllBytes(out.resolve(RejectedJson.FILE));
  }
}
