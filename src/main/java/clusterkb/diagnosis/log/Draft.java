package clusterkb.diagnosis.log;

import clusterkb.facts.Place;
import java.util.ArrayList;
import java.util.List;

/** A saying of which the lines behind it are still to be read. */
final class Draft {
  private static final int LONGEST = 1000;
  private final int line;
  private final List<String> context = new ArrayList<>();
  private final Saying.Kind kind;
  private final String text;
  private Long code;
  private String function = "";
  private String where = "";
  private String eventSource = "";
  private Integer eventId;
  private String computer = "";

  Draft(Saying.Kind kind, int line, String text) {
    this.kind = kind;
    this.line = line;
    this.text = Wording.cut(text, LONGEST);
  }

  Draft code(Long value) {
    code = value;
    return this;
  }

  Draft function(String value) {
    function = Wording.cut(value, LONGEST);
    return this;
  }

  Draft where(String value) {
    where = Wording.cut(value, LONGEST);
    return this;
  }

  Draft event(String source, Integer id, String on) {
    eventSource = Wording.cut(source, LONGEST);
    eventId = id;
    computer = Wording.cut(on, LONGEST);
    return this;
  }

  int line() {
    return line;
  }

  /** The lines around it, to be filled. */
  List<String> context() {
    return context;
  }

  /** What makes another saying a repetition of this one. */
  String gist() {
    return String.join(
        "\n", kind.name(), text, function, eventSource, String.valueOf(eventId), computer);
  }

  Saying saying(String file) {
    return new Saying(
        kind,
        text,
        code,
        function,
        where,
        eventSource,
        eventId,
        computer,
        new Place(file, line, 1),
        context);
  }
}
