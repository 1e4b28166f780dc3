package clusterkb.batch.run;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowSink;
import clusterkb.rules.Level;

/** Notes what is the worst that a batch has found, for its exit code. */
public final class Findings implements RowSink {
  private boolean musts;
  private boolean shoulds;
  private boolean unknowns;

  @Override
  public void evaluated(Row row) {
    musts |= !row.outside().isEmpty();
    for (Row.Result result : row.results()) {
      switch (result.verdict()) {
        case VIOLATED -> {
          musts |= result.level() == Level.MUST;
          shoulds |= result.level() == Level.SHOULD && result.waiver() == null;
        }
        case UNKNOWN -> unknowns = true;
        default -> {
          // Nothing that an exit code tells.
        }
      }
    }
  }

  @Override
  public void rejected(Outcome.Rejected rejected) {
    // The counts tell.
  }

  @Override
  public void close() {
    // Nothing is held back.
  }

  /** Whether a MUST is violated, or the sources do not speak of a deployment. */
  public boolean musts() {
    return musts;
  }

  /** Whether a SHOULD is violated and not waived. */
  public boolean shoulds() {
    return shoulds;
  }

  /** Whether anything is undecided. */
  public boolean unknowns() {
    return unknowns;
  }
}
