package clusterkb.diagnosis.log;

import clusterkb.diagnosis.log.Run.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** One run of Setup, while its lines are read. */
final class SetupRun {
  private static final int ERRORS = 100;
  private static final int REFUSALS = 50;
  private static final int DEEPEST = 500;
  private static final int OPEN = 100;

  private record Open(String function, long number) {}

  private final Deque<Open> stack = new ArrayDeque<>();
  private final Deque<ErrorChain> chains = new ArrayDeque<>();
  private final Kept errors = new Kept(ERRORS);
  private final Kept refusals = new Kept(REFUSALS);
  private int firstLine;
  private int lastLine;
  private String start = "";
  private String end = "";
  private String version = "";
  private String mode = "";
  private Outcome outcome;
  private boolean isEnded;
  private boolean endsInFailure;
  private long entered;
  private long ignored;

  /** Something of it was read. */
  void at(SetupEntry entry) {
    firstLine = firstLine == 0 ? entry.first() : firstLine;
    lastLine = Math.max(lastLine, entry.last());
    if (entry.hasTime() && Character.isDigit(entry.time().charAt(0))) {
      start = start.isEmpty() ? entry.time() : start;
      end = entry.time();
    }
  }

  boolean hasBegun() {
    return firstLine > 0;
  }

  void version(String written) {
    version = Wording.cut(written, 40);
  }

  void mode(String written) {
    if (mode.isEmpty() && written != null) {
      mode = written;
    }
  }

  void enter(String function) {
    work();
    entered++;
    if (stack.size() < DEEPEST) {
      stack.push(new Open(function, entered));
    }
  }

  void leave(String function) {
    if (stack.stream().noneMatch(open -> open.function.equals(function))) {
      // The log begins behind the line at which it was entered.
      return;
    }
    while (!stack.pop().function.equals(function)) {
      // Functions that were left without a word.
    }
    chains.forEach(chain -> chain.depth(stack.size()));
  }

  /** Setup does something, or says something that is no error. */
  void work() {
    endsInFailure = false;
    chains.forEach(chain -> chain.work(stack.size()));
  }

  /** The same; errors of functions below are neither passed on nor ignored by then. */
  void say() {
    work();
    for (Iterator<ErrorChain> each = chains.iterator(); each.hasNext(); ) {
      ErrorChain chain = each.next();
      if (chain.isOver(stack.size())) {
        errors.add(chain.draft());
        each.remove();
      }
    }
  }

  /** Takes an error; returns the saying for it if it is not one that is known already. */
  Draft error(ErrorText error, int line) {
    endsInFailure = true;
    if (!chains.isEmpty() && chains.peekLast().takes(error, stack.size())) {
      return null;
    }
    Draft draft =
        new Draft(Saying.Kind.ERROR, line, error.whole())
            .code(error.code())
            .function(error.function().isEmpty() ? innermost() : error.function())
            .where(error.where());
    chains.addLast(new ErrorChain(draft, error.code(), entered, stack.size()));
    if (chains.size() > OPEN) {
      errors.add(chains.removeFirst().draft());
    }
    return draft;
  }

  private String innermost() {
    return stack.isEmpty() ? "" : stack.peek().function;
  }

  /**
   * Drops the errors that Setup goes on in spite of: those since the function was entered that says
   * so.
   *
   * @param function empty where it is not named
   */
  void ignore(String function) {
    endsInFailure = false;
    long since = stack.isEmpty() ? 0 : stack.peek().number;
    for (Open open : stack) {
      if (open.function.equals(function)) {
        since = open.number;
        break;
      }
    }
    while (!chains.isEmpty() && chains.peekLast().isSince(since)) {
      chains.removeLast();
      ignored++;
    }
  }

  /** Takes a refusal; false if there was the same before. */
  boolean refusal(Draft draft) {
    endsInFailure = true;
    return refusals.addOnce(draft);
  }

  /**
   * Setup says that it ends.
   *
   * @param how null where it does not say how
   */
  void end(Outcome how) {
    isEnded = true;
    outcome = how;
  }

  boolean isEnded() {
    return isEnded;
  }

  /** What it comes to. */
  Run run() {
    return new Run(firstLine, lastLine, start, end, outcome(), version, mode);
  }

  private Outcome outcome() {
    if (outcome != null) {
      return outcome;
    }
    boolean hasFailures = !chains.isEmpty() || !errors.isEmpty() || !refusals.isEmpty();
    if (isEnded) {
      return hasFailures ? Outcome.FAILED : Outcome.SUCCEEDED;
    }
    return endsInFailure && hasFailures ? Outcome.FAILED : Outcome.CUT;
  }

  /** What was seen in it, in the order of the lines. */
  List<Draft> drafts(Remarks remarks) {
    chains.forEach(chain -> errors.add(chain.draft()));
    chains.clear();
    errors.remark(remarks, "errors of the last run of Setup");
    refusals.remark(remarks, "refusals of the last run of Setup");
    List<Draft> drafts = new ArrayList<>(errors.all());
    drafts.addAll(refusals.all());
    drafts.sort(Comparator.comparingInt(Draft::line));
    return drafts;
  }

  /** How many errors Setup says that it ignores. */
  long ignored() {
    return ignored;
  }
}
