package clusterkb.batch.fleet;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowSink;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A line for each deployment and stage, as spreadsheets read it: RFC 4180, in UTF-8. Whatever a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
public final class StagesCsv implements RowSink {
  private static final String HEADER =
      "input,line,deployment,facts,stage,status,violated,unknown,noted,met,notApplicable,waived";
  private static final String END = "\r\n";

  /** What formulas begin with, also where the keyboard is set to wide characters. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Writer out;
  private final StringBuilder lines = new StringBuilder();

  /** Begins the file. */
  public StagesCsv(OutputStream out) throws IOException {
    // Half a character that a customer's JSON names by its number is written as a question mark.
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(
                out,
                StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
            1 << 16);
    this.out.write(HEADER + END);
  }

  @Override
  public void evaluated(Row row) throws IOException {
    lines.setLength(0);
    text(row.input());
    lines.append(',').append(row.line()).append(',');
    text(row.deployment());
    lines.append(',').append(row.facts());
    String deployment = lines.toString();
    lines.setLength(0);
    for (Row.OfStage one : row.stages()) {
      lines.append(deployment).append(',').append(one.stage().word());
      lines.append(',').append(one.status().name());
      lines.append(',').append(one.violated()).append(',').append(one.unknown());
      lines.append(',').append(one.noted()).append(',').append(one.met());
      lines.append(',').append(one.notApplicable()).append(',').append(one.waived());
      lines.append(END);
    }
    out.append(lines);
  }

  private void text(String text) {
    boolean formula = text.length() > 1 && FORMULA.indexOf(text.charAt(0)) >= 0;
    boolean quoted = formula;
    for (int i = 0; i < text.length() && !quoted; i++) {
      char one = text.charAt(i);
      quoted = one == ',' || one == '"' || one == '\n' || one == '\r' || one == ';' || one == '\'';
    }
    if (!quoted) {
      lines.append(text);
      return;
    }
    lines.append('"').append(formula ? "'" : "");
    lines.append(text.replace("\"", "\"\"")).append('"');
  }

  @Override
  public void rejected(Outcome.Rejected one) {
    // It has no stages; rejected.jsonl has it.
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
