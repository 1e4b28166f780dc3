package clusterkb.upgrade.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A plan as a file holds it.
 *
 * @param name how it is called
 * @param target the name of the target that it aims at; empty where it names none
 * @param groups the steps in their order; those in one group are under way at the same time
 */
public record PlanFile(String name, String target, List<List<Entry>> groups) {
  /** Copies the lists. */
  public PlanFile {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** The plan of a report, with what each step brings. */
  public static PlanFile of(PlanReport report) {
    List<List<Entry>> groups = new ArrayList<>();
    FactLabels names = new FactLabels(report.deployment());
    for (PlayedStep played : report.steps()) {
      names.add(played.changes());
      if (played.together() == played.number()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(names.entry(played));
    }
    return new PlanFile(report.name(), report.target().name(), groups);
  }

  /** The same plan, those steps done. */
  public PlanFile done(Set<Integer> numbers) {
    List<List<Entry>> marked = new ArrayList<>();
    int number = 0;
    for (List<Entry> group : groups) {
      List<Entry> now = new ArrayList<>();
      for (Entry entry : group) {
        number++;
        now.add(numbers.contains(number) ? entry.done(true) : entry);
      }
      marked.add(now);
    }
    return new PlanFile(name, target, marked);
  }

  /**
   * The same plan, its steps with what they bring as it turned out when it was played.
   *
   * @param rest whether only those were played that are not done
   */
  public PlanFile with(PlanFile played, boolean rest) {
    List<Entry> now = played.entries();
    List<List<Entry>> all = new ArrayList<>();
    int number = 0;
    for (List<Entry> group : groups) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry : group) {
        boolean kept = rest && entry.done() || number >= now.size();
        entries.add(kept ? entry : entry.bringing(now.get(number).brings()));
        number += rest && entry.done() ? 0 : 1;
      }
      all.add(entries);
    }
    return new PlanFile(name, target.isEmpty() ? played.target : target, all);
  }

  /** The same plan without what is done. */
  PlanFile left() {
    List<List<Entry>> left = new ArrayList<>();
    for (List<Entry> group : groups) {
      List<Entry> open = group.stream().filter(entry -> !entry.done()).toList();
      if (!open.isEmpty()) {
        left.add(open);
      }
    }
    return new PlanFile(name, target, left);
  }

  /** All steps in their order. */
  public List<Entry> entries() {
    return groups.stream().flatMap(List::stream).toList();
  }
}
