package clusterkb.batch.run;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.Totals;
import clusterkb.rules.Level;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How far a batch has come, and the worst that it has found; may be asked by any thread. */
public final class Counts implements Totals {
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong evaluated = new AtomicLong();
  private final AtomicLong before = new AtomicLong();
  private final AtomicLongArray rejected = new AtomicLongArray(Outcome.Reason.values().length);
  private volatile boolean musts;
  private volatile boolean shoulds;
  private volatile boolean unknowns;

  void readOne() {
    read.incrementAndGet();
  }

  /** Counts one that an earlier run has dealt with. */
  void doneBefore() {
    before.incrementAndGet();
  }

  void add(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected one) {
      rejected.incrementAndGet(one.reason().ordinal());
    } else {
      evaluated.incrementAndGet();
      note(((Outcome.Evaluated) outcome).row());
    }
  }

  private void note(Row row) {
    boolean must = !row.outside().isEmpty();
    boolean should = false;
    boolean unknown = false;
    for (Row.Result result : row.results()) {
      switch (result.verdict()) {
        case VIOLATED -> {
          must |= result.level() == Level.MUST;
          should |= result.level() == Level.SHOULD && result.waiver() == null;
        }
        case UNKNOWN -> unknown = true;
        default -> {
          // Nothing that an exit code tells.
        }
      }
    }
    musts |= must;
    shoulds |= should;
    unknowns |= unknown;
  }

  /** Takes note that something is wrong with the waivers. */
  public void waiversAreWrong() {
    shoulds = true;
  }

  /** How many of all were dealt with by an earlier run. */
  long before() {
    return before.get();
  }

  @Override
  public long read() {
    return read.get();
  }

  @Override
  public long evaluated() {
    return evaluated.get();
  }

  @Override
  public long rejected(Outcome.Reason reason) {
    return rejected.get(reason.ordinal());
  }

  @Override
  public boolean addUp() {
    return read() == evaluated() + rejected();
  }

  @Override
  public boolean musts() {
    return musts;
  }

  @Override
  public boolean shoulds() {
    return shoulds;
  }

  @Override
  public boolean unknowns() {
    return unknowns;
  }
}
