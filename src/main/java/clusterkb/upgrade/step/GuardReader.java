package clusterkb.upgrade.step;

import clusterkb.rules.Requirement;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is asked before a step is taken. */
final class GuardReader {
  private static final List<String> KEYS = List.of("stage", "requirement", "of", "advice");

  private final Known known;
  private final Map<String, Guard> guards = new LinkedHashMap<>();

  GuardReader(Known known) {
    this.known = known;
  }

  /** The guards of a step: those below {@code guards}, and the steps below {@code after}. */
  List<Guard> guards(Section section) {
    Section.readEach(section.items("guards"), item -> guard(section, item));
    Section.readEach(section.items("after"), item -> after(section, item));
    return List.copyOf(guards.values());
  }

  private void guard(Section section, Tree item) {
    if (item instanceof Tree.Scalar scalar) {
      Requirement one = known.requirement(section, scalar.text().strip(), scalar.place());
      guards.putIfAbsent(one.id(), new Guard(one, false, false));
      return;
    }
    Section guard = section.inner(item, "a guard", KEYS);
    boolean all = guard.is("of", "all");
    boolean advice = guard.is("advice", "yes");
    if (guard.get("stage") != null) {
      for (Requirement one : known.ofStage(guard)) {
        guards.putIfAbsent(one.id(), new Guard(one, all, advice));
      }
      return;
    }
    String id = guard.need("requirement", "Name one, or a stage.");
    Requirement one = known.requirement(guard, id, guard.get("requirement").place());
    guards.put(one.id(), new Guard(one, all, advice));
  }

  private void after(Section section, Tree item) {
    if (item instanceof Tree.Scalar scalar) {
      after(known.step(section, scalar.text().strip(), scalar.place()), false);
      return;
    }
    Section after = section.inner(item, "an item of after", List.of("step", "advice"));
    String word = after.need("step", "Name a kind of step.");
    after(known.step(after, word, after.get("step").place()), after.is("advice", "yes"));
  }

  private void after(Requirement other, boolean advice) {
    guards.put(other.id(), new Guard(other, true, advice));
  }
}
