package clusterkb.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How requirements and symptoms did on their cases, in the XML that build servers read: a test
 * suite for each of them, a test case for each case.
 */
public final class JunitReport {
  private final StringWriter text = new StringWriter();
  private final JunitXml out = new JunitXml(text);

  private JunitReport() {}

  /** The report. */
  public static String print(CaseResults results) {
    try {
      JunitReport report = new JunitReport();
      report.suites(results);
      return report.text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void suites(CaseResults results) throws IOException {
    List<CaseResults.Tested> all = results.tested();
    out.begin();
    out.counts(
        new JunitXml.Counts(
            all.stream().mapToLong(JunitReport::tests).sum(), results.failed(), 0, 0));
    for (CaseResults.Tested one : all) {
      suite(one);
    }
    out.end();
  }

  /** To have no cases is a failure, and every failure needs a test case. */
  private static long tests(CaseResults.Tested one) {
    return one.cases().isEmpty() && !one.skipped() ? 1 : one.cases().size();
  }

  private static long skipped(CaseResults.Tested one) {
    return one.skipped() ? one.cases().size() : 0;
  }

  private void suite(CaseResults.Tested one) throws IOException {
    out.suite(one.id(), new JunitXml.Counts(tests(one), one.failed(), 0, skipped(one)));
    String className = folder(one) + one.id().toLowerCase(Locale.ROOT);
    if (one.cases().isEmpty() && !one.skipped()) {
      out.test(className, "cases");
      out.failure("difference", one.none(), one.none());
      out.endTest();
    }
    for (CaseResults.Result each : one.cases()) {
      out.test(className, each.name());
      if (one.skipped()) {
        out.skipped(one.status().toString());
      } else if (!each.lines().isEmpty()) {
        out.failure(
            "difference",
            each.lines().get(0),
            each.heading()
                + "\n"
                + each.lines().stream().map(line -> "  " + line).collect(Collectors.joining("\n")));
      }
      out.endTest();
    }
    out.endSuite();
  }

  private static String folder(CaseResults.Tested one) {
    return one.kind() == CaseResults.Kind.SYMPTOM ? "symptoms." : "rules.";
  }
}
