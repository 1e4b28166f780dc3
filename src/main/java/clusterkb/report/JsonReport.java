package clusterkb.report;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explanation;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import clusterkb.waiver.Granted;
import clusterkb.waiver.Waiver;
import clusterkb.waiver.WaiverFinding;
import clusterkb.waiver.WaiverUse;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * The published JSON contract: {@code docs/report.schema.json} describes it, no field is absent.
 */
public final class JsonReport {
  private final JsonGenerator out;
  private JsonParts parts;

  private JsonReport(JsonGenerator out) {
    this.out = out;
  }

  /** The reports as JSON: one object, or for several deployments an array of them. */
  static String print(List<Report> reports) {
    return JsonParts.document(
        out -> {
          JsonReport printer = new JsonReport(out);
          if (reports.size() == 1) {
            printer.report(reports.get(0));
          } else {
            out.writeStartArray();
            for (Report report : reports) {
              printer.report(report);
            }
            out.writeEndArray();
          }
        });
  }

  /**
   * Writes a report as an object. Of the waivers' findings nothing is told: they are known only
   * after the last deployment of the run.
   */
  public static void ofMany(JsonGenerator out, Report report) throws IOException {
    JsonReport printer = new JsonReport(out);
    out.writeStartObject();
    printer.verdicts(report);
    out.writeNullField("waivers");
    out.writeEndObject();
  }

  private void report(Report report) throws IOException {
    out.writeStartObject();
    verdicts(report);
    waivers(report.waivers());
    out.writeEndObject();
  }

  private void verdicts(Report report) throws IOException {
    parts = new JsonParts(out, report.rules());
    out.writeStringField("deployment", report.deployment().name());
    parts.rules();
    out.writeArrayFieldStart("stages");
    for (Stage stage : report.stages()) {
      stage(report, stage);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("outside");
    for (Conclusion limit : report.limits()) {
      limit(report.explain(limit));
    }
    out.writeEndArray();
    out.writeArrayFieldStart("results");
    for (Conclusion conclusion : report.conclusions()) {
      result(report.explain(conclusion), report.waiver(conclusion));
    }
    out.writeEndArray();
  }

  private void stage(Report report, Stage stage) throws IOException {
    List<Conclusion> conclusions = report.of(stage);
    out.writeStartObject();
    out.writeStringField("stage", stage.word());
    out.writeStringField("status", report.status(stage).name());
    out.writeNumberField("violated", report.violated(conclusions));
    out.writeNumberField("unknown", Report.count(conclusions, VerdictKind.UNKNOWN));
    out.writeNumberField("noted", Report.count(conclusions, VerdictKind.NOTED));
    out.writeNumberField("met", Report.count(conclusions, VerdictKind.MET));
    out.writeNumberField("notApplicable", Report.count(conclusions, VerdictKind.NOT_APPLICABLE));
    out.writeNumberField("waived", report.waived(conclusions));
    out.writeEndObject();
  }

  private void result(Explanation explanation, Granted waiver) throws IOException {
    Conclusion conclusion = explanation.conclusion();
    Requirement requirement = conclusion.requirement();
    out.writeStartObject();
    out.writeStringField("requirement", requirement.id());
    out.writeStringField("level", requirement.level().name());
    out.writeStringField("status", requirement.status().kind().word());
    stages(requirement);
    parts.fact("subject", conclusion.subject());
    parts.explained(explanation);
    if (waiver == null) {
      out.writeNullField("waiver");
    } else {
      waiver(waiver);
    }
    out.writeEndObject();
  }

  private void waiver(Granted granted) throws IOException {
    out.writeObjectFieldStart("waiver");
    out.writeStringField("kind", granted.kind().word());
    out.writeStringField("reason", granted.waiver().reason());
    out.writeStringField("owner", granted.waiver().owner());
    out.writeStringField("expires", granted.waiver().expires().toString());
    out.writeEndObject();
  }

  /** What is wrong with the waivers of the run. */
  private void waivers(WaiverUse use) throws IOException {
    if (use.waivers().file().isEmpty()) {
      out.writeNullField("waivers");
      return;
    }
    out.writeObjectFieldStart("waivers");
    out.writeStringField("file", use.waivers().file());
    out.writeStringField("asOf", use.day().toString());
    out.writeArrayFieldStart("findings");
    for (WaiverFinding finding : use.findings()) {
      finding(finding);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void finding(WaiverFinding finding) throws IOException {
    Waiver waiver = finding.waiver();
    out.writeStartObject();
    out.writeStringField("kind", finding.kind().word());
    out.writeStringField("requirement", waiver.requirement());
    out.writeStringField("subject", waiver.subject());
    out.writeStringField("deployment", waiver.deployment().isEmpty() ? null : waiver.deployment());
    out.writeStringField("owner", waiver.owner());
    out.writeStringField("expires", waiver.expires().toString());
    out.writeStringField("message", finding.message());
    out.writeStringField("advice", finding.advice());
    out.writeNumberField("line", waiver.place().line());
    out.writeEndObject();
  }

  /** Why the sources do not speak of the deployment. */
  private void limit(Explanation explanation) throws IOException {
    Requirement limit = explanation.conclusion().requirement();
    out.writeStartObject();
    out.writeStringField("id", limit.id());
    out.writeStringField("title", limit.title());
    stages(limit);
    out.writeStringField("message", explanation.message());
    parts.because(explanation.because());
    parts.sourcesAndRule(limit);
    out.writeEndObject();
  }

  private void stages(Requirement requirement) throws IOException {
    out.writeArrayFieldStart("stages");
    for (Stage stage : requirement.stages()) {
      out.writeString(stage.word());
    }
    out.writeEndArray();
  }
}
