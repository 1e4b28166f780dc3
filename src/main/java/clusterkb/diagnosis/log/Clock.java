package clusterkb.diagnosis.log;

/** The times of a log without dates, which go on behind midnight. */
final class Clock {
  private static final int NONE = -1;
  private static final int MINUTE = 60;
  private static final int HALF_A_DAY = 12 * 60 * MINUTE;
  private final Remarks remarks;
  private int last = NONE;

  Clock(Remarks remarks) {
    this.remarks = remarks;
  }

  /** A new run begins. */
  void reset() {
    last = NONE;
  }

  void at(SetupEntry entry) {
    int now = entry.hasTime() ? seconds(entry.time()) : NONE;
    if (now == NONE) {
      return;
    }
    int back = last - now;
    if (last != NONE && back > MINUTE && back < HALF_A_DAY) {
      remarks.first(
          entry.first(),
          "the time goes back though no line says that a run of Setup begins; what follows is taken"
              + " for the same run.");
    }
    last = now;
  }

  private static int seconds(String time) {
    String[] parts = time.split(":", -1);
    int seconds = 0;
    for (String part : parts) {
      if (!Character.isDigit(part.charAt(0))) {
        return NONE;
      }
      seconds = seconds * MINUTE + Integer.parseInt(part);
    }
    return seconds;
  }
}
