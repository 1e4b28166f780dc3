package clusterkb.compare;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What two rule sets state differently, layout and comments apart.
 *
 * @param before the one rule set
 * @param after the other
 * @param shared tables and paragraphs that differ, by name
 * @param requirements requirements that differ, in the order of reports
 */
public record RulesChange(
    RuleSet before, RuleSet after, List<Edit> shared, List<RequirementChange> requirements) {
  private static final Comparator<RequirementChange> ORDER =
      Comparator.comparing((RequirementChange change) -> change.statement().stages().get(0))
          .thenComparing(RequirementChange::id);

  /** Copies the lists. */
  public RulesChange {
    shared = List.copyOf(shared);
    requirements = List.copyOf(requirements);
  }

  /** Compares two rule sets. */
  public static RulesChange of(RuleSet before, RuleSet after) {
    List<Edit> tables = edits("table ", tables(before), tables(after));
    List<Edit> shared = new ArrayList<>(tables);
    shared.addAll(edits("property ", declared(before), declared(after)));
    shared.addAll(edits("paragraph ", paragraphs(before), paragraphs(after)));
    Set<String> changed = tables.stream().map(Edit::what).collect(Collectors.toSet());
    Map<String, Requirement> old = byId(before);
    Map<String, Requirement> now = byId(after);
    Set<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    List<RequirementChange> requirements = new ArrayList<>();
    for (String id : ids) {
      RequirementChange change = change(before, old.get(id), after, now.get(id), changed);
      if (change != null) {
        requirements.add(change);
      }
    }
    requirements.sort(ORDER);
    return new RulesChange(before, after, shared, requirements);
  }

  /** Whether both state the same. */
  public boolean none() {
    return shared.isEmpty() && requirements.isEmpty();
  }

  /** The same with the difference in one requirement only. */
  public RulesChange only(String id) {
    return new RulesChange(
        before,
        after,
        List.of(),
        requirements.stream().filter(change -> change.id().equals(id)).toList());
  }

  /** The ids of the requirements on whose difference a verdict or its message can depend. */
  public Set<String> deciding() {
    return requirements.stream()
        .filter(RequirementChange::decides)
        .map(RequirementChange::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static RequirementChange change(
      RuleSet before, Requirement old, RuleSet after, Requirement now, Set<String> changed) {
    if (old == null || now == null) {
      return new RequirementChange(old, now, List.of(), List.of(), true);
    }
    Set<String> tables = new TreeSet<>(RuleLines.tables(old).keySet());
    tables.addAll(RuleLines.tables(now).keySet());
    tables.removeIf(name -> !changed.contains("table " + name));
    List<Edit> edits = new ArrayList<>();
    add(edits, "title", old, now, one -> List.of(one.title()));
    add(edits, "status", old, now, one -> List.of(one.status().toString()));
    add(edits, "level", old, now, one -> List.of(one.level().name()));
    add(edits, "stages", old, now, one -> one.stages().stream().map(Stage::word).toList());
    add(edits, "sources", old, now, Requirement::sources);
    add(edits, "applies to", old, now, one -> List.of(one.speaksOf()));
    add(edits, "conditions", old, now, RuleLines::of);
    add(edits, "declared", old, now, RuleLines::declared);
    add(edits, "message", old, now, RulesChange::messages);
    add(edits, "remedy", old, now, one -> List.of(RuleLines.of(one.remedy())));
    List<String> conflictBefore = conflict(before, old);
    List<String> conflictAfter = conflict(after, now);
    if (!conflictBefore.equals(conflictAfter)) {
      edits.add(new Edit("conflict", conflictBefore, conflictAfter));
    }
    boolean decides =
        !tables.isEmpty()
            || edits.stream().anyMatch(edit -> DECIDING.contains(edit.what()))
            || old.status().kind() != now.status().kind()
            || old.level().informs() != now.level().informs();
    return edits.isEmpty() && tables.isEmpty()
        ? null
        : new RequirementChange(old, now, edits, List.copyOf(tables), decides);
  }

  private static final Set<String> DECIDING = Set.of("conditions", "declared", "message");

  private static void add(
      List<Edit> edits,
      String what,
      Requirement before,
      Requirement after,
      Function<Requirement, List<String>> lines) {
    List<String> old = lines.apply(before);
    List<String> now = lines.apply(after);
    if (!old.equals(now)) {
      edits.add(new Edit(what, old, now));
    }
  }

  private static List<String> messages(Requirement requirement) {
    return requirement.breaches().stream().map(one -> RuleLines.of(one.message())).toList();
  }

  private static List<String> conflict(RuleSet rules, Requirement requirement) {
    String text = rules.conflict(requirement);
    return text == null ? List.of() : List.of(text);
  }

  private static Map<String, Requirement> byId(RuleSet rules) {
    return rules.statements().stream()
        .collect(Collectors.toMap(Requirement::id, Function.identity()));
  }

  private static List<Edit> edits(
      String word, Map<String, List<String>> before, Map<String, List<String>> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Edit> edits = new ArrayList<>();
    for (String name : names) {
      List<String> old = before.getOrDefault(name, List.of());
      List<String> now = after.getOrDefault(name, List.of());
      if (!old.equals(now)) {
        edits.add(new Edit(word + name, old, now));
      }
    }
    return edits;
  }

  /** The lines of each table; their order means nothing. */
  static Map<String, List<String>> tables(RuleSet rules) {
    Map<String, List<String>> tables = new TreeMap<>();
    Map<FactType, Set<String>> rows = new LinkedHashMap<>();
    for (Fact row : rules.rows()) {
      rows.computeIfAbsent(row.type(), type -> new TreeSet<>()).add(cells(row));
    }
    rows.forEach(
        (type, cells) -> {
          List<String> lines = new ArrayList<>();
          lines.add(
              type.properties().stream().map(PropertyType::name).collect(Collectors.joining(",")));
          lines.addAll(cells);
          tables.put(type.name(), lines);
        });
    return tables;
  }

  private static String cells(Fact row) {
    return row.type().properties().stream()
        .map(column -> RuleLines.literal(row.value(column)))
        .collect(Collectors.joining(","));
  }

  /** What each side declares of the properties of facts, and of their values. */
  private static Map<String, List<String>> declared(RuleSet rules) {
    Map<String, List<String>> declared = new TreeMap<>();
    for (FactType type : rules.facts().all()) {
      for (PropertyType property : type.properties()) {
        String line = RuleLines.declaration(property);
        if (!line.isEmpty()) {
          declared.put(type.name() + "." + property.name(), List.of(line));
        }
      }
    }
    return declared;
  }

  private static Map<String, List<String>> paragraphs(RuleSet rules) {
    Map<String, List<String>> paragraphs = new TreeMap<>();
    for (Paragraph one : rules.paragraphs().values()) {
      paragraphs.put(
          one.id(),
          List.of(
              "document: " + one.document(),
              "section: " + one.section(),
              "role: " + one.role(),
              "summary: " + one.summary(),
              "reason: " + one.reason(),
              "sha256: " + one.sha256()));
    }
    return paragraphs;
  }
}
