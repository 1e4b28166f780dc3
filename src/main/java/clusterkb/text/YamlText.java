package clusterkb.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as YAML writes them. */
public final class YamlText {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9 ./_-]*[A-Za-z0-9]|[A-Za-z]");
  private static final Pattern WORD =
      Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|unknown|none");

  /** So long a list stands in one line at most. */
  private static final int SHORT = 70;

  private YamlText() {}

  /** A value within braces or brackets: in quotes where it could be taken for something else. */
  public static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
    return plain ? text : quoted(text);
  }

  /** The lines of a mapping: a key each, with the items of a longer list below it. */
  public static List<String> lines(Tree.Mapping mapping) {
    List<String> lines = new ArrayList<>();
    for (Tree.Entry entry : mapping.entries()) {
      String flow = flow(entry.value());
      if (entry.value() instanceof Tree.Sequence list && flow.length() > SHORT) {
        lines.add(entry.key() + ":");
        list.items().forEach(item -> lines.add("  - " + flow(item)));
      } else {
        lines.add(entry.key() + ": " + flow);
      }
    }
    return lines;
  }

  private static String flow(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> entry.key() + ": " + flow(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (tree instanceof Tree.Sequence list) {
      return list.items().stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    boolean special = scalar.text().equals("...") || WORD.matcher(scalar.text()).matches();
    return scalar.kind() != Tree.Kind.TEXT || special ? scalar.text() : scalar(scalar.text());
  }

  /** A text in double quotes. */
  public static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
