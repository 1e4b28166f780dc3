package clusterkb.diagnosis.symptom;

import clusterkb.diagnosis.log.Saying;
import java.util.List;
import java.util.Locale;

/** A saying in the form in which words are looked for in it. */
final class Heard {
  private final Saying saying;
  private final String text;
  private final String place;
  private String around;

  Heard(Saying saying) {
    this.saying = saying;
    this.text = Wording.plain(saying.text());
    this.place = Wording.plain(saying.function() + " " + saying.where());
  }

  /** The saying as it is. */
  Saying saying() {
    return saying;
  }

  /** Its own text. */
  String text() {
    return text;
  }

  /** What failed, and where: the function, the place and the text itself. */
  String placeAndText() {
    return place + " " + text;
  }

  /** All of it, with the lines around it, which may be parts of a line that was broken. */
  String around() {
    if (around == null) {
      around = placeAndText() + " " + Wording.plain(String.join(" ", saying.context()));
    }
    return around;
  }

  /** Whether it has that code, or a person wrote the code into the text. */
  boolean hasCode(long code) {
    return saying.code() == null
        ? Wording.of(List.of(String.format(Locale.ROOT, "0x%08X", code))).in(text)
        : saying.code() == code;
  }

  /** Whether it is that event, or a person wrote so. */
  boolean isEvent(String source, int id) {
    if (saying.eventId() != null) {
      return saying.eventId() == id && saying.eventSource().equalsIgnoreCase(source);
    }
    return saying.kind() == Saying.Kind.TEXT
        && Wording.of(List.of("event*")).in(text)
        && Wording.of(List.of(source)).in(text)
        && Wording.of(List.of(String.valueOf(id))).in(text);
  }
}
