package clusterkb.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told while a batch runs. */
class ProgressTest {
  private static final Row ROW =
      new Row("x", 1, "", "x", "", List.of(), List.of(), List.of(), List.of());

  private static Counts counts(int before, int evaluated, int rejected) {
    Counts counts = new Counts();
    for (int i = 0; i < before; i++) {
      counts.doneBefore();
    }
    for (int i = 0; i < evaluated; i++) {
      counts.add(new Outcome.Evaluated(ROW, new byte[0]));
    }
    for (int i = 0; i < rejected; i++) {
      counts.add(new Outcome.Rejected("x", 1, Outcome.Reason.UNREADABLE, List.of()));
    }
    return counts;
  }

  private static String line(Counts counts, long all, boolean terminal, double seconds) {
    try (Progress progress =
        new Progress(counts, () -> all, new PrintWriter(new StringWriter()), terminal)) {
      return progress.line(seconds);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | 0 | -1 | 0 | 0 done, 0 a second, 0 rejected",
        "0 | 0 | 0 | 500 | 0 | 0 of about 500 done, 0 a second, 0 rejected",
        "0 | 1990 | 10 | -1 | 4 | 2,000 done, 500 a second, 10 rejected",
        "0 | 1990 | 10 | 4000 | 4 | 2,000 of about 4,000 done, 500 a second, 4 s left, 10 rejected",
        "0 | 1000 | 0 | 61000 | 1 | 1,000 of about 61,000 done, 1,000 a second, 1:00 min left, 0"
            + " rejected",
        "1000 | 2000 | 0 | 3000 | 2 | 2,000 of about 3,000 done, 500 a second, 2 s left, 0 rejected",
        "0 | 60 | 0 | 50 | 1 | 60 of about 60 done, 60 a second, 0 rejected",
      })
  void aLineTellsWhatIsDoneHowFastAndWhatIsLeft(
      int before, int evaluated, int rejected, long all, double seconds, String line) {
    assertThat(line(counts(before, evaluated, rejected), all, false, seconds)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 100 | '[                        ] 0 of about 100 done, 0 a second, 0 rejected'",
        "50 | 100 | '[############            ] 50 of about 100 done, 50 a second, 1 s left, 0"
            + " rejected'",
        "99 | 100 | '[####################### ] 99 of about 100 done, 99 a second, 0 s left, 0"
            + " rejected'",
        "120 | 100 | '[########################] 120 of about 120 done, 120 a second, 0 rejected'",
        "7 | -1 | '7 done, 7 a second, 0 rejected'",
      })
  void onATerminalABarStandsBeforeIt(int evaluated, long all, String line) {
    assertThat(line(counts(0, evaluated, 0), all, true, 1)).isEqualTo(line);
  }

  @Test
  void theLineOnATerminalIsTakenAwayAtTheEndAndElsewhereNothingIsWrittenInAShortRun() {
    for (boolean terminal : new boolean[] {true, false}) {
      StringWriter out = new StringWriter();
      new Progress(new Counts(), () -> -1, new PrintWriter(out), terminal).close();
      assertThat(out.toString()).endsWith(terminal ? "\r\u001B[K" : "");
      assertThat(out.toString().contains("\n")).isFalse();
    }
  }
}
