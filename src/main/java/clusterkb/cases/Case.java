package clusterkb.cases;

import clusterkb.engine.VerdictKind;
import clusterkb.facts.Place;
import clusterkb.facts.read.Deployment;
import java.util.List;
import java.util.Map;

/**
 * A small deployment and the complete set of verdicts that a requirement is to give on it.
 *
 * @param name what the case shows, such as {@code a dynamic disk, VIOLATED}
 * @param requirement the requirement that it is about, where its file holds cases of several, which
 *     a table states; else null
 * @param deployment its facts
 * @param facts the same as the file writes them, a line each, without what they are set in by
 * @param expected the verdict for each subject, by the subject's name; a single subject without a
 *     name goes by its class in lower case; {@code (not listed)} is whatever an open list does not
 *     name, which is only mentioned where it is UNKNOWN
 * @param messages the message of each violation or note, by subject; only those that the case
 *     states
 * @param missing what is missing, by subject, as {@code Disk Q:: type}; only where the case states
 *     it
 * @param place where the case begins
 */
public record Case(
    String name,
    String requirement,
    Deployment deployment,
    List<String> facts,
    Map<String, VerdictKind> expected,
    Map<String, String> messages,
    Map<String, List<String>> missing,
    Place place) {
  /** Copies the lines. */
  public Case {
    facts = List.copyOf(facts);
  }
}
