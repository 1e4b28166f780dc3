package clusterkb.batch.input;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths: {@code *} and {@code ?} for what is within a name, {@code **} for any number
 * of folders, {@code [abc]} and {@code {yaml,json}} for one of several.
 */
final class Glob {
  private static final String SPECIAL = "*?[{";

  private final String base;
  private final Pattern pattern;

  private Glob(String base, Pattern pattern) {
    this.base = base;
    this.pattern = pattern;
  }

  /** The pattern that a path is; null where it is a plain path. */
  static Glob of(String path) {
    int first = path.length();
    for (int i = 0; i < path.length(); i++) {
      if (SPECIAL.indexOf(path.charAt(i)) >= 0) {
        first = i;
        break;
      }
    }
    if (first == path.length()) {
      return null;
    }
    int slash = path.lastIndexOf('/', first);
    try {
      String rest = path.substring(slash + 1);
      return new Glob(path.substring(0, slash + 1), Pattern.compile(expression(rest)));
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  /** The folder below which it looks, with its slash; empty for the present one. */
  String base() {
    return base;
  }

  /** Whether a path below that folder is meant. */
  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  private static String expression(String glob) {
    StringBuilder out = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        out.append("(?:[^/]+/)*");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        out.append(".*");
        i++;
      } else if (c == '*') {
        out.append("[^/]*");
      } else if (c == '?') {
        out.append("[^/]");
      } else if (c == '[' && glob.indexOf(']', i + 2) > 0) {
        int end = glob.indexOf(']', i + 2);
        out.append(group(glob.substring(i + 1, end)));
        i = end;
      } else if (c == '{') {
        out.append("(?:");
        braces++;
      } else if (c == '}' && braces > 0) {
        out.append(')');
        braces--;
      } else if (c == ',' && braces > 0) {
        out.append('|');
      } else {
        out.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return out.toString();
  }

  private static String group(String members) {
    boolean not = members.startsWith("!") || members.startsWith("^");
    String rest = not ? members.substring(1) : members;
    String escaped = rest.replace("\\", "\\\\").replace("[", "\\[").replace("&", "\\&");
    return "[" + (not ? "^/" : "") + escaped.replace("^", "\\^") + "]";
  }
}
