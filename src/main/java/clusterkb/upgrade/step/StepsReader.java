package clusterkb.upgrade.step;

import clusterkb.facts.FactType;
import clusterkb.facts.Place;
import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Status;
import clusterkb.rules.YamlFiles;
import clusterkb.text.Problems;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a rule set says of steps and targets. */
public final class StepsReader {
  /** How the file beside a step's rule is called. */
  public static final String NAME = "step.yaml";

  /** How the file is called that says what is so between steps. */
  public static final String IDLE = "between-steps.yaml";

  /** The variable of the step itself. */
  public static final String STEP = "$step";

  /** The variable of the one fact of such a class, which every step may read. */
  public static String single(FactType type) {
    return "$" + type.info().key();
  }

  private final RuleSet rules;
  private final Known known;
  private final YamlFiles files = new YamlFiles(LintRule.WRONG_STEP);
  private final Map<String, StepKind> kinds = new LinkedHashMap<>();
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private List<Change> idle = List.of();

  private StepsReader(RuleSet rules) {
    this.rules = rules;
    this.known = new Known(rules);
  }

  /**
   * What a rule set says of steps.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong in its files about them
   */
  public static Steps read(RuleSet rules) {
    StepsReader reader = new StepsReader(rules);
    reader.read();
    reader.files.throwIfAny();
    return new Steps(reader.kinds, reader.targets, reader.idle);
  }

  private void read() {
    Map<String, String> texts = new TreeMap<>(rules.upgrade().texts());
    Set<String> beside = new HashSet<>();
    for (Requirement rule : rules.upgrade().rules()) {
      String file = rule.origin().folder() + "/" + NAME;
      beside.add(file);
      if (rule.status().kind() == Status.Kind.ACTIVE) {
        kind(rule, file, texts.get(file));
      }
    }
    texts.forEach(
        (file, text) -> {
          if (file.endsWith("/" + IDLE)) {
            List<Change> read = files.read(file, text, this::idle);
            idle = read == null ? List.of() : read;
          }
        });
    texts.forEach(
        (file, text) -> {
          if (file.endsWith("/" + NAME)) {
            if (!beside.contains(file)) {
              files.add(
                  new Place(file, 1, 1),
                  "there is no rule of a step beside it",
                  "Write with what facts the step can be done, or remove the file.");
            }
          } else if (!file.endsWith("/" + IDLE)) {
            target(file, text);
          }
        });
  }

  private void kind(Requirement rule, String file, String text) {
    if (text == null) {
      files.add(
          rule.origin().place(),
          rule.id() + " does not say what it changes",
          "Write " + NAME + " beside the rule.");
      return;
    }
    StepKind kind =
        files.read(file, text, (own, tree) -> new KindReader(known, own).kind(rule, tree));
    if (kind != null) {
      kinds.put(rule.id(), kind);
    }
  }

  private List<Change> idle(Problems own, Tree tree) {
    Section section = Section.of(tree, "what is so between steps", List.of("between steps"), own);
    return new ChangeReader(known.types(), known.with(Map.of()), own)
        .changes(section.items("between steps"));
  }

  private void target(String file, String text) {
    Target target =
        files.read(
            file, text, (own, tree) -> new TargetReader(known, idle, own).target(tree, kinds));
    if (target != null && targets.putIfAbsent(target.name(), target) != null) {
      files.add(
          new Place(file, 1, 1),
          "there is a target '" + target.name() + "' already",
          "Name each target differently.");
    }
  }
}
