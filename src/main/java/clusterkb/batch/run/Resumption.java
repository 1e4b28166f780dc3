package clusterkb.batch.run;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.input.Item;
import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.RejectedJson;
import clusterkb.batch.result.RowJson;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Finds out what an earlier run has done. Whatever ended it, each of its two files holds whole
 * lines in the order of inputs and perhaps a piece of one more; one may be further than the other.
 * What both together say of the inputs, without a gap, is done; the rest is cut off.
 */
final class Resumption {
  private final Source source;
  private final Evaluator evaluator;
  private final boolean again;
  private Item first;

  /**
   * Goes on with an earlier run.
   *
   * @param again whether what was done is evaluated again, because something else than its rows is
   *     to be known of it
   */
  Resumption(Source source, Evaluator evaluator, boolean again) {
    this.source = source;
    this.evaluator = evaluator;
    this.again = again;
  }

  /** Hands on what is done to the results, and cuts off what is not. */
  void skip(Path resultsFile, Path rejectedFile, Results results) throws IOException {
    try (WrittenLines rows = WrittenLines.of(resultsFile);
        WrittenLines refusals = WrittenLines.of(rejectedFile)) {
      Outcome row = row(rows);
      Outcome refusal = refusal(refusals);
      first = source.next();
      while (first != null && (isOf(row) || isOf(refusal))) {
        boolean evaluated = isOf(row);
        Outcome outcome = evaluated ? row : refusal;
        Outcome now = again || isUnreadable(outcome) ? evaluator.evaluate(first) : outcome;
        check(outcome, now);
        results.counts().readOne();
        results.counts().doneBefore();
        results.pass(again ? now : outcome);
        (evaluated ? rows : refusals).accept();
        row = evaluated ? row(rows) : row;
        refusal = evaluated ? refusal : refusal(refusals);
        first = source.next();
      }
      rows.cut();
      refusals.cut();
    }
  }

  private boolean isOf(Outcome outcome) {
    return outcome != null
        && outcome.input().equals(first.input())
        && outcome.line() == first.line();
  }

  private static boolean isUnreadable(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected
        && rejected.reason() == Outcome.Reason.UNREADABLE;
  }

  /**
   * The bytes of a document are the same as they were, or the rows would not be of one run. Of what
   * could not be read there is no fingerprint, but it can be tried again in no time.
   */
  private void check(Outcome outcome, Outcome now) {
    boolean same =
        outcome instanceof Outcome.Evaluated evaluated
            ? first.bytes() != null
                && Evaluator.fingerprint(first.bytes()).equals(evaluated.row().facts())
            : now instanceof Outcome.Rejected rejected
                && Arrays.equals(
                    RejectedJson.write(rejected), RejectedJson.write((Outcome.Rejected) outcome));
    if (!same) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              first.input(),
              "it has changed since the run that is to be resumed"
                  + (first.line() > 0 ? ", in line " + first.line() : ""),
              "Start anew: with another --out, or with --overwrite."));
    }
  }

  private static Outcome row(WrittenLines lines) throws IOException {
    byte[] line = lines.next();
    try {
      return line == null ? null : new Outcome.Evaluated(RowJson.read(line), line);
    } catch (IOException e) {
      // A disk that lost power may hold anything behind the last whole line.
      return null;
    }
  }

  private static Outcome refusal(WrittenLines lines) throws IOException {
    byte[] line = lines.next();
    try {
      return line == null ? null : RejectedJson.read(line);
    } catch (IOException e) {
      return null;
    }
  }

  /** The documents that are not done. */
  Source rest() {
    return () -> {
      Item next = first == null ? source.next() : first;
      first = null;
      return next;
    };
  }
}
