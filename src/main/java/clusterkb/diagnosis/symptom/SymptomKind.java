package clusterkb.diagnosis.symptom;

import clusterkb.diagnosis.log.Saying;
import clusterkb.facts.FactType;
import clusterkb.facts.Place;
import clusterkb.rules.Requirement;
import clusterkb.upgrade.step.StepKind;
import clusterkb.upgrade.step.Steps;
import java.util.List;
import java.util.Objects;

/**
 * Something that can be seen to go wrong, or be thought to.
 *
 * @param id its name, such as {@code NO-CLUSTER-AWARE-VERSION}
 * @param title what was seen, in a sentence
 * @param sources the paragraphs that speak of it; empty where none does
 * @param outside who speaks of it where the sources do not; null where they do
 * @param recognisedBy any of these
 * @param about the class of facts that it is seen on
 * @param underWay the rules of the steps that were under way then
 * @param explainedBy what brings it about, or says that it is no fault
 * @param follows the symptoms of which it is a mere consequence where both are seen
 * @param at where the knowledge says so
 */
public record SymptomKind(
    String id,
    String title,
    List<String> sources,
    Outside outside,
    List<Recognition> recognisedBy,
    FactType about,
    List<Requirement> underWay,
    List<CauseLink> explainedBy,
    List<String> follows,
    Place at) {
  /** Copies the lists. */
  public SymptomKind {
    sources = List.copyOf(sources);
    recognisedBy = List.copyOf(recognisedBy);
    underWay = List.copyOf(underWay);
    explainedBy = List.copyOf(explainedBy);
    follows = List.copyOf(follows);
  }

  /** Whether only others than the sources speak of it. */
  public boolean isOutside() {
    return outside != null;
  }

  /** The kinds of steps that were under way when it was seen: their changes held then. */
  public List<StepKind> underWay(Steps steps) {
    return underWay.stream().map(one -> steps.kind(one.id())).filter(Objects::nonNull).toList();
  }

  /** The most telling way in which a saying is recognised as it; null if it is not. */
  public Recognised recognise(Saying saying) {
    return recognise(new Heard(saying));
  }

  Recognised recognise(Heard heard) {
    Recognition best = null;
    for (Recognition one : recognisedBy) {
      if ((best == null || one.telling().compareTo(best.telling()) < 0) && one.fits(heard)) {
        best = one;
      }
    }
    return best == null ? null : new Recognised(this, best);
  }

  @Override
  public String toString() {
    return id;
  }
}
