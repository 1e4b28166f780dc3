package clusterkb.compare;

import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explanation;
import java.util.stream.Collectors;

/**
 * What a requirement says of a subject.
 *
 * @param verdict the verdict
 * @param message what is wrong or worth noting; where it is unknown, what is missing; else empty
 */
public record Said(VerdictKind verdict, String message) {
  static Said of(Explanation explanation) {
    VerdictKind verdict = explanation.conclusion().verdict();
    return new Said(
        verdict,
        switch (verdict) {
          case VIOLATED, NOTED -> explanation.message();
          case UNKNOWN ->
              explanation.missing().stream()
                  .map(one -> one.property() + " of " + one.fact())
                  .collect(Collectors.joining(", ", "not known: ", ""));
          case MET, NOT_APPLICABLE -> "";
        });
  }
}
