package clusterkb.diagnosis.log;

import clusterkb.diagnosis.log.Run.Outcome;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which a Setup log says where a run begins, ends and what it is doing. */
final class SetupWords {
  private static final Pattern START =
      Pattern.compile(
          "(?i)[\\W_]*(?:(?:starting|beginning)(?: the)?(?: microsoft)?(?: exchange)?(?: server)?"
              + "(?: 200[03])?(?: version)?(?: [0-9]+(?:\\.[0-9]+)+)? setup\\b(?! (?:program|file))"
              + "|(?:microsoft )?(?:exchange )?(?:server )?(?:200[03] )?setup (?:has |is )?"
              + "(?:started|starting|begun|beginning|begins)\\b(?! the\\b)).{0,160}");

  private static final Pattern END =
      Pattern.compile(
          "(?i)[\\W_]*(?:(?:the )?(?:microsoft )?(?:exchange )?(?:server )?(?:200[03] )?"
              + "(?:setup|installation)(?: has| was| is| did)?(?: been)?(?: not)?"
              + "(?: successfully)? (?:completed?|succeeded|finish(?:ed)?|ended|ending|exiting|done"
              + "|failed(?! while)|aborted|cancell?ed|interrupted|terminated)\\b"
              + "|(?:end of|ending|exiting|finished|completed)(?: microsoft)?(?: exchange)?"
              + "(?: server)?(?: 200[03])? setup\\b).{0,100}");

  private static final Pattern BAD =
      Pattern.compile("(?i)\\b(?:fail|abort|cancel|interrupt|terminat|unsuccess|not |with errors)");

  private static final Pattern GOOD =
      Pattern.compile("(?i)\\b(?:success|succeeded|completed?\\b|finished|done\\b)");

  private static final Pattern VERSION = Pattern.compile("\\b([0-9]+\\.[0-9]+(?:\\.[0-9]+){0,3})");

  private static final Pattern FUNCTION =
      Pattern.compile("[\\W_]*(Entering|Leaving) ([A-Za-z_~][\\w:~]{0,200})");

  private static final Pattern MODE = Pattern.compile("(?i)mode = '([^']{1,40})'");

  private static final String MODE_WORD = "ode = '";

  private static final Pattern IGNORING = Pattern.compile("(?i)IGNORING PREVIOUS ERRORS\\W*");

  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)[\\W_]*(?:Interpreting line <|Starting interpreter on file"
              + "|Processing file '.*at or near line|Prerequisites for ).*");

  private SetupWords() {}

  /** Whether a run begins with it. */
  static boolean isStart(String text) {
    return START.matcher(text).matches();
  }

  /** Whether the beginning of a run names the product. */
  static boolean isOfExchange(String text) {
    return text.toLowerCase(Locale.ROOT).contains("exchange");
  }

  /** The first version in a text, or nothing. */
  static String version(String text) {
    Matcher version = VERSION.matcher(text);
    return version.find() ? version.group(1) : "";
  }

  static boolean isEnd(String text) {
    return END.matcher(text).matches() && !text.toLowerCase(Locale.ROOT).contains("component");
  }

  /** What an end says of the run; null where it does not say how it ended. */
  static Outcome outcome(String text) {
    if (BAD.matcher(text).find()) {
      return Outcome.FAILED;
    }
    return GOOD.matcher(text).find() ? Outcome.SUCCEEDED : null;
  }

  /** The function that is entered; null if none is. */
  static String entered(String text) {
    return function(text, "Entering");
  }

  /** The function that is left; null if none is. */
  static String left(String text) {
    return function(text, "Leaving");
  }

  private static String function(String text, String word) {
    Matcher function = FUNCTION.matcher(text);
    if (!text.contains(word) || !function.lookingAt() || !function.group(1).equals(word)) {
      return null;
    }
    String name = function.group(2);
    int end = name.length();
    while (end > 1 && (name.charAt(end - 1) == '_' || name.charAt(end - 1) == ':')) {
      end--;
    }
    return name.substring(0, end);
  }

  /** What Setup is to do, or null if the text does not say it. */
  static String mode(String text) {
    Matcher mode = MODE.matcher(text);
    return text.contains(MODE_WORD) && mode.find() ? mode.group(1).strip() : null;
  }

  /** The function that goes on in spite of errors: empty if not named, null if none does. */
  static String ignoring(String text) {
    Matcher ignoring = IGNORING.matcher(text);
    if (!text.contains("IGNORING") || !ignoring.find()) {
      return null;
    }
    String rest = text.substring(ignoring.end());
    int end = 0;
    while (end < rest.length() && isPartOfName(rest.charAt(end))) {
      end++;
    }
    return rest.substring(0, end);
  }

  private static boolean isPartOfName(char c) {
    return c == ':' || c == '_' || c == '~' || Character.isLetterOrDigit(c);
  }

  /** Whether only Setup of Exchange 2000 or 2003 writes such a thing. */
  static boolean isOfSetup(String text) {
    return OTHER.matcher(text).matches()
        || text.contains("sub-component")
        || text.contains(MODE_WORD);
  }
}
