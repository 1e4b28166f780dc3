package clusterkb.upgrade.plan;

import clusterkb.facts.read.Deployment;
import clusterkb.rules.RuleSet;
import clusterkb.upgrade.play.GuardVerdict;
import clusterkb.upgrade.play.Ledger;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.Steps;
import clusterkb.upgrade.step.Target;
import java.util.ArrayList;
import java.util.List;

/** Plays a plan that somebody wrote. */
final class Verifier {
  private final Steps steps;
  private final Scene scene;
  private final Chronicle chronicle;
  private final Resolver resolver;
  private final Repairs repairs;

  Verifier(RuleSet rules, Steps steps, Deployment deployment, Target target, Scene scene) {
    this.steps = steps;
    this.scene = scene;
    this.chronicle = new Chronicle(rules, steps, deployment, target, scene);
    this.resolver = new Resolver(scene);
    this.repairs = new Repairs(steps, scene);
  }

  PlanReport verify(PlanFile plan, boolean keepGoing) {
    List<GuardVerdict> forbidding = chronicle.forbidding();
    Ledger ledger = Ledger.of(scene, steps.kinds().values(), false);
    Playback playback = new Playback(scene, chronicle.guards());
    List<PlayedStep> played = new ArrayList<>();
    List<Repair> found = new ArrayList<>();
    List<Entry> entries = plan.entries();
    boolean stopped = false;
    for (List<Entry> group : plan.groups()) {
      if (stopped) {
        break;
      }
      int number = played.size() + 1;
      List<Resolver.Named> named = named(group);
      boolean done = group.stream().allMatch(Entry::done);
      List<PlayedStep> now = new ArrayList<>();
      if (named.stream().allMatch(Resolver.Named::found)) {
        List<Step> together = named.stream().map(Resolver.Named::step).toList();
        List<Entry> later = entries.subList(number - 1 + group.size(), entries.size());
        boolean clear = named.stream().allMatch(one -> one.obscure().isEmpty());
        for (int i = 0; i < together.size(); i++) {
          ledger.take(together.get(i), number + i, scene);
        }
        Playback.Begun begun = playback.begin(together, number);
        if (!done && clear && begun.wrong().contains(true)) {
          begun.leave();
          found.addAll(repairs.of(together, begun.wrong(), number, later, resolver));
          begun = playback.begin(together, number);
        }
        now.addAll(begun.complete());
      } else {
        // Nobody knows what they would change.
        for (int i = 0; i < group.size(); i++) {
          now.add(PlayedStep.unclear(number + i, number, named.get(i).step(), title(group.get(i))));
        }
      }
      List<PlayedStep> marked = new ArrayList<>();
      for (int i = 0; i < now.size(); i++) {
        PlayedStep one = now.get(i).named(named.get(i).obscure());
        marked.add(done ? one.asDone() : one);
      }
      played.addAll(marked);
      stopped = !keepGoing && marked.stream().anyMatch(PlayedStep::wrong);
    }
    return chronicle.finished(
        plan.name(), false, forbidding, played, stopped, List.of(), found, ledger);
  }

  private List<Resolver.Named> named(List<Entry> group) {
    List<Resolver.Named> named = group.stream().map(resolver::named).toList();
    return named.stream().allMatch(Resolver.Named::found)
        ? named
        : named.stream().map(Resolver.Named::besideObscure).toList();
  }

  /** What there is to say of a step that names what is not there. */
  private static String title(Entry entry) {
    return entry.kind().word() + " " + String.join(", ", entry.about().values());
  }
}
