package clusterkb.diagnosis.log;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Error codes and event ids in running text. */
final class Codes {
  private static final int HEX = 16;

  /** With 0x anywhere; without it only where the text calls it an error or a code. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?i)(?:(?<![0-9a-z])0x|\\berror:? '?|\\berror code:? '?)([0-9a-f]{8})(?![0-9a-z])");

  private static final Pattern EVENT =
      Pattern.compile("(?i)\\bevent ?(?:id ?[:=#]? ?|# ?| )([0-9]{1,5})(?![0-9a-z.:])");

  private Codes() {}

  /** The first error code in a text, or null. */
  static Long code(String text) {
    Matcher matcher = CODE.matcher(text);
    boolean isLikely = text.contains("0x") || text.contains("0X") || text.contains("rror");
    return isLikely && matcher.find() ? Long.valueOf(Long.parseLong(matcher.group(1), HEX)) : null;
  }

  /** The number of eight hexadecimal digits. */
  static long number(String digits) {
    return Long.parseLong(digits, HEX);
  }

  /** The first event id in a text, or null. */
  static Integer eventId(String text) {
    Matcher matcher = EVENT.matcher(text);
    return (text.contains("vent") || text.contains("VENT")) && matcher.find()
        ? Integer.valueOf(matcher.group(1))
        : null;
  }

  /** As Setup writes it. */
  static String shown(long code) {
    return String.format(Locale.ROOT, "0X%08X", code);
  }

  /** Whether a text holds that code. */
  static boolean quotes(String text, long code) {
    return text.toUpperCase(Locale.ROOT).contains(shown(code));
  }
}
