package clusterkb.diagnosis.log;

import clusterkb.facts.Place;
import java.util.List;

/**
 * One thing that a log, a listing or a person says was seen.
 *
 * @param kind what kind of thing says it
 * @param text normalised: one line, straight quotes, single blanks; of an error its own text
 *     without its code, behind what Setup says just before it about what it tried
 * @param code the 32 bits of 0xHHHHHHHH as an unsigned number; null where none is given
 * @param function the function or component that failed; empty where none is named
 * @param where the source place as written, such as {@code d:\src\prereq.cxx:1234}, behind the file
 *     that a failed command names, such as {@code cdowfevt.dll}; empty where none is given
 * @param eventSource the event's source; empty where there is none
 * @param eventId the event's id; null where there is none
 * @param computer the computer that the log or event names; empty where it names none
 * @param at the file and the line at which it begins
 * @param context a few lines around it, as they stand, each cut at 300 characters
 */
public record Saying(
    Kind kind,
    String text,
    Long code,
    String function,
    String where,
    String eventSource,
    Integer eventId,
    String computer,
    Place at,
    List<String> context) {
  /** What kind of thing says it. */
  public enum Kind {
    /** An error of Setup: the first of those that name the same failure up the call stack. */
    ERROR,
    /** A reason for which Setup refuses to do something with a component. */
    REFUSAL,
    /** An event of an event log. */
    EVENT,
    /** Anything else: what somebody typed, a line of an unknown log. */
    TEXT
  }

  /** What was seen, with a context of its own. */
  public Saying {
    context = List.copyOf(context);
  }
}
