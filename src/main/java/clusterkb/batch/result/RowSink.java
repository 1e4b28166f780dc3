package clusterkb.batch.result;

import java.io.IOException;

/**
 * Takes what a batch finds out, in the order of the inputs, from one thread at a time. For the same
 * rows it writes the same bytes.
 */
public interface RowSink extends AutoCloseable {
  /** Takes what was found out about an input. */
  void evaluated(Row row) throws IOException;

  /** The same, for those who want more of it than its row. */
  default void evaluated(Outcome.Evaluated one) throws IOException {
    evaluated(one.row());
  }

  /** Takes an input that has no row. */
  void rejected(Outcome.Rejected rejected) throws IOException;

  /** Takes note that there are no more. */
  @Override
  void close() throws IOException;
}
