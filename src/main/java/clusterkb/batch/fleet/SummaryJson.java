package clusterkb.batch.fleet;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.report.JsonParts;
import clusterkb.report.StageStatus;
import clusterkb.rules.Stage;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * A summary for programs: {@code docs/batch-summary.schema.json} describes it, no field is ever
 * absent.
 */
public final class SummaryJson {
  private final Summary summary;
  private final JsonGenerator out;

  private SummaryJson(Summary summary, JsonGenerator out) {
    this.summary = summary;
    this.out = out;
  }

  /** The summary. */
  public static String print(Summary summary) {
    return JsonParts.document(out -> new SummaryJson(summary, out).write());
  }

  /** Writes one item of a list. */
  @FunctionalInterface
  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private <T> void list(String field, List<T> items, Item<T> item) throws IOException {
    out.writeArrayFieldStart(field);
    for (T one : items) {
      out.writeStartObject();
      item.write(one);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private <T> void listed(String field, Summary.Listed<T> items, Item<T> item) throws IOException {
    list(field, items.items(), item);
    out.writeNumberField(field + "NotListed", items.notListed());
  }

  private void write() throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart("rules");
    out.writeStringField("version", summary.version());
    out.writeStringField("fingerprint", summary.fingerprint());
    out.writeEndObject();
    inputs(summary.inputs());
    verdicts("deployments", summary.deployments());
    verdicts("verdicts", summary.verdicts());
    out.writeNumberField("clustersWithDifferences", summary.clusters());
    list("stages", summary.stages(), this::stage);
    list("requirements", summary.requirements(), this::requirement);
    list("limits", summary.limits(), this::limit);
    list("missing", summary.missing(), this::missing);
    list("worst", summary.worst(), this::bad);
    listed("differences", summary.differences(), this::property);
    list("together", summary.together(), this::together);
    list("rejected", summary.rejected(), this::refused);
    listed("waivers", summary.waivers(), this::waiver);
    out.writeEndObject();
  }

  private void inputs(Summary.Inputs inputs) throws IOException {
    out.writeObjectFieldStart("inputs");
    out.writeNumberField("read", inputs.read());
    out.writeNumberField("evaluated", inputs.evaluated());
    out.writeNumberField("rejected", inputs.refused());
    out.writeObjectFieldStart("reasons");
    for (Outcome.Reason reason : Outcome.Reason.values()) {
      out.writeNumberField(reason.name(), inputs.rejected().get(reason));
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private void verdicts(String field, Summary.Verdicts all) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeNumberField("mustViolated", all.mustViolated());
    out.writeNumberField("shouldViolated", all.shouldViolated());
    out.writeNumberField("unknown", all.unknown());
    out.writeNumberField("waived", all.waived());
    out.writeNumberField("acknowledged", all.acknowledged());
    out.writeNumberField("outside", all.outside());
    out.writeEndObject();
  }

  private void stage(Summary.OfStage one) throws IOException {
    out.writeStringField("stage", one.stage().word());
    out.writeObjectFieldStart("statuses");
    for (StageStatus status : StageStatus.values()) {
      out.writeNumberField(status.name(), one.statuses().get(status));
    }
    out.writeEndObject();
    out.writeObjectFieldStart("verdicts");
    out.writeNumberField("violated", one.verdicts().violated());
    out.writeNumberField("unknown", one.verdicts().unknown());
    out.writeNumberField("noted", one.verdicts().noted());
    out.writeNumberField("met", one.verdicts().met());
    out.writeNumberField("notApplicable", one.verdicts().notApplicable());
    out.writeNumberField("waived", one.verdicts().waived());
    out.writeEndObject();
  }

  private void stages(List<Stage> stages) throws IOException {
    out.writeArrayFieldStart("stages");
    for (Stage stage : stages) {
      out.writeString(stage.word());
    }
    out.writeEndArray();
  }

  private void requirement(Summary.OfRequirement one) throws IOException {
    out.writeStringField("requirement", one.id());
    out.writeStringField("level", one.level().name());
    out.writeStringField("title", one.title());
    stages(one.stages());
    out.writeStringField("statement", one.statement());
    standing("deployments", one.deployments());
    standing("subjects", one.subjects());
  }

  private void standing(String field, Summary.Standing one) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeNumberField("violated", one.violated());
    out.writeNumberField("unknown", one.unknown());
    out.writeNumberField("waived", one.waived());
    out.writeNumberField("acknowledged", one.acknowledged());
    out.writeEndObject();
  }

  private void limit(Summary.OfLimit one) throws IOException {
    out.writeStringField("limit", one.id());
    out.writeStringField("title", one.title());
    stages(one.stages());
    out.writeStringField("statement", one.statement());
    out.writeNumberField("deployments", one.deployments());
  }

  private void missing(Summary.OfMissing one) throws IOException {
    out.writeStringField("type", one.type());
    out.writeStringField("property", one.property());
    out.writeNumberField("alone", one.alone());
    out.writeNumberField("verdicts", one.verdicts());
    out.writeNumberField("deployments", one.deployments());
  }

  private void origin(String input, int line) throws IOException {
    out.writeStringField("input", input);
    out.writeNumberField("line", line);
  }

  private void bad(Summary.Bad one) throws IOException {
    origin(one.input(), one.line());
    out.writeStringField("deployment", one.deployment());
    out.writeNumberField("mustViolated", one.must());
    out.writeNumberField("shouldViolated", one.should());
    out.writeNumberField("unknown", one.unknown());
  }

  private void property(Summary.OfProperty one) throws IOException {
    out.writeStringField("property", one.property());
    out.writeNumberField("clusters", one.clusters());
    list("examples", one.examples(), this::example);
  }

  private void example(Summary.Example one) throws IOException {
    origin(one.input(), one.line());
    out.writeStringField("deployment", one.deployment());
    list("values", one.values(), this::value);
  }

  private void value(Row.NodeValue one) throws IOException {
    out.writeStringField("node", one.node());
    out.writeStringField("value", one.value());
  }

  private void together(Summary.Together one) throws IOException {
    out.writeStringField("first", one.first());
    out.writeStringField("second", one.second());
    out.writeNumberField("deployments", one.deployments());
  }

  private void refused(Summary.Refused one) throws IOException {
    origin(one.input(), one.line());
    out.writeStringField("reason", one.reason().name());
    out.writeStringField("place", one.place());
    out.writeStringField("problem", one.problem());
  }

  private void waiver(Summary.OfWaiver one) throws IOException {
    out.writeStringField("requirement", one.requirement());
    out.writeStringField("kind", one.waiver().kind());
    out.writeStringField("reason", one.waiver().reason());
    out.writeStringField("owner", one.waiver().owner());
    out.writeStringField("expires", one.waiver().expires());
    out.writeNumberField("verdicts", one.verdicts());
    out.writeNumberField("deployments", one.deployments());
  }
}
