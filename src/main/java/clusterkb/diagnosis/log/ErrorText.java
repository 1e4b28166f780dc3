package clusterkb.diagnosis.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error as Setup writes it: what it tried, the function with its place in the source, and {@code
 * Error code 0XHHHHHHHH (decimal): text}.
 *
 * @param message what stands before the function; empty if nothing does
 * @param function empty if none is named
 * @param place the source file and line as written; empty if none is given
 * @param code the code, or null where Setup gives none
 * @param decimal the number in brackets, or null
 * @param text the error's own text
 */
record ErrorText(
    String message, String function, String place, Long code, Long decimal, String text) {
  private static final Pattern CODE =
      Pattern.compile(
          "(?i)Error ?code ?0x([0-9a-f]{8})(?![0-9a-z])(?: ?\\( ?([0-9]{1,10}) ?\\))?"
              + " ?:? ?_?");

  /** With blanks where a copy broke the path. */
  private static final Pattern PLACE =
      Pattern.compile("\\( ?([A-Za-z]:\\\\[^()\"<>|*?]{1,300}: ?[0-9]{1,6}) ?\\)");

  private static final Pattern SUB_COMPONENT =
      Pattern.compile(
          "(?i)failed while installing sub-?component \"?(.{1,200}?)\"? with error code"
              + " 0x([0-9a-f]{8})(?![0-9a-z])");

  private static final Pattern TAG = Pattern.compile("-- ?ID: ?[0-9]+ ?--");

  /** Setup's word for a program that it started and that failed. */
  private static final Pattern COMMAND =
      Pattern.compile("(?i)The command (.{1,400}?) failed, returning error code ?([0-9]+)");

  private static final Pattern FILE =
      Pattern.compile("(?i)[\\w$~.-]+\\.(?:dll|ocx|exe|ins|inf|msi|vbs|cmd|bat)(?![\\w.])");

  private static final String REGISTRAR = "regsvr32";

  /** The error in a text, or null if there is none. */
  static ErrorText in(String text) {
    if (!hasNumber(text)) {
      return null;
    }
    ErrorText ofSubComponent = ofSubComponent(text);
    Matcher code = CODE.matcher(text);
    if (ofSubComponent != null || !code.find()) {
      return ofSubComponent;
    }
    String before = text.substring(0, code.start());
    String own = own(text, code.end());
    Long number = Codes.number(code.group(1));
    Long decimal = code.group(2) == null ? null : Long.valueOf(code.group(2));
    Matcher place = last(PLACE, before);
    if (place == null) {
      return new ErrorText(tidy(before), "", "", number, decimal, own);
    }
    int function = functionStart(before, place.start());
    return new ErrorText(
        tidy(before.substring(0, function)),
        name(before.substring(function, place.start())),
        compact(place.group(1)),
        number,
        decimal,
        own);
  }

  private static ErrorText ofSubComponent(String text) {
    Matcher failed = SUB_COMPONENT.matcher(text);
    return failed.find()
        ? new ErrorText("", failed.group(1), "", Codes.number(failed.group(2)), null, tidy(text))
        : null;
  }

  /** A program that failed, without an error code of Setup; null if the text tells of none. */
  static ErrorText ofCommand(String text) {
    return text.contains("returning") && COMMAND.matcher(text).find()
        ? new ErrorText(tidy(text), "", "", null, null, "")
        : null;
  }

  /** The same with the message that was logged by itself before it. */
  ErrorText behind(String earlier) {
    return new ErrorText((earlier + " " + message).strip(), function, place, code, decimal, text);
  }

  /** The same without words before it that need not be of the log; what failed stays. */
  ErrorText withoutMessage() {
    return COMMAND.matcher(message).find()
        ? this
        : new ErrorText("", function, place, code, decimal, text);
  }

  /** The message and the error's own text. */
  String whole() {
    return (message + " " + text).strip();
  }

  /** The file that a failed command names and the place in the source. */
  String where() {
    String file = commandsFile();
    return file.isEmpty() || place.isEmpty() ? file + place : file + ", " + place;
  }

  private String commandsFile() {
    Matcher command = COMMAND.matcher(message);
    if (!command.find()) {
      return "";
    }
    String file = "";
    Matcher files = FILE.matcher(command.group(1));
    while (files.find()) {
      boolean registrar = files.group().regionMatches(true, 0, REGISTRAR, 0, REGISTRAR.length());
      file = registrar && !file.isEmpty() ? file : files.group();
    }
    return file;
  }

  /** Whether the number in brackets is what it has to be: the low word of the code. */
  boolean isConsistent() {
    return decimal == null || code == null || decimal == (code & 0xFFFF);
  }

  /** Whether a line begins a function with its place in the source. */
  static boolean hasPlace(String text) {
    return text.contains(":\\") && PLACE.matcher(text).find();
  }

  /** Most texts have none, and are seen to have none faster than by a pattern. */
  private static boolean hasNumber(String text) {
    return text.contains("0X") || text.contains("0x");
  }

  static boolean hasCode(String text) {
    return hasNumber(text) && CODE.matcher(text).find();
  }

  /** Up to the function of the next error, where a copy lost the ends of lines. */
  private static String own(String text, int from) {
    Matcher next = CODE.matcher(text);
    if (!next.find(from)) {
      return tidy(text.substring(from));
    }
    Matcher place = PLACE.matcher(text);
    int end = next.start();
    if (place.find(from) && place.start() < next.start()) {
      end = Math.max(from, functionStart(text, place.start()));
    }
    return tidy(text.substring(from, end));
  }

  private static Matcher last(Pattern pattern, String text) {
    Matcher found = null;
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      found = pattern.matcher(text);
      found.find(matcher.start());
      from = matcher.end();
    }
    return found;
  }

  /** Where the name before an opening bracket begins: {@code CClass::Function (}. */
  private static int functionStart(String text, int bracket) {
    int start = bracket;
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    int end = start;
    while (start > 0 && isPartOfName(text, start - 1)) {
      start--;
    }
    return start == end ? bracket : start;
  }

  private static boolean isPartOfName(String text, int at) {
    char c = text.charAt(at);
    // A copy may break a name behind its colons.
    return c == ':'
        || c == '_'
        || c == '~'
        || (c < 128 && Character.isLetterOrDigit(c))
        || (c == ' ' && at > 1 && text.startsWith("::", at - 2));
  }

  private static String name(String written) {
    String name = compact(written);
    return name.startsWith("::") ? name.substring(2) : name;
  }

  private static String compact(String text) {
    return text.replace(" ", "");
  }

  private static String tidy(String text) {
    String tidy = Wording.plain(TAG.matcher(text).replaceAll(" "));
    int end = tidy.length();
    while (end > 0 && tidy.charAt(end - 1) == '_') {
      end--;
    }
    return tidy.substring(0, end).strip();
  }
}
