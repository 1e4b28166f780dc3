package clusterkb.rules.read;

import clusterkb.facts.Fact;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.rules.LintRule;
import clusterkb.rules.Requirement;
import clusterkb.text.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a requirement folder that may hold a table beside its rules. With a table, its rules are
 * filled in and read once for each row, and each row states a requirement of its own.
 */
public final class DecisionTable {
  private final Types types;
  private final Map<String, String> vocabulary;
  private final Map<String, RowTemplate> templates = new TreeMap<>();
  private final Problems problems;

  private DecisionTable(Types types, Map<String, String> vocabulary, Problems problems) {
    this.types = types;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /**
   * Reads the requirements of one folder.
   *
   * @param vocabulary the text of each vocabulary file by its path
   * @param files the text of each of the folder's DRL files by its path
   * @param tables the content of each of the folder's tables by its path
   */
  public static List<Requirement> read(
      Types types,
      Map<String, String> vocabulary,
      Map<String, String> files,
      Map<String, byte[]> tables,
      Problems problems) {
    DecisionTable reader = new DecisionTable(types, vocabulary, problems);
    if (tables.isEmpty()) {
      int before = problems.count();
      reader.prepare(files, null);
      return problems.count() > before
          ? List.of()
          : FolderReader.read(types, vocabulary, files, problems);
    }
    List<String> names = List.copyOf(tables.keySet());
    if (names.size() > 1) {
      problems.add(
          LintRule.DUPLICATE_NAME,
          names.get(1),
          0,
          0,
          "a second table beside " + names.get(0),
          "Keep one of the two.");
      return List.of();
    }
    TableReader.Table table =
        TableReader.read(names.get(0), tables.get(names.get(0)), types, problems);
    return table == null ? List.of() : reader.read(names.get(0), table, files);
  }

  private void prepare(Map<String, String> files, TableReader.Table table) {
    files.forEach(
        (file, text) ->
            templates.put(
                file, RowTemplate.read(file, text, table == null ? null : table.type(), problems)));
  }

  private List<Requirement> read(String file, TableReader.Table table, Map<String, String> files) {
    int before = problems.count();
    prepare(files, table);
    checkColumns(file, table);
    table.rows().forEach(row -> checkTexts(row, table));
    if (problems.count() > before) {
      return List.of();
    }
    List<Requirement> requirements = new ArrayList<>();
    Map<Diagnostic, List<Fact>> found = new LinkedHashMap<>();
    for (Fact row : table.rows()) {
      Map<String, String> filled = new TreeMap<>();
      templates.forEach((path, template) -> filled.put(path, template.filled(row)));
      Problems own = new Problems();
      for (Requirement each : FolderReader.read(types, vocabulary, filled, own)) {
        requirements.add(each.ofRow(row.place()));
      }
      for (Diagnostic one : own.all()) {
        found.computeIfAbsent(placed(one, row), any -> new ArrayList<>()).add(row);
      }
    }
    tell(found, table.rows().size());
    checkIds(requirements);
    return requirements;
  }

  private void checkColumns(String file, TableReader.Table table) {
    Set<String> used = new HashSet<>();
    templates.values().forEach(template -> used.addAll(template.used()));
    for (PropertyType column : table.type().properties()) {
      if (!used.contains(column.name())) {
        problems.add(
            LintRule.WRONG_TABLE,
            file,
            0,
            0,
            "no rule beside the table uses its column '" + column.name() + "'",
            "Write [["
                + column.name()
                + "]] where a rule is to have what a row says, or 'comment' below the column's"
                + " name.");
      }
    }
  }

  /** Braces would become placeholders of a message, and the escape is refused in rule files. */
  private void checkTexts(Fact row, TableReader.Table table) {
    for (PropertyType column : table.type().properties()) {
      if (row.value(column) instanceof String text) {
        for (String mark : List.of("{", "}", "[[", "]]", "\\u")) {
          if (text.contains(mark)) {
            Place at = row.place(column);
            problems.add(
                LintRule.WRONG_TABLE,
                at.file(),
                at.line(),
                at.column(),
                column.name()
                    + ": a text that rules are filled in with must not hold '"
                    + mark
                    + "'",
                "Write what is to stand there, in plain words.");
          }
        }
      }
    }
  }

  /** The problem where the file has it; of an annotation that is all a cell's, at the cell. */
  private Diagnostic placed(Diagnostic one, Fact row) {
    RowTemplate template = templates.get(one.place().file());
    if (template == null || one.place().line() == 0) {
      return one;
    }
    Place place = template.origin(one.place(), row);
    PropertyType column = template.columnAt(place);
    return column == null
        ? new Diagnostic(place, one.message(), one.advice(), one.check())
        : new Diagnostic(
            row.place(column), column.name() + ": " + one.message(), one.advice(), one.check());
  }

  /** Names the rows that a problem is of, unless it is of all. */
  private void tell(Map<Diagnostic, List<Fact>> found, int rows) {
    Map<Place, Integer> numbers = new HashMap<>();
    found.forEach((one, of) -> numbers.merge(one.place(), of.size(), Integer::sum));
    Set<Place> told = new HashSet<>();
    found.forEach(
        (one, of) -> {
          boolean everywhere = numbers.get(one.place()) >= rows;
          if (of.size() == rows || !templates.containsKey(one.place().file())) {
            problems.addAll(List.of(one));
          } else if (!everywhere || told.add(one.place())) {
            String which = " (" + named(of.get(0).place());
            String others = everywhere ? ", and each other row likewise)" : ")";
            problems.addAll(
                List.of(
                    new Diagnostic(
                        one.place(), one.message() + which + others, one.advice(), one.check())));
          }
        });
  }

  /** A row as messages name it that stand at the rule, such as {@code row 4 of limits.csv}. */
  public static String named(Place row) {
    return "row " + row.line() + " of " + row.file().substring(row.file().lastIndexOf('/') + 1);
  }

  private void checkIds(List<Requirement> requirements) {
    Map<String, Place> seen = new HashMap<>();
    for (Requirement one : requirements) {
      Place row = one.origin().row();
      Place first = seen.putIfAbsent(one.id(), row);
      if (first != null) {
        problems.add(
            LintRule.DUPLICATE_ID,
            row.file(),
            row.line(),
            row.column(),
            one.id() + " is stated a second time (first in row " + first.line() + ")",
            "Give each row an id of its own.");
      }
    }
  }
}
