package clusterkb.report;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explanation;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
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
  public static String print(List<Report> reports) {
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

  private void report(Report report) throws IOException {
    parts = new JsonParts(out, report.rules());
    out.writeStartObject();
    out.writeStringField("deployment", report.deployment().name());
    parts.rules();
    out.writeArrayFieldStart("stages");
    for (Stage stage : report.stages()) {
      stage(stage, report.status(stage), report.of(stage));
    }
    out.writeEndArray();
    out.writeArrayFieldStart("outside");
    for (Conclusion limit : report.limits()) {
      limit(report.explain(limit));
    }
    out.writeEndArray();
    out.writeArrayFieldStart("results");
    for (Conclusion conclusion : report.conclusions()) {
      result(report.explain(conclusion));
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void stage(Stage stage, StageStatus status, List<Conclusion> conclusions)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("stage", stage.word());
    out.writeStringField("status", status.name());
    out.writeNumberField("violated", Report.count(conclusions, VerdictKind.VIOLATED));
    out.writeNumberField("unknown", Report.count(conclusions, VerdictKind.UNKNOWN));
    out.writeNumberField("noted", Report.count(conclusions, VerdictKind.NOTED));
    out.writeNumberField("met", Report.count(conclusions, VerdictKind.MET));
    out.writeNumberField("notApplicable", Report.count(conclusions, VerdictKind.NOT_APPLICABLE));
    out.writeEndObject();
  }

  private void result(Explanation explanation) throws IOException {
    Conclusion conclusion = explanation.conclusion();
    Requirement requirement = conclusion.requirement();
    out.writeStartObject();
    out.writeStringField("requirement", requirement.id());
    out.writeStringField("level", requirement.level().name());
    out.writeStringField("status", requirement.status().kind().word());
    stages(requirement);
    parts.fact("subject", conclusion.subject());
    parts.explained(explanation);
    out.writeNullField("waiver");
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
