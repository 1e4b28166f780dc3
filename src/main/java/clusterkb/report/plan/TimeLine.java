package clusterkb.report.plan;

import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.Node;
import clusterkb.facts.read.FactChange;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import clusterkb.upgrade.play.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan as a time line: a column for each time, with the steps that are under way in it; a lane
 * for each node and each Exchange Virtual Server, and one for what concerns none of them.
 *
 * @param columns the steps by time
 * @param lanes the nodes, then the Exchange Virtual Servers, then the one lane for all else, if
 *     there is anything in it
 */
record TimeLine(List<Together> columns, List<Lane> lanes) {
  /** Of what kind a lane is. */
  enum Kind {
    /** It shows a node. */
    NODE,
    /** It shows an Exchange Virtual Server. */
    EVS,
    /** It shows what concerns neither. */
    OTHER
  }

  /**
   * A lane.
   *
   * @param kind its kind
   * @param name what it shows
   * @param bars the steps that concern it
   * @param stretches what it is like from when to when
   * @param outages when it is down
   */
  record Lane(
      Kind kind, String name, List<Bar> bars, List<Stretch> stretches, List<Outage> outages) {
    /** How many steps stand below each other in it at most. */
    int rows() {
      return bars.stream().mapToInt(bar -> bar.row() + 1).max().orElse(1);
    }
  }

  /** A step in its column; several steps in one column of a lane stand below each other. */
  record Bar(int column, int row, PlayedStep step) {}

  /**
   * What a lane is like from a column on and before another one; behind the last column there is
   * one more for what is so afterwards.
   */
  record Stretch(int from, int to, LaneState state) {}

  /**
   * When it is down.
   *
   * @param open whether nothing ends it
   */
  record Outage(int from, int to, boolean open) {}

  /** The time line of a plan. */
  static TimeLine of(PlanReport report) {
    return new Builder(report).build();
  }

  /** Follows the facts through the plan. */
  private static final class Builder {
    private final PlanReport report;
    private final List<Together> columns;
    private final Map<FactKey, Fact> facts = new LinkedHashMap<>();
    private final Map<FactKey, List<Bar>> bars = new LinkedHashMap<>();
    private final Map<FactKey, List<Stretch>> stretches = new LinkedHashMap<>();
    private final Map<FactKey, String> names = new LinkedHashMap<>();
    private final List<Bar> others = new ArrayList<>();

    Builder(PlanReport report) {
      this.report = report;
      this.columns = Together.of(report);
      report.deployment().facts().forEach(this::show);
    }

    private void show(Fact fact) {
      if (fact instanceof Node || fact instanceof Evs) {
        facts.put(fact.identity(), fact);
        names.putIfAbsent(fact.identity(), fact.qualifiedName());
      }
    }

    TimeLine build() {
      facts.forEach((key, fact) -> enter(key, 0, LaneState.of(fact)));
      for (int column = 0; column < columns.size(); column++) {
        Together now = columns.get(column);
        for (PlayedStep step : now.steps()) {
          place(step, column, now);
        }
        follow(now.changes(), column + 1);
      }
      List<Lane> lanes = new ArrayList<>();
      names.keySet().stream()
          .sorted(Comparator.comparing(key -> kind(key)))
          .forEach(key -> lanes.add(lane(key)));
      if (!others.isEmpty()) {
        lanes.add(new Lane(Kind.OTHER, "all else", others, List.of(), List.of()));
      }
      return new TimeLine(columns, lanes);
    }

    private static Kind kind(FactKey key) {
      return key.type().javaClass() == Node.class ? Kind.NODE : Kind.EVS;
    }

    private Lane lane(FactKey key) {
      return new Lane(
          kind(key),
          names.get(key),
          bars.getOrDefault(key, List.of()),
          stretches.getOrDefault(key, List.of()),
          outages(key));
    }

    private void place(PlayedStep step, int column, Together now) {
      Set<FactKey> concerned = new LinkedHashSet<>();
      for (FactKey key : step.step().about().values()) {
        if (facts.containsKey(key)) {
          concerned.add(key);
        }
        facts.values().stream()
            .filter(fact -> LaneState.isIn(fact, key))
            .forEach(fact -> concerned.add(fact.identity()));
      }
      if (!now.several()) {
        // A step that creates an Exchange Virtual Server concerns it already.
        for (FactChange change : now.changes()) {
          if (change.before() == null && change.after() instanceof Evs) {
            concerned.add(change.key());
          }
        }
      }
      if (concerned.isEmpty()) {
        add(others, column, step);
      }
      for (FactKey key : concerned) {
        add(bars.computeIfAbsent(key, any -> new ArrayList<>()), column, step);
      }
    }

    private static void add(List<Bar> lane, int column, PlayedStep step) {
      int row = (int) lane.stream().filter(bar -> bar.column() == column).count();
      lane.add(new Bar(column, row, step));
    }

    private void follow(List<FactChange> changes, int column) {
      for (FactChange change : changes) {
        if (change.after() == null) {
          facts.remove(change.key());
          enter(change.key(), column, LaneState.NONE);
        } else if (change.after() instanceof Node || change.after() instanceof Evs) {
          show(change.after());
          enter(change.key(), column, LaneState.of(change.after()));
        }
      }
    }

    /** From that column on it is like that; until the next change, or the end. */
    private void enter(FactKey key, int column, LaneState state) {
      if (!names.containsKey(key)) {
        return;
      }
      List<Stretch> all = stretches.computeIfAbsent(key, any -> new ArrayList<>());
      if (!all.isEmpty()) {
        Stretch last = all.get(all.size() - 1);
        if (last.state().equals(state)) {
          return;
        }
        all.set(all.size() - 1, new Stretch(last.from(), column, last.state()));
      }
      all.add(new Stretch(column, columns.size() + 1, state));
    }

    private List<Outage> outages(FactKey key) {
      List<Outage> all = new ArrayList<>();
      for (Ledger.Outage one : report.outages()) {
        if (one.evs().equals(key)) {
          int from = column(one.from());
          all.add(
              one.to() == 0
                  ? new Outage(from, columns.size() + 1, true)
                  : new Outage(from, column(one.to()) + 1, false));
        }
      }
      return all;
    }

    private int column(int number) {
      for (int column = 0; column < columns.size(); column++) {
        if (columns.get(column).steps().stream().anyMatch(step -> step.number() == number)) {
          return column;
        }
      }
      return columns.size() - 1;
    }
  }
}
