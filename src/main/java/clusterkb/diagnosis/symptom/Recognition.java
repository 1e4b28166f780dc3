package clusterkb.diagnosis.symptom;

import clusterkb.diagnosis.log.Saying;
import clusterkb.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One way in which a symptom is recognised: by all that it names.
 *
 * @param text what the saying's own text has
 * @param without what it has not
 * @param near what the text, the function, the place or the lines around it have
 * @param where what the function, the place or the text has
 * @param code the error's code; null where it does not matter
 * @param event the event; null where it does not matter
 * @param in what kind of saying it is; null where that does not matter
 * @param telling how much it tells
 * @param at where the knowledge says so
 */
public record Recognition(
    List<Wording> text,
    List<Wording> without,
    List<Wording> near,
    List<Wording> where,
    Long code,
    Event event,
    Saying.Kind in,
    Telling telling,
    Place at) {
  /** An entry of an event log. */
  public record Event(String source, int id) {
    @Override
    public String toString() {
      return source + " " + id;
    }
  }

  /** Copies the lists. */
  public Recognition {
    text = List.copyOf(text);
    without = List.copyOf(without);
    near = List.copyOf(near);
    where = List.copyOf(where);
  }

  /** Whether a saying is recognised in this way. */
  boolean fits(Heard heard) {
    return (in == null || in == heard.saying().kind())
        && (code == null || heard.hasCode(code))
        && (event == null || heard.isEvent(event.source(), event.id()))
        && text.stream().allMatch(one -> one.in(heard.text()))
        && without.stream().noneMatch(one -> one.in(heard.text()))
        && where.stream().allMatch(one -> one.in(heard.placeAndText()))
        && near.stream().allMatch(one -> one.in(heard.around()));
  }

  /** By what the symptom is recognised, for people: {@code code 0xC103798A, near cdowfevt.dll}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (in != null) {
      parts.add(in.name().toLowerCase(Locale.ROOT));
    }
    if (code != null) {
      parts.add(String.format(Locale.ROOT, "code 0x%08X", code));
    }
    if (event != null) {
      parts.add("event " + event);
    }
    add(parts, "text", text);
    add(parts, "without", without);
    add(parts, "where", where);
    add(parts, "near", near);
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, String word, List<Wording> wordings) {
    if (!wordings.isEmpty()) {
      parts.add(
          word + wordings.stream().map(one -> " '" + one + "'").collect(Collectors.joining(",")));
    }
  }
}
