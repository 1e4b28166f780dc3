package clusterkb.report.write;

import clusterkb.engine.Conclusion;
import clusterkb.explain.Explanation;
import clusterkb.explain.Missing;
import clusterkb.facts.Place;
import clusterkb.report.FindingText;
import clusterkb.report.Report;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.text.Diagnostic;
import clusterkb.waiver.Granted;
import clusterkb.waiver.WaiverFinding;
import clusterkb.waiver.WaiverUse;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Reports in the Static Analysis Results Interchange Format 2.1.0, for code scanning: what is
 * violated, unknown or noted, each at the line of the customer's file. What is met or does not
 * apply is left out, as viewers show whatever stands among the results as something to be done.
 */
final class SarifWriter implements FleetWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonGenerator out;
  private final RuleSet rules;
  private final WaiverUse waivers;
  private final SarifRules said;
  private final SarifPlaces places;
  private boolean complete = true;

  SarifWriter(Writer to, RuleSet rules, WaiverUse waivers) {
    try {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      out = new JsonFactory().createGenerator(to);
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    this.rules = rules;
    this.waivers = waivers;
    this.said = new SarifRules(out, rules);
    this.places = new SarifPlaces(out);
  }

  @Override
  public void begin() throws IOException {
    out.writeStartObject();
    out.writeStringField("$schema", SCHEMA);
    out.writeStringField("version", "2.1.0");
    out.writeArrayFieldStart("runs");
    out.writeStartObject();
    out.writeStringField("columnKind", "unicodeCodePoints");
    out.writeArrayFieldStart("results");
  }

  @Override
  public void report(Report report) throws IOException {
    for (Weight weight : Weight.values()) {
      if (weight.compareTo(Weight.MET) < 0) {
        for (Conclusion one : weight.in(report)) {
          result(report, weight, one);
        }
      }
    }
  }

  private void result(Report report, Weight weight, Conclusion one) throws IOException {
    Explanation explanation = report.explain(one);
    out.writeStartObject();
    said.name(one.requirement());
    // The standard has no level beside 'none' for anything but a failure.
    boolean noted = weight == Weight.NOTE;
    out.writeStringField("kind", noted ? "informational" : "fail");
    out.writeStringField(
        "level",
        switch (weight) {
          case OUTSIDE, ERROR -> "error";
          case WARNING, WAIVED -> "warning";
          case UNKNOWN -> "note";
          case NOTE, MET, NOT_APPLICABLE -> "none";
        });
    message(message(weight, explanation));
    places.of(report, explanation);
    places.fingerprint(
        one.requirement().id(),
        report.deployment().name(),
        report.deployment().file().replace('\\', '/'),
        one.subject().type().name(),
        one.subject().identity().name());
    suppression(report.waiver(one));
    properties(report, explanation);
    out.writeEndObject();
  }

  private static String message(Weight weight, Explanation explanation) {
    String subject = explanation.conclusion().subject().toString();
    if (weight == Weight.UNKNOWN) {
      return subject
          + " – not known whether this holds: "
          + explanation.conclusion().requirement().title()
          + ". Tell "
          + FindingText.listed(explanation.missing())
          + ".";
    }
    String said = explanation.message();
    String message = said.contains(subject) ? said : subject + " – " + said;
    return explanation.remedy().isEmpty() ? message : message + ". " + explanation.remedy();
  }

  private void message(String text) throws IOException {
    out.writeObjectFieldStart("message");
    out.writeStringField("text", SarifRules.text(text));
    out.writeEndObject();
  }

  private void suppression(Granted granted) throws IOException {
    if (granted == null) {
      return;
    }
    out.writeArrayFieldStart("suppressions");
    out.writeStartObject();
    out.writeStringField("kind", "external");
    // What is acknowledged stays open: only an accepted suppression hides a result.
    out.writeStringField("status", granted.settles() ? "accepted" : "underReview");
    out.writeStringField(
        "justification",
        granted.waiver().reason()
            + " ("
            + granted.waiver().owner()
            + ", until "
            + granted.waiver().expires()
            + ")");
    places.location("location", granted.waiver().place());
    out.writeEndObject();
    out.writeEndArray();
  }

  private void properties(Report report, Explanation explanation) throws IOException {
    Conclusion one = explanation.conclusion();
    out.writeObjectFieldStart("properties");
    out.writeStringField("deployment", report.deployment().name());
    out.writeStringField("subject", one.subject().toString());
    out.writeStringField("verdict", one.verdict().name());
    out.writeArrayFieldStart("stages");
    for (Stage stage : one.requirement().stages()) {
      out.writeString(stage.word());
    }
    out.writeEndArray();
    out.writeArrayFieldStart("missing");
    for (Missing missing : explanation.missing()) {
      out.writeString(missing.toString());
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  @Override
  public void rejected(String input, String why, List<Diagnostic> problems) throws IOException {
    complete = false;
    for (Diagnostic one : problems) {
      String text = input + ": not evaluated: " + why + ": " + one.message();
      own(
          SarifRules.NOT_EVALUATED,
          "error",
          one.advice().isEmpty() ? text : text + ". " + one.advice(),
          one.place(),
          input);
    }
  }

  /** A result that no requirement states. */
  private void own(
      SarifRules.Own rule, String level, String message, Place place, String... identity)
      throws IOException {
    out.writeStartObject();
    said.name(rule);
    out.writeStringField("kind", "fail");
    out.writeStringField("level", level);
    message(message);
    out.writeArrayFieldStart("locations");
    places.location(null, place);
    out.writeEndArray();
    String[] all = new String[identity.length + 1];
    all[0] = rule.id();
    System.arraycopy(identity, 0, all, 1, identity.length);
    places.fingerprint(all);
    out.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    for (WaiverFinding one : waivers.findings()) {
      own(
          SarifRules.waiver(one.kind()),
          "warning",
          one.message() + ". " + one.advice(),
          one.waiver().place(),
          one.waiver().requirement(),
          one.waiver().subject(),
          one.waiver().deployment());
    }
    out.writeEndArray();
    out.writeArrayFieldStart("invocations");
    out.writeStartObject();
    out.writeBooleanField("executionSuccessful", complete);
    out.writeEndObject();
    out.writeEndArray();
    // The rules stand at the end, as only now it is known which ones the results name.
    out.writeObjectFieldStart("tool");
    out.writeObjectFieldStart("driver");
    out.writeStringField("name", "ClusterKB");
    out.writeStringField("version", rules.version());
    out.writeObjectFieldStart("properties");
    out.writeStringField("fingerprint", rules.fingerprint());
    out.writeEndObject();
    said.write();
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
    out.writeRaw('\n');
    out.flush();
  }
}
