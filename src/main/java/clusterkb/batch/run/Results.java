package clusterkb.batch.run;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.RejectedJson;
import clusterkb.batch.result.RowSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What a batch writes, in the order of inputs. Used by one thread at a time. */
public final class Results implements AutoCloseable {
  private final OutputStream results;
  private final OutputStream rejected;
  private final List<RowSink> sinks;
  private final Counts counts;

  /**
   * Writes to those streams.
   *
   * @param sinks what else takes the results
   */
  public Results(OutputStream results, OutputStream rejected, List<RowSink> sinks, Counts counts) {
    this.results = results;
    this.rejected = rejected;
    this.sinks = List.copyOf(sinks);
    this.counts = counts;
  }

  /** How many there are so far. */
  public Counts counts() {
    return counts;
  }

  /** Writes an outcome. */
  void write(Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Evaluated evaluated) {
      results.write(evaluated.json());
    } else {
      rejected.write(RejectedJson.write((Outcome.Rejected) outcome));
    }
    pass(outcome);
  }

  /** Hands on one that is written already. */
  void pass(Outcome outcome) throws IOException {
    for (RowSink sink : sinks) {
      if (outcome instanceof Outcome.Evaluated evaluated) {
        sink.evaluated(evaluated);
      } else {
        sink.rejected((Outcome.Rejected) outcome);
      }
    }
    counts.add(outcome);
  }

  /** Writes what is still held back, also where the run ends early. */
  @Override
  public void close() throws IOException {
    try (results;
        rejected) {
      results.flush();
      rejected.flush();
    }
  }

  /** Lets the sinks finish, once everything is written. */
  public void finish() throws IOException {
    for (RowSink sink : sinks) {
      sink.close();
    }
  }
}
