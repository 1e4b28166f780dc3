package clusterkb.upgrade.plan;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.play.Cost;
import clusterkb.upgrade.play.Ledger;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for the steps that lead to a goal at the least cost to users: best first, with what no plan
 * can do without as the estimate of what is still to come. Steps that cost users nothing are taken
 * as soon as nothing hinders them.
 */
final class Search {

  /** A step that has been taken, and the facts that it changed. */
  private record Taken(Step step, List<FactChange> changes) {}

  /** A state of the deployment, after all free steps. */
  private static final class Node {
    final Node parent;
    final List<Taken> taken = new ArrayList<>();
    final int depth;
    final int before;
    Ledger ledger;
    Agenda agenda;
    LeastCost least;
    Cost estimate;

    Node(Node parent) {
      this.parent = parent;
      this.depth = parent == null ? 0 : parent.depth + 1;
      this.before = parent == null ? 0 : parent.before + parent.taken.size();
      this.ledger = parent == null ? null : parent.ledger.copy();
    }
  }

  /**
   * A state to look at: one that has been reached, or one that a step leads to.
   *
   * @param node the state reached; the one that the step is taken from
   * @param option the step; null where the state has been reached
   * @param estimate the cost of all, at least
   */
  private record Entry(Node node, Step option, Cost estimate, int depth, Cost own, int order) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::estimate)
          .thenComparing(Entry::depth, Comparator.reverseOrder())
          .thenComparingInt(entry -> entry.own().outages())
          .thenComparingInt(Entry::order);

  private final Steps steps;
  private final Scene scene;
  private final Goal goal;
  private final Agenda.Advice advice;
  private final int most;
  private final PriorityQueue<Entry> queue = new PriorityQueue<>(ORDER);
  private final Map<String, Cost> reached = new HashMap<>();
  private final Map<FactKey, Fact> differing = new TreeMap<>(Comparator.comparing(Search::text));
  private final Map<FactKey, Fact> original = new HashMap<>();
  private Node at;
  private Node first;
  private int order;
  private int looked;

  /**
   * A search.
   *
   * @param advice how far steps wait for what advises against them
   * @param most so many states are looked at
   */
  Search(Steps steps, Scene scene, Goal goal, Agenda.Advice advice, int most) {
    this.steps = steps;
    this.scene = scene;
    this.goal = goal;
    this.advice = advice;
    this.most = most;
  }

  private static String text(FactKey key) {
    return key.type().name() + " " + key.name();
  }

  /** The steps, in their order; null if no plan was found. The scene is left as it was. */
  List<Step> run() {
    first = new Node(null);
    first.ledger = Ledger.of(scene, steps.kinds().values(), true);
    at = first;
    complete(first);
    first.least = first.agenda.leastCost(first.ledger);
    first.estimate = first.least.all();
    queue.add(new Entry(first, null, first.estimate, 0, Cost.NONE, order++));
    Node found = null;
    while (found == null && !queue.isEmpty() && looked < most) {
      found = look(queue.poll());
    }
    List<Step> plan = found == null ? null : path(found);
    goTo(null);
    return plan;
  }

  /** What there is to do where everything that can be done at no cost is done. */
  Agenda beginning() {
    return first.agenda;
  }

  private Node look(Entry entry) {
    Node node = entry.node();
    if (entry.option() != null) {
      node = reach(entry);
      if (node == null) {
        return null;
      }
      if (node.estimate.compareTo(entry.estimate()) > 0) {
        queue.add(new Entry(node, null, node.estimate, node.depth, Cost.NONE, order++));
        return null;
      }
    }
    if (node.agenda.reached()) {
      return node;
    }
    goTo(node);
    for (Step option : node.agenda.options()) {
      if (option.kind().downtime().costs()) {
        add(node, option);
      }
    }
    return null;
  }

  private void add(Node node, Step option) {
    Cost own = node.ledger.costOf(option, scene);
    if (!node.ledger.downByPlan().isEmpty() && !isAboutWhatIsDown(own)) {
      // Whatever else there is to do is done before or afterwards: users wait for less time.
      return;
    }
    Cost least = node.ledger.cost().and(own).and(node.least.all()).less(node.least.partOf(option));
    Cost estimate = least.compareTo(node.estimate) > 0 ? least : node.estimate;
    queue.add(new Entry(node, option, estimate, node.depth + 1, own, order++));
  }

  private static boolean isAboutWhatIsDown(Cost own) {
    return own.moves() > 0 && own.outages() == 0;
  }

  /** Takes the step; null where that leads to nothing new. */
  private Node reach(Entry entry) {
    looked++;
    goTo(entry.node());
    Node node = new Node(entry.node());
    at = node;
    take(node, entry.option());
    complete(node);
    Cost before = reached.get(digest());
    if (before != null && before.compareTo(node.ledger.cost()) <= 0) {
      return null;
    }
    reached.put(digest(), node.ledger.cost());
    node.least = node.agenda.leastCost(node.ledger);
    node.estimate = node.ledger.cost().and(node.least.all());
    if (node.estimate.compareTo(entry.node().estimate) < 0) {
      // What no plan could do without then, it cannot do without now.
      node.estimate = entry.node().estimate;
    }
    return node;
  }

  /** Takes all steps that cost users nothing. */
  private void complete(Node node) {
    Set<Step> taken = new HashSet<>();
    node.taken.forEach(one -> taken.add(one.step()));
    node.agenda = agenda(node, taken);
    while (node.agenda.free() != null) {
      taken.add(node.agenda.free());
      take(node, node.agenda.free());
      node.agenda = agenda(node, taken);
    }
  }

  private Agenda agenda(Node node, Set<Step> taken) {
    return Agenda.of(
        steps, scene, goal, node.ledger.downByPlan(), advice, step -> !taken.contains(step));
  }

  private void take(Node node, Step step) {
    int number = node.before + node.taken.size() + 1;
    node.ledger.take(step, number, scene);
    List<FactChange> undo = scene.take(step, number);
    List<FactChange> changes = FactChange.undone(undo);
    node.taken.add(new Taken(step, changes));
    note(changes);
  }

  private void note(List<FactChange> changes) {
    for (FactChange change : changes) {
      FactKey key = change.key();
      if (!original.containsKey(key)) {
        original.put(key, change.before());
      }
      differing.put(key, change.after());
    }
  }

  private void goTo(Node wanted) {
    Set<Node> line = new HashSet<>();
    for (Node node = wanted; node != null; node = node.parent) {
      line.add(node);
    }
    while (at != null && !line.contains(at)) {
      List<FactChange> back = new ArrayList<>();
      for (int i = at.taken.size() - 1; i >= 0; i--) {
        back.addAll(FactChange.undone(at.taken.get(i).changes()));
      }
      apply(back);
      at = at.parent;
    }
    List<Node> ahead = new ArrayList<>();
    for (Node node = wanted; node != at; node = node.parent) {
      ahead.add(0, node);
    }
    for (Node node : ahead) {
      List<FactChange> forth = new ArrayList<>();
      node.taken.forEach(one -> forth.addAll(one.changes()));
      apply(forth);
      at = node;
    }
  }

  private void apply(List<FactChange> changes) {
    scene.apply(changes);
    note(changes);
  }

  /** What differs from the beginning, exactly. */
  private String digest() {
    StringBuilder text = new StringBuilder();
    differing.forEach(
        (key, fact) -> {
          Fact before = original.get(key);
          if (fact == null || before == null) {
            text.append(fact == before ? "" : text(key) + (fact == null ? " gone" : " new"));
          }
          if (fact != null) {
            for (PropertyType property : fact.type().properties()) {
              Object value = fact.value(property);
              if (before == null || !Objects.equals(value, before.value(property))) {
                text.append('|').append(text(key)).append(' ').append(property.name());
                text.append('=').append(value);
              }
            }
          }
        });
    return text.toString();
  }

  private static List<Step> path(Node found) {
    List<Step> path = new ArrayList<>();
    for (Node node = found; node != null; node = node.parent) {
      List<Step> own = new ArrayList<>();
      node.taken.forEach(one -> own.add(one.step()));
      path.addAll(0, own);
    }
    return path;
  }
}
