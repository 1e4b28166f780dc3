package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.Question;
import clusterkb.report.JsonParts;
import clusterkb.rules.Requirement;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A diagnosis for programs: {@code docs/diagnosis.schema.json} describes it, no field is absent.
 */
public final class DiagnosisJson {
  private final Diagnosis diagnosis;
  private final JsonGenerator out;
  private final JsonParts parts;
  private final CandidateJson causes;

  private DiagnosisJson(Diagnosis diagnosis, JsonGenerator out) {
    this.diagnosis = diagnosis;
    this.out = out;
    this.parts = new JsonParts(out, diagnosis.rules());
    this.causes = new CandidateJson(out, parts, diagnosis.symptoms());
  }

  /** The diagnosis as JSON. */
  public static String print(Diagnosis diagnosis) {
    return JsonParts.document(out -> new DiagnosisJson(diagnosis, out).print());
  }

  private void print() throws IOException {
    Headline headline = new Headline(diagnosis);
    SeenJson seen = new SeenJson(out, parts);
    out.writeStartObject();
    out.writeStringField("deployment", diagnosis.deployment().name());
    out.writeStringField("file", diagnosis.deployment().file());
    parts.rules();
    out.writeStringField("outcome", diagnosis.outcome().name());
    out.writeStringField("sentence", headline.sentence());
    seen.seen(diagnosis.seen());
    causes.all("causes", diagnosis.causes());
    causes.all("ruledOut", diagnosis.ruledOut());
    causes.all("apart", diagnosis.apart());
    seen.unexplained(diagnosis.unexplained());
    out.writeArrayFieldStart("undecided");
    for (Requirement one : diagnosis.undecided()) {
      out.writeStartObject();
      parts.requirement(one);
      out.writeEndObject();
    }
    out.writeEndArray();
    questions();
    parts.texts("remarks", diagnosis.remarks());
    seen.logs(diagnosis.logs());
    counts();
    out.writeEndObject();
  }

  private void questions() throws IOException {
    out.writeArrayFieldStart("questions");
    for (Question question : diagnosis.questions()) {
      out.writeStartObject();
      out.writeStringField("fact", question.fact());
      out.writeStringField("property", question.property());
      out.writeStringField("text", question.text());
      out.writeArrayFieldStart("answers");
      for (Question.Answer answer : question.answers()) {
        out.writeStartObject();
        out.writeStringField("answer", answer.word());
        parts.texts("confirms", answer.confirms());
        parts.texts("rulesOut", answer.rulesOut());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeNumberField("left", question.left());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void counts() throws IOException {
    out.writeObjectFieldStart("counts");
    out.writeNumberField("seen", diagnosis.seen().size());
    out.writeNumberField("causes", diagnosis.causes().size());
    out.writeNumberField(
        "decided", diagnosis.causes().stream().filter(one -> one.decides()).count());
    out.writeNumberField("ruledOut", diagnosis.ruledOut().size());
    out.writeNumberField("apart", diagnosis.apart().size());
    out.writeNumberField("unexplained", diagnosis.unexplained().size());
    out.writeNumberField("undecided", diagnosis.undecided().size());
    out.writeNumberField("questions", diagnosis.questions().size());
    out.writeNumberField("logs", diagnosis.logs().size());
    out.writeEndObject();
  }
}
