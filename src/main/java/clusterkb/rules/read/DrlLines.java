package clusterkb.rules.read;

import clusterkb.rules.lang.Origin;
import java.util.List;

/** Finds where something stands in a rule file, as the parser often gives the place behind it. */
final class DrlLines {
  private final String file;
  private final List<String> lines;

  DrlLines(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  /** That word on that line or above. */
  Origin at(String word, int line) {
    for (int i = Math.min(line, lines.size()); i > 0; i--) {
      int column = lines.get(i - 1).indexOf(word);
      if (column >= 0) {
        return new Origin(file, i, lines.get(i - 1).codePointCount(0, column) + 1, word);
      }
    }
    return new Origin(file, Math.max(1, line), 1, word);
  }

  /** The first line that holds that word. */
  int lineOf(String word) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(word)) {
        return i + 1;
      }
    }
    return 1;
  }

  /** The parser gives most annotations no line, so it is looked up below the rule's. */
  Origin annotation(String name, Origin rule) {
    String written = "@" + name;
    for (int i = rule.line() - 1; i < lines.size(); i++) {
      int found = word(lines.get(i), written);
      if (found >= 0) {
        int column = lines.get(i).codePointCount(0, found) + 1;
        return new Origin(file, i + 1, column, written);
      }
      if (i >= rule.line() && lines.get(i).strip().equals("when")) {
        break;
      }
    }
    return rule;
  }

  /** Where that word stands in the line and no letter goes on with it; negative where nowhere. */
  private static int word(String line, String word) {
    int found = line.indexOf(word);
    while (found >= 0) {
      int end = found + word.length();
      if (end == line.length() || !Character.isJavaIdentifierPart(line.charAt(end))) {
        return found;
      }
      found = line.indexOf(word, end);
    }
    return found;
  }

  /** Where that text begins, at or below its 'then'. */
  Origin consequence(int then, String written) {
    String start = written.lines().findFirst().orElse(written);
    for (int i = Math.max(1, then); i <= lines.size(); i++) {
      if (lines.get(i - 1).contains(start)) {
        return at(start, i);
      }
    }
    return new Origin(file, Math.max(1, then), 1, "then");
  }
}
