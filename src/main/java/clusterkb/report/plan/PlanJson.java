package clusterkb.report.plan;

import clusterkb.report.JsonParts;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.plan.Deviation;
import clusterkb.upgrade.plan.Link;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import clusterkb.upgrade.plan.Question;
import clusterkb.upgrade.plan.Repair;
import clusterkb.upgrade.play.Cost;
import clusterkb.upgrade.play.GuardVerdict;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** A plan for programs: {@code docs/plan-report.schema.json} describes it, no field is absent. */
public final class PlanJson {
  private final PlanReport report;
  private final JsonGenerator out;
  private final JsonParts parts;
  private final FactNames names;

  private PlanJson(PlanReport report, JsonGenerator out) {
    this.report = report;
    this.out = out;
    this.parts = new JsonParts(out, report.rules());
    this.names = new FactNames(report);
  }

  /** The plan as JSON. */
  public static String print(PlanReport report) {
    return JsonParts.document(out -> new PlanJson(report, out).print());
  }

  private void print() throws IOException {
    out.writeStartObject();
    out.writeStringField("plan", report.name());
    out.writeBooleanField("proposed", report.proposed());
    out.writeStringField("deployment", report.deployment().name());
    out.writeObjectFieldStart("target");
    out.writeStringField("name", report.target().name());
    out.writeStringField("says", report.target().says());
    out.writeEndObject();
    parts.rules();
    out.writeStringField("status", PlanStatus.of(report).name());
    verdicts("forbidding", report.forbidding());
    verdicts("hindering", report.hindering());
    out.writeArrayFieldStart("steps");
    StepJson steps = new StepJson(out, parts, names);
    for (PlayedStep step : report.steps()) {
      steps.write(step);
    }
    out.writeEndArray();
    out.writeBooleanField("stopped", report.stopped());
    verdicts("lacking", report.lacking());
    links();
    repairs();
    questions();
    deviations();
    cost(report.cost());
    outages();
    counts();
    out.writeEndObject();
  }

  private void verdicts(String field, List<GuardVerdict> verdicts) throws IOException {
    out.writeArrayFieldStart(field);
    for (GuardVerdict one : verdicts) {
      FindingJson.write(out, parts, one.explanation(), FindingJson.Effect.of(one));
    }
    out.writeEndArray();
  }

  private void links() throws IOException {
    out.writeArrayFieldStart("links");
    for (Link link : report.links()) {
      out.writeStartObject();
      out.writeNumberField("step", link.step());
      number("before", link.before());
      out.writeStringField("requirement", link.requirement().id());
      out.writeStringField("title", link.requirement().title());
      out.writeStringField("message", link.message());
      out.writeStringField("strength", JsonParts.word(link.strength()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** A number of a step; null for 0. */
  private void number(String field, int number) throws IOException {
    if (number == 0) {
      out.writeNullField(field);
    } else {
      out.writeNumberField(field, number);
    }
  }

  private void repairs() throws IOException {
    out.writeArrayFieldStart("repairs");
    for (Repair repair : report.repairs()) {
      out.writeStartObject();
      out.writeNumberField("step", repair.step());
      out.writeStringField("kind", JsonParts.word(repair.kind()));
      number("other", repair.other());
      parts.texts("inserted", repair.inserted());
      out.writeStringField("sentence", Summary.sentence(repair));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void questions() throws IOException {
    out.writeArrayFieldStart("questions");
    for (Question question : report.questions()) {
      out.writeStartObject();
      out.writeStringField("fact", question.missing().fact());
      out.writeStringField("property", question.missing().property());
      parts.texts("requirements", question.requirements().stream().map(Requirement::id).toList());
      out.writeArrayFieldStart("steps");
      for (int step : question.steps()) {
        out.writeNumber(step);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void deviations() throws IOException {
    out.writeArrayFieldStart("deviations");
    for (Deviation one : report.deviations()) {
      out.writeStartObject();
      out.writeNumberField("step", one.step());
      out.writeStringField("fact", one.fact());
      out.writeStringField("property", one.property());
      out.writeStringField("expected", one.expected());
      out.writeStringField("found", one.found());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void cost(Cost cost) throws IOException {
    out.writeObjectFieldStart("cost");
    out.writeNumberField("moves", cost.moves());
    out.writeNumberField("downtime", cost.downtime());
    out.writeNumberField("outages", cost.outages());
    out.writeNumberField("otherMoves", cost.otherMoves());
    out.writeEndObject();
  }

  private void outages() throws IOException {
    out.writeArrayFieldStart("outages");
    for (Downtime one : Downtime.of(report)) {
      for (Downtime.Span span : one.spans()) {
        out.writeStartObject();
        out.writeStringField("evs", names.name(one.evs()));
        out.writeNumberField("from", span.from());
        number("to", span.to());
        out.writeNumberField("steps", span.steps());
        StepJson.minutes(out, span.minutes());
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private void counts() throws IOException {
    Summary summary = new Summary(report);
    out.writeObjectFieldStart("counts");
    out.writeNumberField("steps", report.steps().size());
    out.writeNumberField("done", summary.done());
    out.writeNumberField("wrong", summary.wrong().size());
    out.writeNumberField("advisedAgainst", summary.advised().size());
    out.writeNumberField("questions", report.questions().size());
    out.writeEndObject();
  }
}
