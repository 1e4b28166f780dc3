package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Seen;
import clusterkb.diagnosis.cause.Unexplained;
import clusterkb.diagnosis.log.LogReading;
import clusterkb.diagnosis.log.Run;
import clusterkb.diagnosis.log.Saying;
import clusterkb.diagnosis.symptom.Outside;
import clusterkb.facts.Place;
import clusterkb.report.JsonParts;
import clusterkb.rules.Paragraph;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** What was seen and what was read, for programs. */
final class SeenJson {
  private final JsonGenerator out;
  private final JsonParts parts;

  SeenJson(JsonGenerator out, JsonParts parts) {
    this.out = out;
    this.parts = parts;
  }

  /** The field with the symptoms. */
  void seen(List<Seen> all) throws IOException {
    out.writeArrayFieldStart("seen");
    for (Seen one : all) {
      out.writeStartObject();
      out.writeStringField("symptom", one.symptom().id());
      out.writeStringField("title", one.symptom().title());
      out.writeStringField("telling", one.telling().word());
      out.writeArrayFieldStart("sayings");
      for (Saying saying : one.sayings()) {
        saying(saying);
      }
      out.writeEndArray();
      out.writeStringField("follows", one.follows() == null ? null : one.follows().id());
      parts.sources("sources", one.symptom().sources());
      outside(one.symptom().outside());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void outside(Outside outside) throws IOException {
    if (outside == null) {
      out.writeNullField("outside");
      return;
    }
    out.writeObjectFieldStart("outside");
    out.writeStringField("reference", outside.reference());
    out.writeStringField("says", outside.says());
    out.writeEndObject();
  }

  /** The field with what no symptom speaks of. */
  void unexplained(List<Unexplained> all) throws IOException {
    out.writeArrayFieldStart("unexplained");
    for (Unexplained one : all) {
      out.writeStartObject();
      out.writeFieldName("saying");
      saying(one.saying());
      parts.sources("nearest", one.nearest().stream().map(Paragraph::id).toList());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void saying(Saying one) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", JsonParts.word(one.kind()));
    out.writeStringField("text", one.text());
    out.writeStringField("code", one.code() == null ? null : Shown.code(one.code()));
    out.writeStringField("function", one.function());
    out.writeStringField("where", one.where());
    out.writeStringField("eventSource", one.eventSource());
    if (one.eventId() == null) {
      out.writeNullField("eventId");
    } else {
      out.writeNumberField("eventId", one.eventId());
    }
    out.writeStringField("computer", one.computer());
    place(one.at());
    parts.texts("context", one.context());
    out.writeEndObject();
  }

  private void place(Place at) throws IOException {
    out.writeStringField("file", at == null ? null : at.file());
    if (at == null || at.line() == 0) {
      out.writeNullField("line");
    } else {
      out.writeNumberField("line", at.line());
    }
  }

  /** The field with the logs. */
  void logs(List<LogReading> logs) throws IOException {
    out.writeArrayFieldStart("logs");
    for (LogReading log : logs) {
      out.writeStartObject();
      out.writeStringField("file", log.file());
      out.writeStringField("kind", JsonParts.word(log.kind()));
      out.writeArrayFieldStart("runs");
      for (Run run : log.runs()) {
        run(run);
      }
      out.writeEndArray();
      out.writeNumberField("sayings", log.sayings().size());
      out.writeNumberField("facts", log.facts().size());
      parts.texts("remarks", log.remarks());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void run(Run run) throws IOException {
    out.writeStartObject();
    out.writeNumberField("firstLine", run.firstLine());
    out.writeNumberField("lastLine", run.lastLine());
    out.writeStringField("start", run.start());
    out.writeStringField("end", run.end());
    out.writeStringField("outcome", JsonParts.word(run.outcome()));
    out.writeStringField("version", run.version());
    out.writeStringField("mode", run.mode());
    out.writeEndObject();
  }
}
