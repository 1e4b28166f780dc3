package clusterkb.text;

import clusterkb.facts.Place;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in an administrator's words what a parser says in its own. */
final class ParserMessages {
  /** A parser's message, and what to say instead; {@code $1} is the first group. */
  private record Phrase(Pattern pattern, String message, String advice) {
    Phrase(String pattern, String message, String advice) {
      this(Pattern.compile(pattern, Pattern.DOTALL), message, advice);
    }
  }

  private static final class Yaml {
    static final List<Phrase> PHRASES =
        List.of(
            new Phrase(
                "found character '\\\\t.*",
                "a tab stands where YAML wants spaces",
                "Indent with spaces."),
            new Phrase(
                "found character '(.)' that cannot start any token.*",
                "a value cannot begin with $1",
                "Put the value in single quotes."),
            new Phrase(
                "mapping values are not allowed here",
                "a colon is not allowed here",
                "Check the indentation of this line and the one above; put a text that contains a"
                    + " colon and a space in single quotes."),
            new Phrase(
                "could not find expected ':'",
                "the colon after a key is missing",
                "Write 'key: value'; put a text of several lines in quotes."),
            new Phrase(
                "found unknown escape character.*|expected escape sequence.*",
                "a backslash in double quotes begins an escape, and this is none",
                "Put the text in single quotes, or write each backslash twice."),
            new Phrase(
                "found unexpected end of stream",
                "the closing quote is missing",
                "Close the text that begins in line $context."),
            new Phrase(
                "found unexpected document separator",
                "the closing quote is missing",
                "Close the text that begins in line $context."),
            new Phrase(
                "expected ',' or '([\\]}])', but got.*",
                "a comma or the closing $1 is missing",
                "Complete what begins in line $context."),
            new Phrase(
                "expected <block end>, but found '-'",
                "a list item does not fit here",
                "Indent the items of one list equally."),
            new Phrase(
                "expected <block end>, but found.*",
                "this does not fit the lines above",
                "Indent the keys of one mapping equally; end a text that is in quotes where its"
                    + " value ends."),
            new Phrase(
                "expected the node content, but found.*",
                "a value is missing",
                "Write the value, or put it in quotes."),
            new Phrase(
                "found undefined tag handle.*",
                "tags are not used here",
                "Put a text that begins with ! in single quotes."),
            new Phrase(
                "expected '<document start>', but found.*",
                "this does not belong to the document above",
                "Indent all of it alike. A list that is to stay open ends with '- ...', dash and"
                    + " all."),
            new Phrase(
                "sequence entries are not allowed here|block sequence entries are not allowed"
                    + " here.*",
                "a list item is not allowed here",
                "Begin the list on a line of its own."));
  }

  private static final class Json {
    static final List<Phrase> PHRASES =
        List.of(
            new Phrase(
                "Unexpected end-of-input.*",
                "the file ends too early",
                "Close every quote, bracket and brace."),
            new Phrase(
                "Unrecognized token '(.*?)':.*",
                "$1 is no JSON value",
                "Put a text in double quotes."),
            new Phrase(
                "Unrecognized character escape '?(.).*",
                "the backslash begins an escape, and \\$1 is none",
                "Write each backslash twice."),
            new Phrase(
                "Illegal unquoted character.*",
                "the closing quote is missing in this line",
                "Close the text; write a line end within it as \\n."),
            new Phrase(
                "Unexpected close marker '(.)': expected '(.)'.*",
                "$1 stands where $2 is expected",
                "Close what was opened last first."),
            new Phrase(
                "Unexpected character \\('(.)' .*was expecting comma.*",
                "$1 stands where a comma or a closing bracket is expected",
                "Separate the entries with commas."),
            new Phrase(
                "Unexpected character \\('(.)' .*was expecting a colon.*",
                "$1 stands where a colon is expected",
                "Write \"key\": value."),
            new Phrase(
                "Unexpected character \\('(.)' .*field name.*",
                "$1 stands where a key in double quotes is expected",
                "Write \"key\": value, and no comma after the last entry."),
            new Phrase(
                "Unexpected character \\('(.)' .*",
                "$1 stands where a value is expected",
                "Put a text in double quotes."));
  }

  private ParserMessages() {}

  static Diagnostic explain(JacksonException e, String notation, TreeReader.Marks marks) {
    if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
      Mark mark = yaml.getProblemMark();
      Place place = new Place(marks.file(), mark.getLine() + 1, mark.getColumn() + 1);
      Mark context = yaml.getContextMark() == null ? mark : yaml.getContextMark();
      return say(Yaml.PHRASES, yaml.getProblem(), notation, place, context.getLine() + 1);
    }
    JsonLocation location = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
    Place place = marks.place(location);
    String problem = e.getOriginalMessage();
    if (notation.equals("YAML") && problem.startsWith("Expected a field name")) {
      return new Diagnostic(
          place, "a key must be a plain text", "Write 'key: value' with a text for a key.");
    }
    return say(Json.PHRASES, problem, notation, place, place.line());
  }

  private static Diagnostic say(
      List<Phrase> phrases, String problem, String notation, Place place, int context) {
    for (Phrase phrase : phrases) {
      Matcher matcher = phrase.pattern().matcher(problem == null ? "" : problem);
      if (matcher.matches()) {
        return new Diagnostic(
            place,
            fill(matcher, phrase.message()),
            fill(matcher, phrase.advice().replace("$context", String.valueOf(context))));
      }
    }
    return new Diagnostic(
        place,
        "this cannot be read as " + notation,
        "Write it more simply, or put the value in quotes.");
  }

  private static String fill(Matcher matcher, String phrase) {
    String filled = phrase;
    for (int group = 1; group <= matcher.groupCount(); group++) {
      filled = filled.replace("$" + group, String.valueOf(matcher.group(group)));
    }
    return filled;
  }
}
