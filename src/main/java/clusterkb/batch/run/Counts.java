package clusterkb.batch.run;

import clusterkb.batch.result.Outcome;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How far a batch has come; may be asked by any thread. */
public final class Counts {
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong evaluated = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLongArray rejected = new AtomicLongArray(Outcome.Reason.values().length);

  void readOne() {
    read.incrementAndGet();
  }

  /** Counts one that an earlier run has dealt with. */
  void doneBefore() {
    done.incrementAndGet();
  }

  void add(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected one) {
      rejected.incrementAndGet(one.reason().ordinal());
    } else {
      evaluated.incrementAndGet();
    }
  }

  /** How many inputs were read. */
  public long read() {
    return read.get();
  }

  /** How many have a row, those of an earlier run that was resumed among them. */
  public long evaluated() {
    return evaluated.get();
  }

  /** How many have none, for that reason. */
  public long rejected(Outcome.Reason reason) {
    return rejected.get(reason.ordinal());
  }

  /** How many have none. */
  public long rejected() {
    long all = 0;
    for (Outcome.Reason reason : Outcome.Reason.values()) {
      all += rejected(reason);
    }
    return all;
  }

  /** How many of all were dealt with by an earlier run. */
  public long before() {
    return done.get();
  }

  /** Whether every input that was read has an outcome. */
  public boolean addUp() {
    return read() == evaluated() + rejected();
  }
}
