package clusterkb.batch.result;

import clusterkb.report.ExitCode;
import clusterkb.report.FailOn;
import java.util.Locale;

/** What a run comes to, wherever it ran. */
public interface Totals {
  /** How many inputs were read. */
  long read();

  /** How many have a row. */
  long evaluated();

  /** How many have none, for that reason. */
  long rejected(Outcome.Reason reason);

  /** Whether every input that was read has an outcome. */
  boolean addUp();

  /** Whether a MUST is violated, or the sources do not speak of a deployment. */
  boolean musts();

  /** Whether a SHOULD is violated and not waived, or something is wrong with the waivers. */
  boolean shoulds();

  /** Whether anything is undecided. */
  boolean unknowns();

  /** How many inputs have no row. */
  default long rejected() {
    long all = 0;
    for (Outcome.Reason reason : Outcome.Reason.values()) {
      all += rejected(reason);
    }
    return all;
  }

  /** The account of the inputs, in one line. */
  default String account() {
    return String.format(
        Locale.ROOT,
        "read %,d = evaluated %,d + rejected %,d (unreadable %,d, stopped %,d, faults %,d)",
        read(),
        evaluated(),
        rejected(),
        rejected(Outcome.Reason.UNREADABLE),
        rejected(Outcome.Reason.STOPPED),
        rejected(Outcome.Reason.FAULT));
  }

  /** The exit code: a fault weighs more than what was not read, and that more than findings. */
  default int exitCode(FailOn failOn) {
    if (!addUp() || rejected(Outcome.Reason.FAULT) > 0) {
      return ExitCode.FAULT;
    }
    if (rejected() > 0) {
      return ExitCode.UNREADABLE;
    }
    boolean fails =
        musts() || failOn != FailOn.ERROR && shoulds() || failOn == FailOn.UNKNOWN && unknowns();
    return fails ? ExitCode.FINDINGS : ExitCode.NOTHING;
  }
}
