package clusterkb.facts.read;

import clusterkb.facts.Choices;
import clusterkb.facts.FactType;
import clusterkb.facts.ListValue;
import clusterkb.facts.OneOf;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.facts.Term;
import clusterkb.text.Diagnostic;
import clusterkb.text.Problems;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of properties. What is wrong with one goes to the problems; null is read. */
final class ValueReader {
  /** The longest text that a property may have, in characters. */
  static final int LONGEST = 1000;

  private static final String UNKNOWN = "unknown";

  /** What ends a list that may have more items. */
  static final String MORE = "...";

  /** So many digits a whole number has at most. */
  private static final int DIGITS = 18;

  private static final Pattern SERVICE_PACK =
      Pattern.compile("(?:sp|servicepack)([0-9]{1,9})|none|rtm");

  /** How nearly all files write service packs: these need no matching. */
  private static final Map<String, Long> USUAL_PACKS =
      Map.of("SP1", 1L, "SP2", 2L, "SP3", 3L, "SP4", 4L, "SP5", 5L, "SP6", 6L, "none", 0L);

  private final Problems problems;
  private final References references;

  ValueReader(Problems problems, References references) {
    this.problems = problems;
    this.references = references;
  }

  /** Whether a file says that something is not known. */
  static boolean isUnknown(Tree tree) {
    return tree instanceof Tree.Scalar scalar
        && (scalar.kind() == Tree.Kind.NULL || isUnknown(scalar.text().strip()));
  }

  /** Whether a text with nothing blank around it says that something is not known. */
  static boolean isUnknown(String text) {
    return text.equalsIgnoreCase(UNKNOWN);
  }

  static boolean isMore(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.text().strip().equals(MORE);
  }

  /** The value of a property, null where it is unknown or wrong. */
  Object read(FactType type, PropertyType property, Tree tree) {
    if (isUnknown(tree)) {
      return null;
    }
    if (!property.isList()) {
      return scalar(type, property, tree, false);
    } else if (tree instanceof Tree.Sequence sequence) {
      return list(type, property, sequence);
    }
    problems.add(
        tree.place(),
        nameOf(type, property) + " cannot be " + shown(tree) + ": it is a list",
        "Write a list, such as [" + Expected.example(property) + "]; [] where there is none.");
    return null;
  }

  private static String nameOf(FactType type, PropertyType property) {
    return type.name() + "." + property.name();
  }

  private ListValue list(FactType type, PropertyType property, Tree.Sequence sequence) {
    List<Object> values = new ArrayList<>();
    Map<Ref, Place> seen = new HashMap<>();
    boolean open = false;
    for (int i = 0; i < sequence.items().size(); i++) {
      Tree item = sequence.items().get(i);
      if (isMore(item)) {
        open = true;
        checkLast(item, i == sequence.items().size() - 1);
      } else if (isUnknown(item)) {
        problems.add(item.place(), "an item of a list cannot be unknown", UNKNOWN_ITEM);
      } else {
        Object value = scalar(type, property, item, true);
        if (value != null) {
          if (value instanceof Ref ref) {
            checkTwice(item, seen.putIfAbsent(ref, item.place()));
          }
          values.add(value);
        }
      }
    }
    return new ListValue(values, open);
  }

  static final String UNKNOWN_ITEM = "Leave it out, and end the list with '...' if it has more.";

  private void checkTwice(Tree item, Place first) {
    if (first != null) {
      problems.add(
          item.place(),
          shown(item) + " is listed twice; first in line " + first.line(),
          "Remove one of the two.");
    }
  }

  /** Complains of dots within a list. */
  void checkLast(Tree dots, boolean last) {
    if (!last) {
      problems.add(
          dots.place(),
          "'...' stands before the end of the list",
          "Write it as the last item; it says that there may be more.");
    }
  }

  private Object scalar(FactType type, PropertyType property, Tree tree, boolean item) {
    if (tree instanceof Tree.Scalar scalar) {
      String text = scalar.text().strip();
      if (!text.isEmpty() && !text.equals(MORE)) {
        Object value = value(type, property, text, item, scalar.place());
        if (value != null) {
          return value;
        }
      }
    }
    problems.add(
        tree.place(),
        nameOf(type, property) + " cannot " + (item ? "hold " : "be ") + shown(tree),
        () -> Expected.advice(property, tree, item));
    return null;
  }

  /**
   * The value that a text stands for; null where it stands for none.
   *
   * @param text with nothing blank around it, not empty
   * @param item whether it is an item of a list
   */
  Object value(FactType type, PropertyType property, String text, boolean item, Place place) {
    return switch (property.kind()) {
      case FLAG -> flag(text);
      case NUMBER -> number(property, text);
      case TEXT, TEXTS -> text.length() <= LONGEST ? text : null;
      case CHOICE, CHOICES -> {
        Object value = property.choices().find(text);
        yield (item || property.identity()) && value instanceof OneOf ? null : value;
      }
      case REFERENCE, REFERENCES -> reference(type, property, text, item, place);
    };
  }

  private static Boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> Boolean.TRUE;
      case "false", "no" -> Boolean.FALSE;
      default -> null;
    };
  }

  private static Long number(PropertyType property, String text) {
    long number;
    if (isWhole(text)) {
      number = Long.parseLong(text);
    } else if (Expected.isServicePack(property)) {
      Long pack = servicePack(text);
      if (pack == null) {
        return null;
      }
      number = pack;
    } else {
      return null;
    }
    return number >= property.info().min() && number <= property.info().max() ? number : null;
  }

  private static Long servicePack(String text) {
    Long usual = USUAL_PACKS.get(text);
    if (usual != null) {
      return usual;
    }
    Matcher pack = SERVICE_PACK.matcher(Choices.normal(text));
    if (!pack.matches()) {
      return null;
    }
    return pack.group(1) == null ? 0 : Long.valueOf(pack.group(1));
  }

  /** Whether it is written as whole numbers are: without leading zeros, perhaps with a sign. */
  private static boolean isWhole(String text) {
    int first = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int digits = text.length() - first;
    if (digits == 0 || digits > DIGITS || digits > 1 && text.charAt(first) == '0') {
      return false;
    }
    for (int i = first; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private Ref reference(
      FactType type, PropertyType property, String text, boolean item, Place place) {
    FactType target = FactType.of(property.target());
    if (text.equalsIgnoreCase("none")) {
      return property.info().optional() && !item ? Ref.none(target.javaClass()) : null;
    }
    if (text.length() > LONGEST) {
      return null;
    }
    String wanted = text;
    if (target.identity() != null && target.identity().kind() == PropertyKind.CHOICE) {
      // Such facts are called by their value's label, whichever word the file uses.
      if (!(target.identity().choices().find(text) instanceof Term term)) {
        return null;
      }
      wanted = term.label();
    }
    Ref ref = Ref.to(target.javaClass(), wanted);
    references.add(ref, place, type, property);
    return ref;
  }

  /** What a message calls a value. */
  static String shown(Tree tree) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      return tree.kindName();
    }
    String text = scalar.text().strip();
    return text.isEmpty() ? "empty" : Diagnostic.quote(text);
  }
}
