package clusterkb.diagnosis.symptom;

import clusterkb.diagnosis.log.Saying;
import clusterkb.text.Names;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads by what a symptom is recognised. */
final class RecognitionReader {
  private static final List<String> KEYS =
      List.of("text", "without", "where", "near", "code", "event", "in", "telling");
  private static final Pattern CODE = Pattern.compile("0[xX][0-9A-Fa-f]{1,8}");
  private static final Pattern ID = Pattern.compile("[0-9]{1,9}");
  private static final Pattern WRONG_ASTERISK = Pattern.compile("\\*(?!\\s|$)|(?<!\\S)\\*");
  private static final int HEX = 16;

  private final Parts parts;

  RecognitionReader(Parts parts) {
    this.parts = parts;
  }

  /** The ways in which it is recognised. */
  List<Recognition> recognitions(Section symptom) {
    if (symptom.items("recognised by").isEmpty()) {
      throw symptom.refuse(
          symptom.place(),
          "'recognised by' is missing",
          "Say by what it is recognised: a text, a code or an event, and how telling that is.");
    }
    List<Recognition> recognitions = new ArrayList<>();
    Section.readEach(
        symptom.items("recognised by"),
        item -> recognitions.add(recognition(symptom.inner(item, "a recognition", KEYS))));
    return recognitions;
  }

  private Recognition recognition(Section section) {
    if (section.get("text") == null
        && section.get("code") == null
        && section.get("event") == null) {
      throw section.refuse(
          section.place(), "nothing is recognised by this", "Write text, code or event.");
    }
    return new Recognition(
        wordings(parts, section, "text"),
        wordings(parts, section, "without"),
        wordings(parts, section, "near"),
        wordings(parts, section, "where"),
        code(section),
        event(section),
        kind(section, "in"),
        Parts.telling(section, null),
        section.place());
  }

  /** The words and phrases under a key; {@code {list: NAME}} stands for those of a list. */
  static List<Wording> wordings(Parts parts, Section section, String key) {
    List<Wording> wordings = new ArrayList<>();
    for (Tree item : section.items(key)) {
      if (item instanceof Tree.Mapping named) {
        wordings.addAll(parts.list(section, named));
        continue;
      }
      List<String> ways = new ArrayList<>();
      List<Tree> several = item instanceof Tree.Sequence list ? list.items() : List.of(item);
      for (Tree one : several) {
        ways.add(way(section, one, key));
      }
      if (ways.isEmpty()) {
        throw section.refuse(item.place(), key + " has no words here", "Write one or more.");
      }
      wordings.add(Wording.of(ways));
    }
    return wordings;
  }

  private static String way(Section section, Tree tree, String key) {
    String way = section.textOf(tree, key);
    if (!Wording.says(way)) {
      throw section.refuse(
          tree.place(), "'" + way + "' has no letter and no digit", "Write a word or a phrase.");
    }
    if (WRONG_ASTERISK.matcher(way).find()) {
      throw section.refuse(
          tree.place(),
          "an asterisk stands for the ending of a word",
          "Write it behind the beginning of a word, such as restart*.");
    }
    return way;
  }

  /** The code under that key; null where none is given. */
  static Long code(Section section) {
    String text = section.text("code");
    if (text.isEmpty()) {
      return null;
    }
    if (!CODE.matcher(text).matches()) {
      throw section.refuse(
          section.get("code").place(),
          "'" + text + "' is no code",
          "Write it as 0xC103798A, with eight digits at most.");
    }
    return Long.parseLong(text.substring(2), HEX);
  }

  /** The event under that key; null where none is given. */
  static Recognition.Event event(Section section) {
    Tree tree = section.get("event");
    if (tree == null) {
      return null;
    }
    Section event = section.inner(tree, "an event", List.of("source", "id"));
    String source = event.need("source", "Name the source, such as ClusSvc.");
    String id = event.need("id", "Write the event's number.");
    if (!ID.matcher(id).matches()) {
      throw event.refuse(
          event.get("id").place(), "'" + id + "' is no number of an event", "Write id: 1069.");
    }
    return new Recognition.Event(source, Integer.parseInt(id));
  }

  /** The kind of saying under that key; null where none is given. */
  static Saying.Kind kind(Section section, String key) {
    String word = section.text(key);
    List<String> words =
        Arrays.stream(Saying.Kind.values())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();
    if (word.isEmpty()) {
      return null;
    }
    if (!words.contains(word)) {
      throw section.refuse(
          section.get(key).place(),
          key + " cannot be '" + word + "'",
          Names.meant(word, words, 2, "Write one of " + String.join(", ", words) + "."));
    }
    return Saying.Kind.values()[words.indexOf(word)];
  }
}
