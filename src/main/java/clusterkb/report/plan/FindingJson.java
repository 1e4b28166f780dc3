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
    parts.requirement(requirement);
    parts.fact("subject", explanation.conclusion().subject());
    out.writeStringField("effect", JsonParts.word(effect));
    parts.explained(explanation);
    out.writeEndObject();
  }
}
