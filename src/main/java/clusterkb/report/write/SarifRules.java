package clusterkb.report.write;

import clusterkb.report.FindingPart;
import clusterkb.report.MarkdownText;
import clusterkb.rules.Level;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.text.Diagnostic;
import clusterkb.waiver.WaiverFinding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The rules that results name, each once, in the order in which results first name them. */
final class SarifRules {
  /** For an input that could not be evaluated. */
  static final Own NOT_EVALUATED =
      new Own(
          "NOT-EVALUATED",
          "A deployment that cannot be evaluated has no verdicts",
          "error",
          "Nothing is known of this deployment: see what is wrong with its file.");

  private final JsonGenerator out;
  private final RuleSet rules;
  private final Map<String, Integer> named = new LinkedHashMap<>();
  private final Map<String, Requirement> requirements = new LinkedHashMap<>();
  private final Map<String, Own> own = new LinkedHashMap<>();

  /**
   * A rule of the report itself, which is no requirement.
   *
   * @param id its id
   * @param title what it says
   * @param level how bad it is
   * @param help what to do
   */
  record Own(String id, String title, String level, String help) {}

  SarifRules(JsonGenerator out, RuleSet rules) {
    this.out = out;
    this.rules = rules;
  }

  /** For something wrong with a waiver. */
  static Own waiver(WaiverFinding.Kind kind) {
    return new Own(
        "WAIVER-" + kind.word().toUpperCase(Locale.ROOT),
        switch (kind) {
          case UNKNOWN -> "A waiver must name a requirement and a fact that there are";
          case NOT_WAIVABLE -> "Only what can be violated can be waived";
          case EXPIRED -> "A waiver that has expired waives nothing";
          case UNUSED -> "A waiver should waive something that is violated";
        },
        "warning",
        "See docs/waivers.md.");
  }

  /** Writes the fields of a result that name its rule. */
  void name(Requirement requirement) throws IOException {
    requirements.putIfAbsent(requirement.id(), requirement);
    name(requirement.id());
  }

  /** The same of a rule of the report itself. */
  void name(Own rule) throws IOException {
    own.putIfAbsent(rule.id(), rule);
    name(rule.id());
  }

  private void name(String id) throws IOException {
    Integer index = named.get(id);
    if (index == null) {
      index = named.size();
      named.put(id, index);
    }
    out.writeStringField("ruleId", id);
    out.writeNumberField("ruleIndex", index);
  }

  /** Writes the rules. */
  void write() throws IOException {
    out.writeArrayFieldStart("rules");
    for (String id : named.keySet()) {
      out.writeStartObject();
      out.writeStringField("id", id);
      if (requirements.containsKey(id)) {
        requirement(requirements.get(id));
      } else {
        own(own.get(id));
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void requirement(Requirement one) throws IOException {
    description(one.title());
    StringBuilder plain = new StringBuilder(one.title()).append('.');
    StringBuilder marked =
        new StringBuilder(MarkdownText.bold(one.title()))
            .append("\n\nSpeaks of ")
            .append(MarkdownText.of(one.speaksOf()))
            .append(".\n");
    for (String source : one.sources()) {
      Paragraph paragraph = rules.paragraphs().get(source);
      plain.append(' ').append(paragraph.summary()).append(" [").append(source).append(']');
      marked.append("\n- ").append(MarkdownText.code(source)).append(' ');
      marked.append(MarkdownText.of(paragraph.section() + ": " + paragraph.summary()));
    }
    for (FindingPart part : FindingPart.conflict(rules, one)) {
      plain.append(' ').append(part.text());
      marked.append('\n').append(MarkdownText.item(part));
    }
    help(plain.toString(), marked.append('\n').toString());
    level(
        switch (one.level()) {
          case MUST, OUTSIDE -> "error";
          case SHOULD -> "warning";
          case NOTE, STEP -> "note";
        });
    out.writeObjectFieldStart("properties");
    out.writeStringField("level", one.level().name());
    out.writeArrayFieldStart("tags");
    for (Stage stage : one.stages()) {
      out.writeString(stage.word());
    }
    out.writeEndArray();
    out.writeStringField("problem.severity", severity(one.level()));
    out.writeEndObject();
  }

  /** The word by which code scanning sorts what it shows. */
  private static String severity(Level level) {
    return switch (level) {
      case MUST, OUTSIDE -> "error";
      case SHOULD -> "warning";
      case NOTE, STEP -> "recommendation";
    };
  }

  private void own(Own rule) throws IOException {
    description(rule.title());
    help(rule.help(), rule.help());
    level(rule.level());
  }

  private void description(String title) throws IOException {
    out.writeObjectFieldStart("shortDescription");
    out.writeStringField("text", text(title));
    out.writeEndObject();
  }

  private void help(String plain, String marked) throws IOException {
    out.writeObjectFieldStart("help");
    out.writeStringField("text", text(plain));
    out.writeStringField("markdown", marked);
    out.writeEndObject();
  }

  private void level(String level) throws IOException {
    out.writeObjectFieldStart("defaultConfiguration");
    out.writeStringField("level", level);
    out.writeEndObject();
  }

  /**
   * Text as messages hold it: on one line, with nothing in it that viewers would take for a
   * placeholder or a link, whatever the names in it are.
   */
  static String text(String words) {
    return Diagnostic.visible(words.replaceAll("\\R", " "))
        .replaceAll("\\{([0-9]+)}", "{{$1}}")
        .replace("](", "\\](");
  }
}
