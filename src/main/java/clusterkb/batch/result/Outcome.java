package clusterkb.batch.result;

import clusterkb.report.Report;
import clusterkb.text.Diagnostic;
import java.util.List;

/** What becomes of one input: a row of results, or a reason why there is none. */
public sealed interface Outcome {
  /** Where the input comes from; see {@link clusterkb.batch.input.Item}. */
  String input();

  /** The line of a stream of documents; 0 where the document is a whole file. */
  int line();

  /**
   * It was evaluated.
   *
   * @param row what was found
   * @param json the same as a line of {@code results.jsonl}, in UTF-8, with its line feed; it may
   *     hold more than the row, such as explanations
   * @param report the same with all explanations; null where nobody asked for it
   */
  record Evaluated(Row row, byte[] json, Report report) implements Outcome {
    /** One of which there is no report. */
    public Evaluated(Row row, byte[] json) {
      this(row, json, null);
    }

    @Override
    public String input() {
      return row.input();
    }

    @Override
    public int line() {
      return row.line();
    }
  }

  /**
   * It was not evaluated.
   *
   * @param reason what kind of failure it was
   * @param problems what is wrong, each with its place
   */
  record Rejected(String input, int line, Reason reason, List<Diagnostic> problems)
      implements Outcome {}

  /** Why an input has no row. */
  enum Reason {
    /** It is no deployment that can be read; its owner has to mend it. */
    UNREADABLE,
    /** It took longer than is allowed, in rules that have no end or nearly none. */
    STOPPED,
    /** The engine is at fault; this is no statement about the deployment. */
    FAULT
  }
}
