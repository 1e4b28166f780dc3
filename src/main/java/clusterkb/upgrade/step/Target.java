package clusterkb.upgrade.step;

import clusterkb.rules.Requirement;
import java.util.List;

/**
 * What a plan aims at.
 *
 * @param name how it is called: {@code exchange-2003}
 * @param says what is so when it is reached, in a sentence
 * @param first the requirements without which nothing may be begun
 * @param throughout what is so while the plan is carried out
 * @param end what is so once it is
 * @param holds the requirements that must not be violated then
 * @param suggests facts in view of which it suggests itself; null where it never does
 * @param done the kinds of step of which none must be left to do then
 */
public record Target(
    String name,
    String says,
    List<Requirement> first,
    List<Change> throughout,
    List<Change> end,
    List<Requirement> holds,
    Selection.Each suggests,
    List<StepKind> done) {
  /** No target: nothing is changed for it, and nothing asked. */
  public static final Target NONE =
      new Target("", "", List.of(), List.of(), List.of(), List.of(), null, List.of());

  /** Copies the lists. */
  public Target {
    first = List.copyOf(first);
    throughout = List.copyOf(throughout);
    end = List.copyOf(end);
    holds = List.copyOf(holds);
    done = List.copyOf(done);
  }
}
