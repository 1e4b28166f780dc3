package clusterkb.rules;

import java.util.List;

/** Requirements that are like another one but for a piece, as no rule file can state them. */
public final class Varied {
  private Varied() {}

  /** With another subject and other ways to break it. */
  public static Requirement of(
      Requirement like, String subject, List<Requirement.Breach> breaches) {
    return new Requirement(
        like.id(),
        like.level(),
        like.stages(),
        like.sources(),
        like.title(),
        like.speaksOf(),
        like.remedy(),
        like.conflicts(),
        subject,
        like.subjectType(),
        like.scope(),
        breaches,
        like.origin(),
        like.status());
  }
}
