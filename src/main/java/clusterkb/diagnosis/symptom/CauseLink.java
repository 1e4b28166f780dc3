package clusterkb.diagnosis.symptom;

import clusterkb.facts.Place;
import clusterkb.rules.Requirement;
import java.util.List;

/**
 * Something that explains a symptom.
 *
 * @param kind in which way
 * @param requirement the requirement or note whose verdict decides; null for {@link Kind#OUTSIDE}
 * @param outside what the sources do not know of; null for all other kinds
 * @param how how that brings the symptom about; may be empty
 * @param telling how much the symptom tells of this cause
 * @param sources the paragraphs that say so; empty where none does
 * @param at where the knowledge says so
 */
public record CauseLink(
    Kind kind,
    Requirement requirement,
    Elsewhere outside,
    String how,
    Telling telling,
    List<String> sources,
    Place at) {
  /** The ways in which something explains a symptom. */
  public enum Kind {
    /** By being violated. */
    VIOLATED,
    /** A note that applies: what was seen is by design and no fault. */
    BY_DESIGN,
    /** What was seen is no fault unless the requirement is violated: nothing asks for it now. */
    NO_FAULT_UNLESS,
    /** A note that applies says where to look first; whether it is the cause no fact tells. */
    SUSPECT,
    /** Something that the sources do not know of, so that no fact tells. */
    OUTSIDE
  }

  /**
   * A cause that the sources do not know of.
   *
   * @param title what it is
   * @param check how to find out
   * @param reference who says so
   */
  public record Elsewhere(String title, String check, String reference) {}

  /** Copies the paragraphs. */
  public CauseLink {
    sources = List.copyOf(sources);
  }

  /** Whether the sources say that this explains the symptom. */
  public boolean isSourced() {
    return !sources.isEmpty();
  }
}
