package clusterkb.rules.read;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.LintRule;
import clusterkb.rules.read.RuleTexts.Part;
import clusterkb.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a rule file that a table fills in: {@code [[column]]} stands for what a row has in
 * that column. Inside quotation marks it becomes text, outside a value as rules write it: a number,
 * {@code true}, {@code ServiceKind.SMTP}, a text in quotation marks. Whatever a cell holds, it
 * never becomes anything else, and lines stay where they are.
 */
final class RowTemplate {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[\\[([^\\[\\]\\n]+)\\]\\]");
  private static final Pattern WHOLE =
      Pattern.compile("@(\\w+)\\s*\\(\\s*\"\\[\\[\\s*(\\w+)\\s*\\]\\]\"\\s*\\)");

  private final String file;
  private final String text;
  private final FactType columns;
  private final List<Placeholder> placeholders = new ArrayList<>();

  /** Annotations that are nothing but a column, by the place where they begin. */
  private final Map<String, PropertyType> annotations = new TreeMap<>();

  /** A placeholder from and to those offsets, in quotation marks of that kind or in none (0). */
  private record Placeholder(int from, int to, PropertyType column, char quote) {}

  private RowTemplate(String file, String text, FactType columns) {
    this.file = file;
    this.text = text;
    this.columns = columns;
  }

  /**
   * The text of a rule file with its placeholders.
   *
   * @param columns the table's; null where there is no table, and so nothing to fill in
   */
  static RowTemplate read(String file, String text, FactType columns, Problems problems) {
    RowTemplate template = new RowTemplate(file, text, columns);
    for (Part part : RuleTexts.parts(text)) {
      if (!part.comment()) {
        template.read(part, problems);
      }
    }
    return template;
  }

  private void read(Part part, Problems problems) {
    Matcher found = PLACEHOLDER.matcher(text).region(part.from(), part.to());
    while (found.find()) {
      String name = found.group(1).strip();
      PropertyType column = columns == null ? null : columns.property(name);
      if (column == null) {
        unknown(found.start(), name, problems);
      } else {
        placeholders.add(new Placeholder(found.start(), found.end(), column, part.quote()));
      }
    }
    Matcher whole = WHOLE.matcher(text);
    while (columns != null && whole.find()) {
      PropertyType column = columns.property(whole.group(2));
      if (column != null) {
        annotations.put(key(place(whole.start())), column);
      }
    }
  }

  private void unknown(int at, String name, Problems problems) {
    Place place = place(at);
    if (columns == null) {
      problems.add(
          LintRule.WRONG_TABLE,
          file,
          place.line(),
          place.column(),
          "'[[" + name + "]]' names a column, but the folder has no table",
          "Put a table (.csv, .xls or .xlsx) beside the rule, or write out what is meant.");
      return;
    }
    List<String> known = columns.properties().stream().map(PropertyType::name).toList();
    problems.add(
        LintRule.WRONG_TABLE,
        file,
        place.line(),
        place.column(),
        "the table has no column '" + name + "'",
        Names.meant(name, known, 3, "It has " + String.join(", ", known) + "."));
  }

  private Place place(int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    return new Place(file, line, text.codePointCount(start, offset) + 1);
  }

  private static String key(Place place) {
    return place.line() + ":" + place.column();
  }

  /** The columns that occur in it. */
  TreeSet<String> used() {
    TreeSet<String> used = new TreeSet<>();
    placeholders.forEach(each -> used.add(each.column().name()));
    return used;
  }

  /** The text with a row's values. */
  String filled(Fact row) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (Placeholder each : placeholders) {
      filled.append(text, from, each.from()).append(value(each, row));
      from = each.to();
    }
    return filled.append(text, from, text.length()).toString();
  }

  private static String value(Placeholder placeholder, Fact row) {
    Object value = row.value(placeholder.column());
    if (placeholder.quote() == 0) {
      return value instanceof String text
          ? '"' + escaped(text, '"') + '"'
          : code(value, placeholder);
    }
    String text =
        value instanceof Term term
            ? term.label()
            : value instanceof Boolean flag ? (flag ? "yes" : "no") : value.toString();
    return escaped(text, placeholder.quote());
  }

  private static String code(Object value, Placeholder placeholder) {
    return value instanceof Term term
        ? placeholder.column().choices().name() + "." + term.name()
        : value.toString();
  }

  private static String escaped(String text, char quote) {
    return text.replace("\\", "\\\\").replace("" + quote, "\\" + quote);
  }

  /** Where in this file stands what stands there once a row's values are filled in. */
  Place origin(Place filled, Fact row) {
    int lineStart = 0;
    for (int line = 1; line < filled.line() && lineStart < text.length(); line++) {
      lineStart = text.indexOf('\n', lineStart) + 1;
    }
    int shift = 0;
    for (Placeholder each : placeholders) {
      if (each.from() >= lineStart && place(each.from()).line() == filled.line()) {
        int begin = place(each.from()).column() + shift;
        String value = value(each, row);
        int length = value.codePointCount(0, value.length());
        if (filled.column() < begin) {
          break;
        }
        if (filled.column() < begin + length) {
          return place(each.from());
        }
        shift += length - text.codePointCount(each.from(), each.to());
      }
    }
    return new Place(file, filled.line(), Math.max(1, filled.column() - shift));
  }

  /** The column that all of the annotation is that begins at this place; null where none is. */
  PropertyType columnAt(Place place) {
    return annotations.get(key(place));
  }
}
