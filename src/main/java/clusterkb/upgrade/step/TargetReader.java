package clusterkb.upgrade.step;

import clusterkb.text.Problems;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads files that say at what plans aim. */
final class TargetReader {
  private static final List<String> KEYS =
      List.of("target", "says", "first", "throughout", "end", "holds", "suggests", "done");

  private final Known known;
  private final Problems problems;
  private final List<Change> idle;

  /**
   * A reader.
   *
   * @param idle what is so between steps, whatever the target
   */
  TargetReader(Known known, List<Change> idle, Problems problems) {
    this.known = known;
    this.idle = idle;
    this.problems = problems;
  }

  /**
   * The target.
   *
   * @param kinds the kinds of step by their ids
   */
  Target target(Tree tree, Map<String, StepKind> kinds) {
    Section section = Section.of(tree, "a target", KEYS, problems);
    ChangeReader changes = new ChangeReader(known.types(), known.with(Map.of()), problems);
    return new Target(
        Section.read(() -> section.need("target", "Name the target."), ""),
        Section.read(
            () -> section.need("says", "Say in a sentence what is so when it is reached."), ""),
        known.requirements(section, "first"),
        Stream.concat(idle.stream(), changes.changes(section.items("throughout")).stream())
            .toList(),
        changes.changes(section.items("end")),
        known.requirements(section, "holds"),
        Section.read(() -> suggests(section, changes), null),
        done(section, kinds));
  }

  private static Selection.Each suggests(Section section, ChangeReader changes) {
    return section.get("suggests") == null ? null : changes.each(section.get("suggests"));
  }

  private List<StepKind> done(Section section, Map<String, StepKind> kinds) {
    List<StepKind> done = new ArrayList<>();
    Section.readEach(
        section.items("done"),
        item -> {
          String word = section.textOf(item, "done");
          // Whether its own file can be read is another matter.
          known.step(section, word, item.place());
          StepKind kind = kinds.get(word.toUpperCase(Locale.ROOT));
          if (kind != null) {
            done.add(kind);
          }
        });
    return done;
  }
}
