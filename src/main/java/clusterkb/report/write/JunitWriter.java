package clusterkb.report.write;

import clusterkb.engine.Conclusion;
import clusterkb.explain.Explanation;
import clusterkb.report.FindingPart;
import clusterkb.report.FindingText;
import clusterkb.report.JunitXml;
import clusterkb.report.Report;
import clusterkb.report.Style;
import clusterkb.report.WaiverLines;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.text.Diagnostic;
import clusterkb.waiver.Waiver;
import clusterkb.waiver.WaiverFinding;
import clusterkb.waiver.WaiverUse;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports in the XML that build servers read: a suite for each stage of a deployment, a test for
 * each requirement and each fact that it speaks of. What is violated has failed, what is unknown is
 * skipped, what is waived has passed and says so.
 */
final class JunitWriter implements FleetWriter {
  private final JunitXml out;
  private final WaiverUse waivers;
  private final FindingText text;

  JunitWriter(Writer out, RuleSet rules, WaiverUse waivers) {
    this.out = new JunitXml(out);
    this.waivers = waivers;
    this.text = new FindingText(rules, Style.PLAIN, "");
  }

  @Override
  public void begin() throws IOException {
    out.begin();
  }

  @Override
  public void report(Report report) throws IOException {
    for (Stage stage : report.stages()) {
      suite(report, stage);
    }
  }

  private void suite(Report report, Stage stage) throws IOException {
    List<Conclusion> tests =
        Stream.concat(report.limits().stream(), report.conclusions().stream())
            .filter(one -> one.requirement().stages().contains(stage))
            .filter(one -> Weight.of(report, one) != Weight.NOT_APPLICABLE)
            .toList();
    String deployment = report.deployment().name();
    out.suite(
        deployment + ": " + stage.word(),
        new JunitXml.Counts(
            tests.size(),
            count(report, tests, Weight.OUTSIDE)
                + count(report, tests, Weight.ERROR)
                + count(report, tests, Weight.WARNING),
            0,
            count(report, tests, Weight.UNKNOWN)));
    for (Conclusion one : tests) {
      // Build servers take what stands before the last full stop for a package.
      out.test(
          deployment.replace('.', '_') + "." + stage.word(),
          one.requirement().id() + " " + one.subject());
      result(report, one);
      out.endTest();
    }
    out.endSuite();
  }

  private static long count(Report report, List<Conclusion> tests, Weight weight) {
    return tests.stream().filter(one -> Weight.of(report, one) == weight).count();
  }

  private void result(Report report, Conclusion one) throws IOException {
    Weight weight = Weight.of(report, one);
    switch (weight) {
      case OUTSIDE, ERROR, WARNING ->
          out.failure(weight.word(), report.explain(one).message(), lines(report, one));
      case UNKNOWN -> out.skipped("tell " + FindingText.listed(report.explain(one).missing()));
      case WAIVED -> out.output(lines(report, one));
      case NOTE -> out.output(report.explain(one).message());
      case MET, NOT_APPLICABLE -> {
        // That it has passed says it all.
      }
    }
  }

  private String lines(Report report, Conclusion one) {
    Explanation explanation = report.explain(one);
    List<String> lines =
        new ArrayList<>(
            text.lines(Weight.of(report, one).word(), explanation.message(), explanation));
    lines.addAll(text.lines(FindingPart.waiver(report.waiver(one))));
    return String.join("\n", lines);
  }

  @Override
  public void rejected(String input, String why, List<Diagnostic> problems) throws IOException {
    out.suite(input, new JunitXml.Counts(1, 0, 1, 0));
    out.test(input.replace('.', '_'), "can be evaluated");
    out.error("not evaluated", why, Diagnostic.render(problems, file -> List.of()));
    out.endTest();
    out.endSuite();
  }

  @Override
  public void end() throws IOException {
    if (waivers != WaiverUse.NONE) {
      waivers();
    }
    out.end();
  }

  private void waivers() throws IOException {
    IdentityHashMap<Waiver, WaiverFinding> findings = new IdentityHashMap<>();
    waivers.findings().forEach(one -> findings.put(one.waiver(), one));
    List<Waiver> all = waivers.waivers().all();
    out.suite(
        "waivers: " + waivers.waivers().file() + " as of " + waivers.day(),
        new JunitXml.Counts(all.size(), findings.size(), 0, 0));
    for (Waiver one : all) {
      out.test("waivers", one + " (line " + one.place().line() + ")");
      WaiverFinding wrong = findings.get(one);
      if (wrong != null) {
        out.failure(
            wrong.kind().word(),
            wrong.message(),
            wrong.message() + "\n" + String.join("\n", text.lines(WaiverLines.parts(wrong))));
      }
      out.endTest();
    }
    out.endSuite();
  }
}
