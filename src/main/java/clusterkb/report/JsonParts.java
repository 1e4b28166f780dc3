package clusterkb.report;

import clusterkb.explain.Evidence;
import clusterkb.explain.Explanation;
import clusterkb.explain.Missing;
import clusterkb.facts.Fact;
import clusterkb.facts.Place;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What JSON reports on verdicts have in common. */
public final class JsonParts {
  private final JsonGenerator out;
  private final RuleSet rules;
  private final Map<String, Paragraph> paragraphs;

  /** Writes a document. */
  @FunctionalInterface
  public interface Writer {
    /** Writes it. */
    void write(JsonGenerator out) throws IOException;
  }

  /** For a document that rests on that knowledge. */
  public JsonParts(JsonGenerator out, RuleSet rules) {
    this.out = out;
    this.rules = rules;
    this.paragraphs = rules.paragraphs();
  }

  /** The text of a document, indented, the same bytes on every system. */
  public static String document(Writer writer) {
    StringWriter text = new StringWriter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  /** The field that tells which knowledge it is. */
  public void rules() throws IOException {
    out.writeObjectFieldStart("rules");
    out.writeStringField("version", rules.version());
    out.writeStringField("fingerprint", rules.fingerprint());
    out.writeEndObject();
  }

  /** How documents write a constant: {@code ruled-out}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A field with texts. */
  public void texts(String field, Collection<String> texts) throws IOException {
    out.writeArrayFieldStart(field);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  /** The fields that tell which requirement it is. */
  public void requirement(Requirement requirement) throws IOException {
    out.writeStringField("requirement", requirement.id());
    out.writeStringField("level", requirement.level().name());
    out.writeStringField("title", requirement.title());
  }

  /** The fields that tell what a requirement says of a fact, and why. */
  public void explained(Explanation explanation) throws IOException {
    Requirement requirement = explanation.conclusion().requirement();
    out.writeStringField("verdict", explanation.conclusion().verdict().name());
    out.writeStringField("message", explanation.message());
    because(explanation.because());
    missing(explanation.missing());
    sourcesAndRule(requirement);
    out.writeStringField("remedy", explanation.remedy());
    conflict(requirement);
  }

  /** A field that names a fact. */
  public void fact(String field, Fact fact) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeStringField("type", fact.type().name());
    out.writeStringField("name", fact.qualifiedName());
    out.writeEndObject();
  }

  /** The field with what a verdict rests on. */
  public void because(Collection<Evidence> because) throws IOException {
    out.writeArrayFieldStart("because");
    for (Evidence evidence : because) {
      evidence(evidence);
    }
    out.writeEndArray();
  }

  private void evidence(Evidence evidence) throws IOException {
    Place place = evidence.place();
    out.writeStartObject();
    out.writeStringField("fact", evidence.fact().toString());
    out.writeStringField("property", evidence.property().name());
    out.writeStringField("value", evidence.value());
    out.writeStringField("file", place == null ? null : place.file());
    if (place == null) {
      out.writeNullField("line");
    } else {
      out.writeNumberField("line", place.line());
    }
    out.writeEndObject();
  }

  /** The field with the facts that could decide a verdict. */
  public void missing(Collection<Missing> all) throws IOException {
    out.writeArrayFieldStart("missing");
    for (Missing missing : all) {
      out.writeStartObject();
      out.writeStringField("fact", missing.fact());
      out.writeStringField("property", missing.property());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** The fields that tell where a requirement is stated, in the sources and in the rules. */
  public void sourcesAndRule(Requirement requirement) throws IOException {
    sources("sources", requirement.sources());
    out.writeObjectFieldStart("rule");
    out.writeStringField("file", requirement.origin().file());
    out.writeNumberField("line", requirement.origin().line());
    Place row = requirement.origin().row();
    out.writeStringField("row", row == null ? null : row.shown());
    out.writeEndObject();
  }

  /** The field with what the sources contradict themselves in; null where they do not. */
  public void conflict(Requirement requirement) throws IOException {
    out.writeStringField("conflict", rules.conflict(requirement));
  }

  /** A field with paragraphs of the sources. */
  public void sources(String field, Collection<String> ids) throws IOException {
    out.writeArrayFieldStart(field);
    for (String id : ids) {
      source(paragraphs.get(id));
    }
    out.writeEndArray();
  }

  private void source(Paragraph paragraph) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", paragraph.id());
    out.writeStringField("document", paragraph.document());
    out.writeStringField("section", paragraph.section());
    out.writeStringField("summary", paragraph.summary());
    out.writeEndObject();
  }
}
