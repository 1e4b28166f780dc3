package clusterkb.rules.read;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.LintRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table of the knowledge from CSV: a line of column names, a line that says what each
 * column holds ({@code Node.operatingSystem}: what that property can be; {@code number}; {@code
 * text}), then the rows. Lines that begin with a number sign are comments. Rules call a row by the
 * file's name.
 */
public final class TableReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private final String file;
  private final Problems problems;
  private final Types stated;
  private final List<Fact> rows = new ArrayList<>();
  private FactType type;
  private int width;

  private TableReader(String file, Problems problems, Types stated) {
    this.file = file;
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
   * Reads the tables with these texts by their paths; what is wrong is noted.
   *
   * @param facts the classes whose enumerations columns can have
   */
  public static List<Table> read(FactTypes facts, Map<String, String> texts, Problems problems) {
    Types stated = new Types(facts, List.of());
    List<Table> tables = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          TableReader reader = new TableReader(file, problems, stated);
          reader.read(text);
          if (reader.type == null) {
            return;
          }
          if (tables.stream().anyMatch(one -> one.type().name().equals(reader.type.name()))) {
            problems.add(
                LintRule.DUPLICATE_NAME,
                file,
                1,
                1,
                "a second table '" + reader.type.name() + "'",
                "Rename the file.");
          }
          tables.add(new Table(reader.type, reader.rows));
        });
    return tables;
  }

  private void read(String text) {
    List<CSVRecord> records = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord one : parser) {
        records.add(one);
        lines.add(Math.max(1, parser.getCurrentLineNumber()));
      }
    } catch (IOException | RuntimeException e) {
      problems.add(
          LintRule.SYNTAX,
          file,
          1,
          1,
          "the table cannot be read as CSV",
          "Check its quotation marks.");
      return;
    }
    if (records.size() < 3) {
      problems.add(
          LintRule.WRONG_TABLE,
          file,
          1,
          1,
          "the table has no rows",
          "Write column names, a line saying what each column holds, then the rows.");
      return;
    }
    String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".csv".length());
    checkNames(records.get(0), lines.get(0).intValue());
    List<PropertyType> columns = columns(records.get(0), records.get(1), lines.get(1));
    if (!NAME.matcher(name).matches()) {
      problems.add(
          LintRule.WRONG_TABLE,
          file,
          1,
          1,
          "'" + name + "' is no name that a rule can call",
          "Rename the file: letters only.");
    } else if (stated.fact(name) != null) {
      problems.add(
          LintRule.DUPLICATE_NAME,
          file,
          1,
          1,
          "'" + name + "' is a fact class already",
          "Rename the file.");
    } else if (columns != null) {
      type = FactType.table(name, columns);
      width = columns.size();
      for (int i = 2; i < records.size(); i++) {
        row(records.get(i), lines.get(i).intValue());
      }
    }
  }

  private void checkNames(CSVRecord names, int line) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!NAME.matcher(name).matches()) {
        problems.add(
            LintRule.WRONG_TABLE,
            file,
            line,
            1,
            "column " + (i + 1) + ": '" + name + "' is no name that a rule can call",
            "Write one word of letters and digits.");
      } else if (!seen.add(name)) {
        problems.add(
            LintRule.DUPLICATE_NAME,
            file,
            line,
            1,
            "column " + (i + 1) + ": a second '" + name + "'",
            "Rename one.");
      }
    }
  }

  private List<PropertyType> columns(CSVRecord names, CSVRecord kinds, long line) {
    List<PropertyType> columns = new ArrayList<>();
    if (names.size() != kinds.size()) {
      problems.add(
          LintRule.WRONG_TABLE,
          file,
          (int) line,
          1,
          "the first two lines have different numbers of columns",
          "Align them.");
      return null;
    }
    for (int i = 0; i < names.size(); i++) {
      String kind = kinds.get(i);
      if (kind.equals("number")) {
        columns.add(PropertyType.column(names.get(i), i, PropertyKind.NUMBER, null));
      } else if (kind.equals("text")) {
        columns.add(PropertyType.column(names.get(i), i, PropertyKind.TEXT, null));
      } else {
        PropertyType like = property(kind);
        if (like == null || like.kind() != PropertyKind.CHOICE) {
          problems.add(
              LintRule.WRONG_TABLE,
              file,
              (int) line,
              1,
              "column " + (i + 1) + ": '" + kind + "' does not say what the column holds",
              "Write number, text, or an enumerated property such as Node.operatingSystem.");
          return null;
        }
        columns.add(PropertyType.column(names.get(i), i, PropertyKind.CHOICE, like.choices()));
      }
    }
    return columns;
  }

  private PropertyType property(String path) {
    int dot = path.indexOf('.');
    FactType fact = dot < 0 ? null : stated.fact(path.substring(0, dot));
    return fact == null ? null : fact.property(path.substring(dot + 1));
  }

  private void row(CSVRecord cells, int line) {
    if (cells.size() != width) {
      problems.add(
          LintRule.WRONG_TABLE,
          file,
          line,
          1,
          "the row has " + cells.size() + " cells instead of " + width,
          "Fill all its cells.");
      return;
    }
    Place place = new Place(file, line, 1);
    Object[] values = new Object[cells.size()];
    for (PropertyType column : type.properties()) {
      values[column.slot()] = cell(cells.get(column.slot()), column, line);
    }
    if (Arrays.asList(values).contains(null)) {
      return;
    }
    rows.add(type.fact(column -> values[column.slot()], column -> place, place));
  }

  private Object cell(String text, PropertyType column, int line) {
    String where = "column " + (column.slot() + 1) + " (" + column.name() + "): ";
    switch (column.kind()) {
      case NUMBER -> {
        try {
          return (long) Integer.parseInt(text);
        } catch (NumberFormatException e) {
          problems.add(
              LintRule.WRONG_TYPE,
              file,
              line,
              1,
              where + "'" + text + "' is no number",
              "Write a whole number.");
          return null;
        }
      }
      case TEXT -> {
        return text;
      }
      default -> {
        Object found = column.choices().find(text);
        if (found instanceof Term term) {
          return term;
        }
        List<String> labels = column.choices().labels();
        List<String> near = column.choices().nearest(text);
        problems.add(
            LintRule.UNKNOWN_VALUE,
            file,
            line,
            1,
            where + "'" + text + "' is none of its values",
            "Write " + String.join(" or ", near.isEmpty() ? labels : near) + ".");
        return null;
      }
    }
  }
}
