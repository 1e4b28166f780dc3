package clusterkb.diagnosis.symptom;

import clusterkb.facts.Place;
import clusterkb.rules.Requirement;
import java.util.List;

/**
 * What comes of the violation of a requirement.
 *
 * @param requirement the requirement
 * @param happens what the sources say happens; empty where they do not say
 * @param leadsTo requirements that are violated along with it and only because of it
 * @param why why they are; empty where there are none
 * @param sources the paragraphs that say so; empty where it follows from the requirements
 * @param at where the knowledge says so
 */
public record Consequence(
    Requirement requirement,
    String happens,
    List<Requirement> leadsTo,
    String why,
    List<String> sources,
    Place at) {
  /** Copies the lists. */
  public Consequence {
    leadsTo = List.copyOf(leadsTo);
    sources = List.copyOf(sources);
  }
}
