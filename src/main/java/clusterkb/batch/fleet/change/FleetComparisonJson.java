package clusterkb.batch.fleet.change;

import clusterkb.report.JsonParts;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * A comparison for programs: {@code docs/batch-comparison.schema.json} describes it, no field is
 * ever absent.
 */
public final class FleetComparisonJson {
  private FleetComparisonJson() {}

  /** The comparison. */
  public static String print(FleetComparison comparison) {
    return JsonParts.document(out -> write(out, comparison));
  }

  private static void write(JsonGenerator out, FleetComparison comparison) throws IOException {
    out.writeStartObject();
    side(out, "before", comparison.before());
    side(out, "after", comparison.after());
    FleetComparison.Deployments deployments = comparison.deployments();
    out.writeObjectFieldStart("deployments");
    out.writeNumberField("before", deployments.before());
    out.writeNumberField("after", deployments.after());
    out.writeNumberField("compared", deployments.compared());
    out.writeNumberField("changed", deployments.changed());
    out.writeNumberField("gone", deployments.gone());
    out.writeNumberField("new", deployments.appeared());
    out.writeEndObject();
    counts(out, comparison);
    out.writeArrayFieldStart("requirements");
    for (FleetComparison.OfRequirement one : comparison.requirements()) {
      requirement(out, one);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("changes");
    for (ChangeKind kind : ChangeKind.values()) {
      for (Change one : comparison.changes().get(kind)) {
        write(out, one);
      }
    }
    out.writeEndArray();
    others(out, "gone", comparison.gone());
    others(out, "new", comparison.appeared());
    out.writeEndObject();
  }

  private static void side(JsonGenerator out, String field, FleetComparison.Side side)
      throws IOException {
    out.writeObjectFieldStart(field);
    out.writeStringField("folder", side.folder());
    out.writeStringField("version", side.version());
    out.writeStringField("fingerprint", side.fingerprint());
    out.writeEndObject();
  }

  private static void counts(JsonGenerator out, FleetComparison comparison) throws IOException {
    out.writeObjectFieldStart("verdicts");
    for (ChangeKind kind : ChangeKind.values()) {
      out.writeObjectFieldStart(kind.word());
      for (Cause cause : Cause.values()) {
        out.writeNumberField(cause.word(), comparison.counts().get(kind).get(cause));
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void requirement(JsonGenerator out, FleetComparison.OfRequirement one)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("requirement", one.id());
    out.writeStringField("title", one.title());
    out.writeBooleanField("restated", one.restated());
    for (ChangeKind kind : ChangeKind.values()) {
      out.writeNumberField(kind.word(), one.counts().get(kind));
    }
    out.writeEndObject();
  }

  /** A change, as it stands here and in {@code changes.jsonl}. */
  static void write(JsonGenerator out, Change one) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", one.kind().word());
    out.writeStringField("cause", one.cause().word());
    out.writeStringField("input", one.input());
    out.writeNumberField("line", one.line());
    out.writeStringField("deployment", one.deployment());
    out.writeStringField("requirement", one.requirement());
    out.writeObjectFieldStart("subject");
    out.writeStringField("type", one.type());
    out.writeStringField("name", one.subject());
    out.writeEndObject();
    verdict(out, "before", one.before());
    verdict(out, "after", one.after());
    out.writeEndObject();
  }

  private static void verdict(JsonGenerator out, String field, String verdict) throws IOException {
    out.writeStringField(field, verdict.isEmpty() ? null : verdict);
  }

  private static void others(JsonGenerator out, String field, List<FleetComparison.Other> all)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (FleetComparison.Other one : all) {
      out.writeStartObject();
      out.writeStringField("input", one.input());
      out.writeNumberField("line", one.line());
      out.writeStringField("deployment", one.deployment());
      out.writeBooleanField("rejected", one.rejected());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
