package clusterkb.rules.read;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.OneOf;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.LintRule;
import clusterkb.rules.table.Cell;
import clusterkb.rules.table.Grid;
import clusterkb.text.Diagnostic;
import clusterkb.text.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a table of the knowledge: a line of column names, a line that says what each column holds
 * ({@code Node.operatingSystem}: what that property can be; {@code number}; {@code text}; {@code
 * yes/no}; {@code comment}), then the rows. Rules call a row by the file's name.
 */
public final class TableReader {
  static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern WHOLE = Pattern.compile("\\+?(\\d{1,18})([.,]00?)?");
  private static final String COMMENT = "comment";

  private final Problems problems;
  private final Types stated;
  private final List<Fact> rows = new ArrayList<>();

  /** The number of each column's cells, in the order of the type's properties. */
  private final List<Integer> numbers = new ArrayList<>();

  private FactType type;
  private int width;

  private TableReader(Problems problems, Types stated) {
    this.problems = problems;
    this.stated = stated;
  }

  /**
   * A table.
   *
   * @param type the type of its rows
   * @param rows its rows
   */
  public record Table(FactType type, List<Fact> rows) {}

  /**
   * Reads a table that rules look things up in; null where it cannot be read.
   *
   * @param facts the classes whose enumerations columns can have
   */
  public static Table read(FactTypes facts, String file, byte[] bytes, Problems problems) {
    Types stated = new Types(facts, List.of());
    String name = Grid.name(file);
    if (!NAME.matcher(name).matches()) {
      problems.add(
          LintRule.WRONG_TABLE,
          file,
          0,
          0,
          "'" + name + "' is no name that a rule can call",
          "Rename the file: letters only.");
    } else if (stated.fact(name) != null) {
      problems.add(
          LintRule.DUPLICATE_NAME,
          file,
          0,
          0,
          "'" + name + "' is a fact class already",
          "Rename the file.");
    }
    return read(file, bytes, stated, problems);
  }

  /** Reads a table of any name; null where it cannot be read. */
  static Table read(String file, byte[] bytes, Types stated, Problems problems) {
    List<Diagnostic> found = new ArrayList<>();
    Grid grid = Grid.read(file, bytes, found);
    problems.addAll(LintRule.WRONG_TABLE, found);
    if (grid == null) {
      return null;
    }
    if (grid.rows().size() < 3) {
      problems.add(
          LintRule.WRONG_TABLE,
          file,
          0,
          0,
          "the table has no rows",
          "Write column names, a line saying what each column holds, then the rows.");
      return null;
    }
    TableReader reader = new TableReader(problems, stated);
    reader.read(Grid.name(file), grid.rows());
    return reader.type == null ? null : new Table(reader.type, reader.rows);
  }

  private void read(String name, List<Grid.Row> read) {
    List<PropertyType> columns = columns(read.get(0), read.get(1));
    if (columns != null) {
      type = FactType.table(name, columns);
      read.subList(2, read.size()).forEach(this::row);
    }
  }

  private void problem(Cell at, String message, String advice) {
    problem(LintRule.WRONG_TABLE, at, message, advice);
  }

  private void problem(LintRule rule, Cell at, String message, String advice) {
    problems.add(rule, at.place().file(), at.place().line(), at.place().column(), message, advice);
  }

  /** The columns, without those that are comments; null where one cannot be understood. */
  private List<PropertyType> columns(Grid.Row names, Grid.Row kinds) {
    List<PropertyType> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    width = Math.max(names.cells().size(), kinds.cells().size());
    boolean understood = true;
    for (int i = 0; i < width; i++) {
      Cell name = names.cell(i);
      Cell kind = kinds.cell(i);
      if (kind.text().equals(COMMENT)) {
        continue;
      }
      PropertyType column = column(name, kind, columns.size(), where(i, name.text(), name));
      understood &= column != null & isName(name, i, seen);
      columns.add(column);
      numbers.add(i);
    }
    if (columns.isEmpty()) {
      problem(kinds.cell(0), "all columns are comments", "Say what they hold.");
    }
    return understood && !columns.isEmpty() ? columns : null;
  }

  private boolean isName(Cell name, int number, Set<String> seen) {
    String column = "column " + (number + 1) + ": ";
    if (isFaulty(name)) {
      return false;
    } else if (name.blank()) {
      problem(name, column + "it has no name", "Name it in the first line, or empty it.");
      return false;
    } else if (!NAME.matcher(name.text()).matches()) {
      problem(
          name,
          column + "'" + name.text() + "' is no name that a rule can call",
          "Write one word of letters and digits.");
    } else if (!seen.add(name.text())) {
      problem(
          LintRule.DUPLICATE_NAME, name, column + "a second '" + name.text() + "'", "Rename one.");
    }
    return true;
  }

  private boolean isFaulty(Cell cell) {
    if (cell.fault() != null) {
      problems.addAll(LintRule.WRONG_TABLE, List.of(cell.fault()));
    }
    return cell.fault() != null;
  }

