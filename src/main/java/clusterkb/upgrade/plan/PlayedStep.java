package clusterkb.upgrade.plan;

import clusterkb.engine.Truth;
import clusterkb.explain.Condition;
import clusterkb.explain.Missing;
import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step of a plan as it was played.
 *
 * @param number its place in the plan, from 1
 * @param together the number of the first of the steps that are under way at the same time
 * @param step the step
 * @param title what is done, in a sentence
 * @param obscure what is wrong with the names that the plan gives: nothing is called so, or several
 *     could be meant
 * @param how how it is done, and what requirements remark on that
 * @param possible whether the facts were such that it can be done
 * @param missing where that is not known: the facts that would decide it
 * @param conditions where it cannot be done: how each condition turns out, by rule
 * @param guards what guards it and was violated or not known
 * @param changes what it changed
 * @param turns the verdicts that became others by it
 * @param breaking those of them that must not have: no step asks for them, so that no later one
 *     would notice
 * @param done whether it has been done, so that it is too late for what guards it
 */
public record PlayedStep(
    int number,
    int together,
    Step step,
    String title,
    List<String> obscure,
    List<String> how,
    Truth possible,
    List<Missing> missing,
    Map<String, List<Condition>> conditions,
    List<GuardVerdict> guards,
    List<FactChange> changes,
    List<Turn> turns,
    List<Turn> breaking,
    boolean done) {
  /** Copies the lists. */
  public PlayedStep {
    obscure = List.copyOf(obscure);
    how = List.copyOf(how);
    missing = List.copyOf(missing);
    conditions = new LinkedHashMap<>(conditions);
    guards = List.copyOf(guards);
    changes = List.copyOf(changes);
    turns = List.copyOf(turns);
    breaking = List.copyOf(breaking);
  }

  /** What there is to say of a step before it begins; see {@link PlayedStep}. */
  record Before(
      String title,
      List<String> how,
      Truth possible,
      List<Missing> missing,
      Map<String, List<Condition>> conditions) {}

  /** A step that changed nothing yet. */
  static PlayedStep of(
      int number, int together, Step step, Before before, List<GuardVerdict> guards) {
    return new PlayedStep(
        number,
        together,
        step,
        before.title(),
        List.of(),
        before.how(),
        before.possible(),
        before.missing(),
        before.conditions(),
        guards,
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  /** A step that names what is not there, so that nobody knows what it would change. */
  static PlayedStep unclear(int number, int together, Step step, String title) {
    Before nothing = new Before(title, List.of(), Truth.FALSE, List.of(), Map.of());
    return of(number, together, step, nothing, List.of());
  }

  /** The same step, with what came of it, and of those that were under way at the same time. */
  PlayedStep with(List<FactChange> changes, List<Turn> turns, List<Turn> breaking) {
    return new PlayedStep(
        number,
        together,
        step,
        title,
        obscure,
        how,
        possible,
        missing,
        conditions,
        guards,
        changes,
        turns,
        breaking,
        done);
  }

  /** The same step, done. */
  PlayedStep asDone() {
    return new PlayedStep(
        number, together, step, title, obscure, how, possible, missing, Map.of(), List.of(),
        changes, turns, List.of(), true);
  }

  /** The same step, with what is wrong with the names that the plan gives. */
  PlayedStep named(List<String> wrong) {
    return new PlayedStep(
        number,
        together,
        step,
        title,
        wrong,
        how,
        possible,
        missing,
        conditions,
        guards,
        changes,
        turns,
        breaking,
        done);
  }

  /** What forbids it. */
  public List<GuardVerdict> forbidding() {
    return guards.stream().filter(GuardVerdict::forbids).toList();
  }

  /** What advises against it. */
  public List<GuardVerdict> advising() {
    return guards.stream().filter(one -> one.certain() && !one.forbids()).toList();
  }

  /** What is not known and could forbid it, or advise against it. */
  public List<GuardVerdict> open() {
    return guards.stream().filter(one -> !one.certain()).toList();
  }

  /** Whether it must not be taken like that. */
  public boolean wrong() {
    return !obscure.isEmpty()
        || !done && possible == Truth.FALSE
        || !forbidding().isEmpty()
        || !breaking.isEmpty();
  }
}
