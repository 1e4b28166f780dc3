package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.symptom.CauseLink;
import clusterkb.diagnosis.symptom.Telling;
import clusterkb.explain.Explanation;
import clusterkb.facts.Fact;
import clusterkb.rules.Requirement;
import java.util.Comparator;
import java.util.List;

/**
 * A possible cause of what was seen.
 *
 * @param requirement the requirement or note whose verdict decides; null where the sources do not
 *     know of the cause
 * @param subject what it is about; null where the sources do not know of the cause
 * @param status what the facts say of it
 * @param explanation the verdict with the facts for or against it, or those that are missing; null
 *     where the sources do not know of the cause
 * @param explains the symptoms that it explains, the most telling first; empty for a violation that
 *     explains none
 * @param consequences violations that are mere consequences of this one
 */
public record Candidate(
    Requirement requirement,
    Fact subject,
    Status status,
    Explanation explanation,
    List<Explains> explains,
    List<Candidate> consequences) {
  /** Copies the lists. */
  public Candidate {
    explains = List.copyOf(explains);
    consequences = List.copyOf(consequences);
  }

  /**
   * A symptom that a cause explains.
   *
   * @param seen the symptom
   * @param link what the knowledge says of that
   */
  public record Explains(Seen seen, CauseLink link) {
    /** How much the symptom, as it was seen, tells of the cause: no more than either. */
    public Telling telling() {
      return seen.telling().compareTo(link.telling()) > 0 ? seen.telling() : link.telling();
    }
  }

  /** How much the symptoms tell of it; null where it explains none. */
  public Telling telling() {
    return explains.stream().map(Explains::telling).min(Comparator.naturalOrder()).orElse(null);
  }

  /** What the sources do not know of: the cause as the knowledge's author names it; else null. */
  public CauseLink.Elsewhere elsewhere() {
    return requirement != null ? null : explains.get(0).link().outside();
  }

  /** Whether it is the cause, as far as the sources and the facts say. */
  public boolean decides() {
    return (status == Status.CONFIRMED || status == Status.BY_DESIGN)
        && !explains.isEmpty()
        && telling() != Telling.WEAK;
  }

  /** How reports call it: the requirement and what it is about, or the cause's title. */
  @Override
  public String toString() {
    return requirement == null ? elsewhere().title() : (requirement.id() + " " + subject).strip();
  }
}