  private static String where(int number, String name, Cell at) {
    // A cell of a spreadsheet has a name of its own.
    String shown = name.isEmpty() ? "" : at.place().isCell() ? name : " (" + name + ")";
    if (at.place().isCell()) {
      return shown.isEmpty() ? "" : shown + ": ";
    }
    return "column " + (number + 1) + shown + ": ";
  }

  private PropertyType column(Cell name, Cell kind, int slot, String where) {
    if (isFaulty(kind)) {
      return null;
    }
    String word = kind.text();
    switch (word) {
      case "number" -> {
        return PropertyType.column(name.text(), slot, PropertyKind.NUMBER, null);
      }
      case "text" -> {
        return PropertyType.column(name.text(), slot, PropertyKind.TEXT, null);
      }
      case "yes/no" -> {
        return PropertyType.column(name.text(), slot, PropertyKind.FLAG, null);
      }
      default -> {
        PropertyType like = property(word);
        if (like == null || like.kind() != PropertyKind.CHOICE) {
          problem(
              kind,
              where + "'" + word + "' does not say what the column holds",
              "Write number, text, yes/no, comment, or "
                  + String.join(" or ", nearestProperties(word))
                  + ".");
          return null;
        }
        return PropertyType.column(name.text(), slot, PropertyKind.CHOICE, like.choices());
      }
    }
  }

  private PropertyType property(String path) {
    int dot = path.indexOf('.');
    FactType fact = dot < 0 ? null : stated.fact(path.substring(0, dot));
    return fact == null ? null : fact.property(path.substring(dot + 1));
  }

  private List<String> nearestProperties(String word) {
    List<String> all = new ArrayList<>();
    for (String fact : stated.factNames()) {
      for (PropertyType property : stated.fact(fact).properties()) {
        if (property.kind() == PropertyKind.CHOICE) {
          all.add(fact + "." + property.name());
        }
      }
    }
    List<String> near = Names.nearest(word, all, 3);
    return near.isEmpty() ? List.of("an enumerated property such as Node.operatingSystem") : near;
  }

  private void row(Grid.Row cells) {
    Object[] values = new Object[numbers.size()];
    Place[] places = new Place[numbers.size()];
    for (PropertyType column : type.properties()) {
      int number = numbers.get(column.slot());
      Cell cell = cells.cell(number);
      places[column.slot()] = cell.place();
      values[column.slot()] = value(cell, column, where(number, column.name(), cell));
    }
    for (int i = width; i < cells.cells().size(); i++) {
      if (!cells.cell(i).blank()) {
        problem(
            cells.cell(i), "the cell belongs to no column", "Empty it, or name its column above.");
      }
    }
    if (!Arrays.asList(values).contains(null)) {
      Place place = cells.place();
      rows.add(type.fact(column -> values[column.slot()], column -> places[column.slot()], place));
    }
  }

  private Object value(Cell cell, PropertyType column, String where) {
    if (isFaulty(cell)) {
      return null;
    }
    if (cell.blank()) {
      problem(cell, where + "the cell is empty", "Fill it: a table says all that it speaks of.");
      return null;
    }
    return switch (column.kind()) {
      case NUMBER -> number(cell, where);
      case TEXT -> cell.text();
      case FLAG -> flag(cell, where);
      default -> choice(cell, column, where);
    };
  }

  private Object number(Cell cell, String where) {
    Matcher whole = WHOLE.matcher(cell.text());
    if (!whole.matches()) {
      problem(
          LintRule.WRONG_TYPE,
          cell,
          where + "'" + cell.text() + "' is no whole number",
          "Write one, such as 8.");
      return null;
    }
    long number = Long.parseLong(whole.group(1));
    if (number > Integer.MAX_VALUE) {
      problem(
          LintRule.WRONG_TYPE,
          cell,
          where + "'" + cell.text() + "' is too large",
          "Use a number below 2147483648.");
      return null;
    }
    return number;
  }

  private Object flag(Cell cell, String where) {
    switch (cell.text().toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> {
        return true;
      }
      case "no", "false" -> {
        return false;
      }
      default -> {
        problem(
            LintRule.WRONG_TYPE,
            cell,
            where + "'" + cell.text() + "' is neither yes nor no",
            "Write yes or no.");
        return null;
      }
    }
  }

  private Object choice(Cell cell, PropertyType column, String where) {
    Object found = column.choices().find(cell.text());
    if (found instanceof Term term) {
      return term;
    }
    List<String> labels = column.choices().labels();
    List<String> near =
        found instanceof OneOf several
            ? several.terms().stream().map(Term::label).toList()
            : column.choices().nearest(cell.text()).stream().filter(labels::contains).toList();
    problem(
        LintRule.UNKNOWN_VALUE,
        cell,
        where
            + "'"
            + cell.text()
            + (found == null ? "' is none of its values" : "' leaves open which one it is"),
        "Write " + String.join(" or ", near.isEmpty() ? labels : near) + ".");
    return null;
  }
}
