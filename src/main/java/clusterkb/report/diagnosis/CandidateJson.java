package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Candidate;
import clusterkb.diagnosis.symptom.CauseLink;
import clusterkb.diagnosis.symptom.Consequence;
import clusterkb.diagnosis.symptom.Symptoms;
import clusterkb.explain.Explanation;
import clusterkb.report.JsonParts;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Causes for programs. */
final class CandidateJson {
  private final JsonGenerator out;
  private final JsonParts parts;
  private final Symptoms symptoms;

  CandidateJson(JsonGenerator out, JsonParts parts, Symptoms symptoms) {
    this.out = out;
    this.parts = parts;
    this.symptoms = symptoms;
  }

  /** A field with all that is said of causes. */
  void all(String field, List<Candidate> causes) throws IOException {
    out.writeArrayFieldStart(field);
    for (Candidate one : causes) {
      whole(one);
    }
    out.writeEndArray();
  }

  private void whole(Candidate one) throws IOException {
    out.writeStartObject();
    out.writeStringField("status", JsonParts.word(one.status()));
    out.writeBooleanField("decides", one.decides());
    out.writeStringField("telling", one.telling() == null ? null : one.telling().word());
    out.writeArrayFieldStart("explains");
    for (Candidate.Explains each : one.explains()) {
      explains(each);
    }
    out.writeEndArray();
    out.writeFieldName("finding");
    finding(one.explanation());
    outside(one);
    Consequence comes = one.requirement() == null ? null : symptoms.happens(one.requirement().id());
    out.writeStringField("happens", comes == null ? null : comes.happens());
    all("consequences", one.consequences());
    out.writeEndObject();
  }

  private void explains(Candidate.Explains each) throws IOException {
    CauseLink link = each.link();
    out.writeStartObject();
    out.writeStringField("symptom", each.seen().symptom().id());
    out.writeStringField("telling", each.telling().word());
    out.writeStringField("way", JsonParts.word(link.kind()));
    out.writeStringField("how", link.how());
    parts.sources("sources", link.sources());
    out.writeEndObject();
  }

  private void finding(Explanation explanation) throws IOException {
    if (explanation == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    parts.requirement(explanation.conclusion().requirement());
    parts.fact("subject", explanation.conclusion().subject());
    parts.explained(explanation);
    out.writeEndObject();
  }

  private void outside(Candidate one) throws IOException {
    CauseLink.Elsewhere elsewhere = one.elsewhere();
    if (elsewhere == null) {
      out.writeNullField("outside");
      return;
    }
    out.writeObjectFieldStart("outside");
    out.writeStringField("title", elsewhere.title());
    out.writeStringField("check", elsewhere.check());
    out.writeStringField("reference", elsewhere.reference());
    out.writeEndObject();
  }
}
