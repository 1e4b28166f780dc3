package clusterkb.upgrade.plan;

import clusterkb.engine.Truth;
import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.Steps;
import java.util.ArrayList;
import java.util.List;

/** Looks for the smallest change of a plan that makes a step right. */
final class Repairs {
  /** So many states are looked at for steps to insert. */
  private static final int MOST = 200;

  private final Steps steps;
  private final Scene scene;

  Repairs(Steps steps, Scene scene) {
    this.steps = steps;
    this.scene = scene;
  }

  /**
   * What to do about those of some steps that are wrong now.
   *
   * @param together the steps that are to be under way at the same time
   * @param wrong which of them are wrong
   * @param number the place of the first of them
   * @param later what the plan has behind them
   */
  List<Repair> of(
      List<Step> together, List<Boolean> wrong, int number, List<Entry> later, Resolver resolver) {
    List<Repair> found = new ArrayList<>();
    for (int i = 0; i < together.size(); i++) {
      if (wrong.get(i)) {
        found.addAll(of(together, i, number, later, resolver));
      }
    }
    return found;
  }

  private List<Repair> of(
      List<Step> together, int index, int number, List<Entry> later, Resolver resolver) {
    List<Repair> found = new ArrayList<>();
    Step step = together.get(index);
    int place = number + index;
    if (together.size() > 1) {
      int other = index == 0 ? number + 1 : number;
      found.add(new Repair(place, Repair.Kind.TAKE_APART, other, List.of()));
      if (scene.right(step)) {
        return found;
      }
    }
    int first = number + together.size();
    Repair moved = moved(step, place, first, later, resolver);
    if (moved == null && index > 0) {
      moved = behind(together.subList(0, index), step, place);
    }
    if (moved != null) {
      found.add(moved);
    }
    return found;
  }

  private Repair moved(Step step, int place, int first, List<Entry> later, Resolver resolver) {
    Repair moved = broughtForward(step, place, first, later, resolver);
    if (moved == null) {
      moved = putOff(step, place, first, later, resolver);
    }
    return moved == null ? inserted(step, place) : moved;
  }

  /** What to insert once the others, which were to be under way at the same time, are done. */
  private Repair behind(List<Step> others, Step step, int place) {
    List<FactChange> back = new ArrayList<>();
    for (Step other : others) {
      if (scene.right(other)) {
        back.addAll(0, scene.take(other, place));
      }
    }
    Repair inserted = inserted(step, place);
    scene.apply(back);
    return inserted;
  }

  private Repair broughtForward(
      Step step, int place, int first, List<Entry> later, Resolver resolver) {
    for (int i = 0; i < later.size(); i++) {
      Step other = resolver.of(later.get(i));
      if (scene.right(other)) {
        List<FactChange> back = scene.take(other, place);
        boolean right = scene.right(step);
        scene.apply(back);
        if (right) {
          return new Repair(place, Repair.Kind.BRING_FORWARD, first + i, List.of());
        }
      }
    }
    return null;
  }

  private Repair putOff(Step step, int place, int first, List<Entry> later, Resolver resolver) {
    List<FactChange> back = new ArrayList<>();
    Repair found = null;
    for (int i = 0; i < later.size() && found == null; i++) {
      Step other = resolver.of(later.get(i));
      if (!scene.right(other)) {
        break;
      }
      back.addAll(0, scene.take(other, place));
      if (scene.right(step)) {
        found = new Repair(place, Repair.Kind.PUT_OFF, first + i, List.of());
      }
    }
    scene.apply(back);
    return found;
  }

  private Repair inserted(Step step, int place) {
    if (scene.possible(step) == Truth.FALSE) {
      return new Repair(place, Repair.Kind.LEAVE_OUT, 0, List.of());
    }
    Search search = new Search(steps, scene, Goal.of(step), Agenda.Advice.HEEDED_IF_POSSIBLE, MOST);
    List<Step> before = search.run();
    if (before == null || before.isEmpty()) {
      return null;
    }
    List<String> titles = new ArrayList<>();
    List<FactChange> back = new ArrayList<>();
    for (Step one : before) {
      titles.add(Playback.title(scene, one));
      back.addAll(0, scene.take(one, place));
    }
    scene.apply(back);
    return new Repair(place, Repair.Kind.INSERT, 0, titles);
  }
}
