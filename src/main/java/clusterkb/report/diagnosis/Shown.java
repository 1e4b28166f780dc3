package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Candidate;
import clusterkb.diagnosis.log.Saying;
import clusterkb.explain.Explanation;
import clusterkb.facts.Place;
import clusterkb.rules.Requirement;
import clusterkb.rules.Status;
import clusterkb.text.Diagnostic;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How reports show what logs, facts and the knowledge say. */
final class Shown {
  /** So many characters of what a log says are shown; the JSON report has all. */
  private static final int MOST = 300;

  private static final Pattern LINES = Pattern.compile("[\\t\\r\\n]");

  /** So many names stand in one line. */
  private static final int MOST_NAMES = 6;

  private Shown() {}

  /**
   * A line of a log. Nothing in it acts upon a terminal; a long one is cut between words, so that
   * no name is cut.
   */
  static String line(String text) {
    String plain = Diagnostic.visible(LINES.matcher(text).replaceAll(" ")).stripTrailing();
    if (plain.length() <= MOST) {
      return plain;
    }
    int blank = plain.lastIndexOf(' ', MOST);
    return plain.substring(0, Math.max(0, blank)).stripTrailing() + " …";
  }

  /** Where it stands; empty where nobody says. */
  static String place(Place at) {
    return at == null ? "" : Diagnostic.visible(at.shown());
  }

  /** What a saying says; where it says nothing in words, its code or event. */
  static String text(Saying saying) {
    String text = line(saying.text().strip());
    String number = number(saying);
    if (text.isEmpty()) {
      return number;
    }
    return number.isEmpty() ? text : text + " (" + number + ")";
  }

  /** The code or the event of a saying; empty where it has neither. */
  static String number(Saying saying) {
    if (saying.eventId() != null) {
      return ("event " + line(saying.eventSource())).strip() + " " + saying.eventId();
    }
    return saying.code() == null ? "" : "code " + code(saying.code());
  }

  /** An error's code as logs write it. */
  static String code(long code) {
    return String.format(Locale.ROOT, "0x%08X", code);
  }

  /** A requirement's fact, and whether the requirement is only a draft. */
  static String about(Candidate one) {
    return draft(one.requirement()) + one.subject();
  }

  private static String draft(Requirement requirement) {
    return requirement.status().kind() == Status.Kind.DRAFT ? "[draft] " : "";
  }

  /** A cause in a line with others: {@code DISK-BASIC (Disk Q:)}, or its title. */
  static String name(Candidate one) {
    return one.requirement() == null
        ? one.elsewhere().title()
        : one.requirement().id() + " (" + one.subject() + ")";
  }

  /** Things by name in a line, a handful of them. */
  static <T> String some(Collection<T> all, Function<T, String> name) {
    List<String> names = all.stream().map(name).distinct().toList();
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /** What a requirement says of its fact, in a sentence. */
  static String message(Explanation explanation) {
    return switch (explanation.conclusion().verdict()) {
      case VIOLATED, NOTED, UNKNOWN -> explanation.message();
      case MET -> "met: " + explanation.message();
      case NOT_APPLICABLE -> "does not apply: it " + explanation.message();
    };
  }

  /** Why a cause is one, or why what was seen is no fault, in a sentence. */
  static String why(Candidate one) {
    String message = message(one.explanation());
    if (!one.status().isOpen()) {
      return message;
    }
    return switch (one.explanation().conclusion().verdict()) {
      case VIOLATED, NOTED, UNKNOWN -> message;
      case MET -> "the requirement that it would violate is " + message;
      case NOT_APPLICABLE -> "the requirement that it would violate " + message;
    };
  }
}
