package clusterkb.rules;

import clusterkb.facts.FactType;
import clusterkb.facts.Place;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.lang.Template;
import java.util.List;
import java.util.Set;

/**
 * One requirement of the sources, as its rule folder states it.
 *
 * @param id the catalogue's id, such as {@code DISK-BASIC}
 * @param level how strongly the sources put it
 * @param stages the stages in which it holds, in the rule's order
 * @param sources the ids of the paragraphs that state it
 * @param title the rule's name: the requirement as a sentence
 * @param speaksOf whom it speaks of, in the vocabulary's words ("a shared cluster disk")
 * @param remedy what to do where it is broken; with placeholders
 * @param conflicts the ids of the conflicts of the sources that it has to do with
 * @param subject the variable of the fact that a verdict is about
 * @param subjectType that fact's class
 * @param scope whom it speaks of: the subject and what must hold for the requirement to apply
 * @param breaches the ways to break it; for a NOTE, what is worth noting
 * @param origin where the rule begins, and the row of the table beside it that states this one
 * @param status whether it is in force
 */
public record Requirement(
    String id,
    Level level,
    List<Stage> stages,
    List<String> sources,
    String title,
    String speaksOf,
    Template remedy,
    List<String> conflicts,
    String subject,
    FactType subjectType,
    Body scope,
    List<Breach> breaches,
    Origin origin,
    Status status) {
  /** Copies the lists. */
  public Requirement {
    stages = List.copyOf(stages);
    sources = List.copyOf(sources);
    conflicts = List.copyOf(conflicts);
    breaches = List.copyOf(breaches);
  }

  /**
   * A way to break the requirement.
   *
   * @param message what to tell, with placeholders
   * @param body what breaks it, beside the requirement's scope
   * @param origin where the rule that states it begins
   */
  public record Breach(Template message, Body body, Origin origin) {}

  /** The scope without the variable of the subject: what must hold beside it. */
  public Body scopeBesideSubject() {
    return scope.without(Set.of(subject));
  }

  /** The same requirement, filled in from that row of the table beside its rule. */
  public Requirement ofRow(Place row) {
    return new Requirement(
        id,
        level,
        stages,
        sources,
        title,
        speaksOf,
        remedy,
        conflicts,
        subject,
        subjectType,
        scope,
        breaches,
        origin.ofRow(row),
        status);
  }

  // Java's own goes through the whole syntax tree, which costs time at every start.
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
