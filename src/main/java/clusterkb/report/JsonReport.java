package clusterkb.report;

import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Evidence;
import clusterkb.explain.Explanation;
import clusterkb.explain.Missing;
import clusterkb.facts.Place;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The published JSON contract: {@code docs/report.schema.json} describes it, no field is absent.
 */
public final class JsonReport {
  private final JsonGenerator out;
  private RuleSet rules;
  private Map<String, Paragraph> paragraphs = Map.of();

  private JsonReport(JsonGenerator out) {
    this.out = out;
  }

  /** The reports as JSON: one object, or for several deployments an array of them. */
  public static String print(List<Report> reports) {
    StringWriter text = new StringWriter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private void report(Report report) throws IOException {
    rules = report.rules();
    paragraphs = rules.paragraphs();
    out.writeStartObject();
    out.writeStringField("deployment", report.deployment().name());
    out.writeObjectFieldStart("rules");
    out.writeStringField("version", report.rules().version());
    out.writeStringField("fingerprint", report.rules().fingerprint());
    out.writeEndObject();
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
    out.writeObjectFieldStart("subject");
    out.writeStringField("type", conclusion.subject().type().name());
    out.writeStringField("name", conclusion.subject().qualifiedName());
    out.writeEndObject();
    out.writeStringField("verdict", conclusion.verdict().name());
    out.writeStringField("message", explanation.message());
    because(explanation);
    out.writeArrayFieldStart("missing");
    for (Missing missing : explanation.missing()) {
      out.writeStartObject();
      out.writeStringField("fact", missing.fact());
      out.writeStringField("property", missing.property());
      out.writeEndObject();
    }
    out.writeEndArray();
    sourcesAndRule(requirement);
    out.writeStringField("remedy", explanation.remedy());
    out.writeStringField("conflict", rules.conflict(requirement));
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
    because(explanation);
    sourcesAndRule(limit);
    out.writeEndObject();
  }

  private void stages(Requirement requirement) throws IOException {
    out.writeArrayFieldStart("stages");
    for (Stage stage : requirement.stages()) {
      out.writeString(stage.word());
    }
    out.writeEndArray();
  }

  private void because(Explanation explanation) throws IOException {
    out.writeArrayFieldStart("because");
    for (Evidence evidence : explanation.because()) {
      evidence(evidence);
    }
    out.writeEndArray();
  }

  private void sourcesAndRule(Requirement requirement) throws IOException {
    out.writeArrayFieldStart("sources");
    for (String id : requirement.sources()) {
      source(paragraphs.get(id));
    }
    out.writeEndArray();
    out.writeObjectFieldStart("rule");
    out.writeStringField("file", requirement.origin().file());
    out.writeNumberField("line", requirement.origin().line());
    Place row = requirement.origin().row();
    out.writeStringField("row", row == null ? null : row.shown());
    out.writeEndObject();
  }

  private void evidence(Evidence evidence) throws IOException {
    Place place = evidence.place();
    out.writeStartObject();
    out.writeStringField("fact", evidence.fact().toString());
    out.writeStringField("property", evidence.property().name());
    out.writeStringField("value", evidence.value());
    out.writeStringField("file", place == null ? null : place.file());
    if (place == null) {
      out.writeNullField("line");
    } else {
      out.writeNumberField("line", place.line());
    }
    out.writeEndObject();
  }

  private void source(Paragraph paragraph) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", paragraph.id());
    out.writeStringField("document", paragraph.document());
    out.writeStringField("section", paragraph.section());
    out.writeStringField("summary", paragraph.summary());
    out.writeEndObject();
  }
}
