package clusterkb.report.plan;

import clusterkb.engine.Truth;
import clusterkb.explain.Condition;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.report.JsonParts;
import clusterkb.upgrade.plan.PlayedStep;
import clusterkb.upgrade.plan.Turn;
import clusterkb.upgrade.play.GuardVerdict;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The steps of a plan as JSON. */
final class StepJson {
  private final JsonGenerator out;
  private final JsonParts parts;
  private final FactNames names;

  StepJson(JsonGenerator out, JsonParts parts, FactNames names) {
    this.out = out;
    this.parts = parts;
    this.names = names;
  }

  void write(PlayedStep step) throws IOException {
    out.writeStartObject();
    out.writeNumberField("number", step.number());
    out.writeNumberField("together", step.together());
    out.writeStringField("kind", step.step().kind().word());
    out.writeStringField("title", step.title());
    out.writeArrayFieldStart("about");
    for (Map.Entry<String, FactKey> entry : step.step().about().entrySet()) {
      about(entry.getKey().substring(1), entry.getValue());
    }
    out.writeEndArray();
    out.writeStringField("account", Manner.said(step, "account"));
    out.writeStringField("computer", Manner.said(step, "computer"));
    flag("unattended", Manner.flag(step, "unattended"));
    flag("startedAtNode", Manner.flag(step, "startedAtNode"));
    out.writeBooleanField("done", step.done());
    parts.texts("how", step.how());
    out.writeStringField("check", step.step().kind().check());
    minutes(out, step.step().kind().minutes());
    out.writeBooleanField("wrong", step.wrong());
    out.writeStringField("possible", step.possible().name());
    parts.texts("obscure", step.obscure());
    parts.missing(step.missing());
    conditions(step.conditions());
    out.writeArrayFieldStart("findings");
    for (GuardVerdict one : step.guards()) {
      FindingJson.write(out, parts, one.explanation(), FindingJson.Effect.of(one));
    }
    for (Turn turn : step.breaking()) {
      FindingJson.write(out, parts, turn.why(), FindingJson.Effect.BREAKS);
    }
    out.writeEndArray();
    changes(Changed.ofEach(step.changes()));
    turns(step.turns());
    out.writeEndObject();
  }

  private void about(String variable, FactKey key) throws IOException {
    out.writeStartObject();
    out.writeStringField("variable", variable);
    out.writeStringField("type", key.type().name());
    out.writeStringField("name", names.name(key));
    out.writeEndObject();
  }

  private void flag(String field, Boolean value) throws IOException {
    if (value == null) {
      out.writeNullField(field);
    } else {
      out.writeBooleanField(field, value);
    }
  }

  /** How long it takes; null where nobody says. */
  static void minutes(JsonGenerator out, long minutes) throws IOException {
    if (minutes == 0) {
      out.writeNullField("minutes");
    } else {
      out.writeNumberField("minutes", minutes);
    }
  }

  private void conditions(Map<String, List<Condition>> all) throws IOException {
    out.writeArrayFieldStart("conditions");
    for (Map.Entry<String, List<Condition>> entry : all.entrySet()) {
      for (Condition condition : entry.getValue()) {
        Truth truth = condition.truth();
        out.writeStartObject();
        out.writeStringField("rule", entry.getKey());
        out.writeStringField("condition", condition.origin().text());
        out.writeStringField("holds", truth == null ? null : truth.name());
        parts.because(condition.facts());
        parts.missing(condition.missing());
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private void changes(List<Changed> changes) throws IOException {
    out.writeArrayFieldStart("changes");
    for (Changed change : changes) {
      out.writeStartObject();
      parts.fact("fact", change.facts().get(0));
      out.writeStringField("change", change.kind().word());
      out.writeArrayFieldStart("properties");
      for (Changed.Value value : change.values()) {
        out.writeStartObject();
        out.writeStringField("property", value.property());
        out.writeStringField("before", value.before().isEmpty() ? null : value.before());
        out.writeStringField("after", value.after());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void turns(List<Turn> turns) throws IOException {
    out.writeArrayFieldStart("turns");
    for (Turn turn : turns) {
      Fact subject = turn.subject();
      out.writeStartObject();
      out.writeStringField("requirement", turn.requirement().id());
      parts.fact("subject", subject);
      out.writeStringField("before", turn.before() == null ? null : turn.before().name());
      out.writeStringField("after", turn.after().name());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
