package clusterkb.report.plan;

import clusterkb.explain.Explanation;
import clusterkb.report.JsonParts;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.play.GuardVerdict;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What a requirement says of a plan or of a step of it, as JSON. */
final class FindingJson {
  private FindingJson() {}

  /** What it means to the step. */
  enum Effect {
    /** It may not be taken. */
    FORBIDS,
    /** It had better not be taken. */
    ADVISES,
    /** It is not known whether it may be taken. */
    OPEN,
    /** It must not have that consequence. */
    BREAKS;

    static Effect of(GuardVerdict verdict) {
      if (!verdict.certain()) {
        return OPEN;
      }
      return Severity.of(verdict) == Severity.WARNING ? ADVISES : FORBIDS;
    }
  }

  static void write(JsonGenerator out, JsonParts parts, Explanation explanation, Effect effect)
      throws IOException {
    Requirement requirement = explanation.conclusion().requirement();
    out.writeStartObject();
    out.writeStringField("requirement", requirement.id());
    out.writeStringField("level", requirement.level().name());
    out.writeStringField("title", requirement.title());
    parts.fact("subject", explanation.conclusion().subject());
    out.writeStringField("effect", PlanJson.word(effect));
    out.writeStringField("verdict", explanation.conclusion().verdict().name());
    out.writeStringField("message", explanation.message());
    parts.because(explanation.because());
    parts.missing(explanation.missing());
    parts.sourcesAndRule(requirement);
    out.writeStringField("remedy", explanation.remedy());
    parts.conflict(requirement);
    out.writeEndObject();
  }
}
