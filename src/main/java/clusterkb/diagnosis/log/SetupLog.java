package clusterkb.diagnosis.log;

import clusterkb.diagnosis.log.Run.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Exchange Server Setup Progress.log of Exchange 2000 and 2003. */
final class SetupLog {
  private static final int MOST_RUNS = 200;
  private static final int MOST_TAKEN = 5000;
  private static final Pattern STAMP =
      Pattern.compile("\\[ ?([0-2]?[0-9]:[0-5][0-9]:[0-5][0-9]|(?i:hh:mm:ss)) ?\\]");

  /** How Setup of Exchange 2007 and later begins a line. */
  private static final Pattern LATER =
      Pattern.compile(
          "\\[[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4} [0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?\\]"
              + " \\[[0-9]+\\]");

  private static final Pattern ALONE =
      Pattern.compile("[\\W_]*(?:Entering|Leaving) [A-Za-z_~][\\w:~]*");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]");

  private final Remarks remarks;
  private final Surroundings surroundings;
  private final Deque<Run> runs = new ArrayDeque<>();
  private final Clock clock;
  private final Set<Integer> taken = new HashSet<>();
  private SetupEntry entry;
  private SetupEntry command;
  private SetupRun run = new SetupRun();
  private boolean isRecognised;
  private boolean isOfLater;
  private boolean hasTimes;
  private int moreRuns;

  SetupLog(Remarks remarks, Surroundings surroundings) {
    this.remarks = remarks;
    this.surroundings = surroundings;
    this.clock = new Clock(remarks);
  }

  void line(Line line) {
    if (line.isBlank()) {
      if (entry != null) {
        entry.blank();
      }
      return;
    }
    if (line.plain().contains("] [") && LATER.matcher(line.plain()).find()) {
      isOfLater = true;
      close();
      return;
    }
    Matcher stamp = STAMP.matcher(line.plain());
    String time = null;
    int from = 0;
    while (stamp.find()) {
      part(line, time, line.plain().substring(from, stamp.start()));
      time = stamp.group(1);
      from = stamp.end();
    }
    part(line, time, line.plain().substring(from));
  }

  /**
   * Takes a part of a line.
   *
   * @param time that stands before it; null if none does
   */
  private void part(Line line, String time, String text) {
    Line part = line.part(text);
    if (time != null) {
      hasTimes = true;
      begin(part, time);
    } else if (!(isOfLater && entry == null) && WORD.matcher(part.plain()).find()) {
      if (entry == null || ALONE.matcher(part.plain()).matches() || !entry.takes(part)) {
        begin(part, "");
      } else if (!entry.add(part)) {
        remarks.first(
            part.number(),
            "the entry is too long; the rest of it is not read, nor is that of others.");
      }
    }
  }

  private void begin(Line part, String time) {
    close();
    entry = new SetupEntry(part, time);
  }

  private void close() {
    if (entry != null) {
      SetupEntry closed = entry;
      entry = null;
      read(closed);
    }
  }

  private void read(SetupEntry read) {
    String text = read.text();
    boolean isStart = read.hasTime() && SetupWords.isStart(text);
    if (isStart || (run.isEnded() && SetupWords.entered(text) != null)) {
      endRun();
    }
    if (isStart) {
      isRecognised |= SetupWords.isOfExchange(text);
      run.version(SetupWords.version(text));
    }
    clock.at(read);
    if (tell(read, text) || read.hasTime()) {
      run.at(read);
      run.mode(SetupWords.mode(text));
    }
  }

  /** An entry by its words; false if it says nothing of Setup. */
  private boolean tell(SetupEntry read, String text) {
    String entered = SetupWords.entered(text);
    String left = SetupWords.left(text);
    String ignoring = SetupWords.ignoring(text);
    if (ignoring != null) {
      command = null;
      run.ignore(ignoring);
    } else if (read.isRefusal()) {
      keepCommand();
      Refusals.read(read, run, surroundings);
    } else if (isError(read, text)) {
      return error(read, text);
    } else if (entered != null) {
      keepCommand();
      run.enter(entered);
    } else if (left != null) {
      run.leave(left);
    } else if (read.hasTime()) {
      other(read, text);
      return SetupWords.isOfSetup(text);
    } else {
      return false;
    }
    isRecognised = true;
    return true;
  }

  /** Without a time, only what has a place in the source of Setup is an error of it. */
  private static boolean isError(SetupEntry read, String text) {
    ErrorText error = ErrorText.in(text);
    return error != null && (read.hasTime() || !error.place().isEmpty());
  }

  private boolean error(SetupEntry read, String text) {
    ErrorText error = ErrorText.in(text);
    if (!read.hasTime()) {
      error = read.isInOrder() ? error : error.withoutMessage();
      for (int each = read.first(); each <= read.last() && taken.size() < MOST_TAKEN; each++) {
        taken.add(each);
      }
    }
    // Other products write error codes too.
    boolean isOfSetup = !error.place().isEmpty() || error.decimal() != null;
    isRecognised |= isOfSetup || SetupWords.isOfSetup(text);
    int line = read.first();
    if (command != null && ErrorText.ofCommand(error.message()) == null) {
      error = error.behind(ErrorText.ofCommand(command.text()).message());
      line = command.first();
    }
    command = null;
    if (!error.isConsistent()) {
      remarks.add(
          read.first(),
          "beside "
              + Codes.shown(error.code())
              + " stands ("
              + error.decimal()
              + "), but its low word is "
              + (error.code() & 0xFFFF)
              + "; the hexadecimal number is taken.");
    }
    keep(run.error(error, line), read.last());
    return true;
  }

  private void keep(Draft draft, int to) {
    if (draft != null) {
      surroundings.around(draft, to);
    }
  }

  /** Any other words; a program that failed waits for the error that tells more of it. */
  private void other(SetupEntry read, String text) {
    keepCommand();
    if (SetupWords.isEnd(text)) {
      run.end(SetupWords.outcome(text));
    } else if (!text.isEmpty()) {
      run.say();
    }
    if (ErrorText.ofCommand(text) != null) {
      command = read;
      isRecognised = true;
    }
    isRecognised |= SetupWords.isOfSetup(text);
  }

  /** No error followed a program that failed. */
  private void keepCommand() {
    if (command != null) {
      ErrorText error = ErrorText.ofCommand(command.text());
      keep(run.error(error, command.first()), command.last());
      command = null;
    }
  }

  private void endRun() {
    keepCommand();
    if (run.hasBegun()) {
      runs.addLast(run.run());
      if (runs.size() > MOST_RUNS) {
        runs.removeFirst();
        moreRuns++;
      }
    }
    run = new SetupRun();
    clock.reset();
  }

  /** Takes what is still open. */
  void finish() {
    close();
    keepCommand();
  }

  /** Whether any line has a time; without one, errors stand among other words. */
  boolean hasTimes() {
    return hasTimes;
  }

  /** Whether an error without a time was read from that line. */
  boolean hasTaken(Draft draft) {
    return taken.contains(draft.line());
  }

  boolean isRecognised() {
    return isRecognised;
  }

  /** Whether it is a log of Setup of Exchange 2007 or later. */
  boolean isOfLater() {
    return isOfLater && !isRecognised;
  }

  /** The runs in their order. */
  List<Run> runs() {
    List<Run> all = new ArrayList<>(runs);
    if (run.hasBegun()) {
      all.add(run.run());
    }
    if (moreRuns > 0) {
      remarks.add("Of the runs of Setup, the first " + moreRuns + " are left out.");
    }
    return all;
  }

  /** What was seen in the last run. */
  List<Draft> drafts() {
    List<Draft> drafts = run.drafts(remarks);
    if (run.ignored() > 0) {
      remarks.add(
          "Setup says itself that it goes on in spite of "
              + run.ignored()
              + (run.ignored() == 1 ? " error" : " errors")
              + " of the last run; "
              + (run.ignored() == 1 ? "it is" : "they are")
              + " not listed.");
    }
    if (run.run().outcome() == Outcome.SUCCEEDED && !drafts.isEmpty()) {
      remarks.add(
          "Setup says that its last run ended without fault; what it logged before that need not be"
              + " one.");
    }
    return drafts;
  }
}
