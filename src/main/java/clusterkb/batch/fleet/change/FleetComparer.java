package clusterkb.batch.fleet.change;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Compares two batches. A deployment is the same one where its name is, and only one deployment in
 * each batch has it; otherwise where it comes from the same input. The earlier results are read
 * where the later ones need them, so that memory holds only where each deployment stands.
 */
public final class FleetComparer {
  /** Every verdict that changed, a line each. */
  public static final String CHANGES = "changes.jsonl";

  /** The counts and the first changes for programs. */
  public static final String COMPARISON = "comparison.json";

  /** The same for people. */
  public static final String PAGE = "comparison.html";

  /** All of them. */
  public static final List<String> NAMES = List.of(CHANGES, COMPARISON, PAGE);

  private final ResultsFolder before;
  private final ResultsFolder after;
  private final Index old;
  private final Index now;
  private final BitSet met;
  private final SeekableLines oldLines;
  private final ChangeTally tally;
  private long compared;
  private long changed;

  private FleetComparer(
      ResultsFolder before, ResultsFolder after, SeekableLines oldLines, OutputStream changes)
      throws IOException {
    this.before = before;
    this.after = after;
    this.old = Index.of(before.results(), true);
    this.now = Index.of(after.results(), false);
    this.met = new BitSet(old.size());
    this.oldLines = oldLines;
    this.tally = new ChangeTally(before, after, changes);
  }

  /**
   * Compares two batches and writes what it comes to.
   *
   * @param before the folder of the earlier one
   * @param after the folder of the later one
   * @param to the folder to write {@value #CHANGES}, {@value #COMPARISON} and {@value #PAGE} into
   * @throws clusterkb.text.DiagnosticException if one of them is no folder of a batch that is done
   */
  public static FleetComparison compare(Path before, Path after, Path to) throws IOException {
    ResultsFolder old = ResultsFolder.open(before);
    ResultsFolder now = ResultsFolder.open(after);
    FleetComparison comparison;
    try (SeekableLines oldLines = new SeekableLines(old.results());
        OutputStream changes =
            new BufferedOutputStream(Files.newOutputStream(to.resolve(CHANGES)), 1 << 16)) {
      comparison = new FleetComparer(old, now, oldLines, changes).compare();
    }
    write(to.resolve(COMPARISON), FleetComparisonJson.print(comparison));
    write(to.resolve(PAGE), FleetComparisonHtml.print(comparison));
    return comparison;
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private FleetComparison compare() throws IOException {
    List<FleetComparison.Other> appeared = new ArrayList<>();
    LongTable rejectedBefore = before.rejected();
    try (SeekableLines lines = new SeekableLines(after.results())) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        byte[] same = counterpart(ResultLine.head(line));
        if (same != null) {
          compare(same, line);
        } else if (appeared.size() < FleetComparison.MOST) {
          appeared.add(other(ResultLine.head(line), rejectedBefore));
        }
      }
    }
    return new FleetComparison(
        before.side(),
        after.side(),
        new FleetComparison.Deployments(
            old.size(),
            now.size(),
            compared,
            changed,
            old.size() - compared,
            now.size() - compared),
        tally.counts(),
        tally.requirements(),
        tally.first(),
        gone(),
        appeared);
  }

  /** The same deployment in the earlier results; null where they have it not. */
  private byte[] counterpart(ResultLine head) throws IOException {
    int number = old.ofName(head.nameKey());
    if (number >= 0 && now.ofName(head.nameKey()) >= 0) {
      byte[] line = earlier(number);
      if (ResultLine.head(line).deployment().equals(head.deployment())) {
        met.set(number);
        return line;
      }
    }
    number = old.ofInput(head.inputKey());
    if (number >= 0) {
      byte[] line = earlier(number);
      ResultLine there = ResultLine.head(line);
      if (there.sameInput(head) && !goesByName(there)) {
        met.set(number);
        return line;
      }
    }
    return null;
  }

  /** Whether the earlier deployment is the same one as another of the later ones, by its name. */
  private boolean goesByName(ResultLine earlier) {
    return old.ofName(earlier.nameKey()) >= 0 && now.ofName(earlier.nameKey()) >= 0;
  }

  private byte[] earlier(int number) throws IOException {
    oldLines.position(old.offset(number));
    return oldLines.next();
  }

  private void compare(byte[] oldLine, byte[] newLine) throws IOException {
    compared++;
    if (!Arrays.equals(oldLine, newLine)
        && tally.compare(ResultLine.read(oldLine), ResultLine.read(newLine))) {
      changed++;
    }
  }

  private List<FleetComparison.Other> gone() throws IOException {
    List<FleetComparison.Other> gone = new ArrayList<>();
    LongTable rejected = after.rejected();
    for (int i = met.nextClearBit(0);
        i < old.size() && gone.size() < FleetComparison.MOST;
        i = met.nextClearBit(i + 1)) {
      gone.add(other(ResultLine.head(earlier(i)), rejected));
    }
    return gone;
  }

  private static FleetComparison.Other other(ResultLine head, LongTable rejected) {
    return new FleetComparison.Other(
        head.input(),
        head.line(),
        head.deployment(),
        rejected.get(head.inputKey()) != LongTable.NONE);
  }
}
