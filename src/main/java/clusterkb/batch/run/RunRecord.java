package clusterkb.batch.run;

import clusterkb.batch.evaluate.Settings;
import clusterkb.report.JsonParts;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.waiver.Waiver;
import clusterkb.waiver.Waivers;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** What a run was asked for, as its {@code run.json}: only a run asked for the same can go on. */
public final class RunRecord {
  private RunRecord() {}

  /**
   * The document.
   *
   * @param paths the inputs as the user gave them
   * @param day the day as of which waivers hold; of no interest without waivers
   */
  public static String of(
      List<String> paths, Settings settings, RuleSet rules, Waivers waivers, LocalDate day) {
    return JsonParts.document(
        out -> {
          out.writeStartObject();
          new JsonParts(out, rules).rules();
          out.writeArrayFieldStart("inputs");
          for (String path : paths) {
            out.writeString(path);
          }
          out.writeEndArray();
          out.writeArrayFieldStart("stages");
          for (Stage stage : settings.stages()) {
            out.writeString(stage.word());
          }
          out.writeEndArray();
          out.writeBooleanField("allVerdicts", settings.everyVerdict());
          out.writeBooleanField("explained", settings.explained());
          out.writeBooleanField("reported", settings.reported());
          out.writeBooleanField("drafts", settings.drafts());
          out.writeNumberField("mostSteps", settings.mostSteps());
          out.writeNumberField("audit", settings.auditedOneIn());
          waivers(out, waivers, day);
          out.writeEndObject();
        });
  }

  private static void waivers(JsonGenerator out, Waivers waivers, LocalDate day)
      throws IOException {
    if (waivers.file().isEmpty()) {
      out.writeNullField("waivers");
      return;
    }
    out.writeObjectFieldStart("waivers");
    out.writeStringField("asOf", day.toString());
    out.writeArrayFieldStart("all");
    for (Waiver waiver : waivers.all()) {
      out.writeStartObject();
      out.writeStringField("requirement", waiver.requirement());
      out.writeStringField("subject", waiver.subject());
      out.writeStringField("deployment", waiver.deployment());
      out.writeStringField("reason", waiver.reason());
      out.writeStringField("owner", waiver.owner());
      out.writeStringField("expires", waiver.expires().toString());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
