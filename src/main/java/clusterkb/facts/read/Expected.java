package clusterkb.facts.read;

import clusterkb.facts.Choices;
import clusterkb.facts.FactType;
import clusterkb.facts.OneOf;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.text.Tree;
import java.util.List;
import java.util.Locale;

/** Says what values a property takes. */
final class Expected {
  private Expected() {}

  static boolean isServicePack(PropertyType property) {
    return property.info().unit().equals("service pack");
  }

  /** What to write instead of a value that cannot be read. */
  static String advice(PropertyType property, Tree tree, boolean item) {
    String text = tree instanceof Tree.Scalar scalar ? scalar.text().strip() : "";
    return switch (property.kind()) {
      case FLAG -> "Write yes, no or unknown.";
      case NUMBER -> "Write " + number(property) + "; or unknown.";
      case TEXT, TEXTS -> "Write a text of at most " + ValueReader.LONGEST + " characters.";
      case CHOICE, CHOICES -> choice(property, text, item);
      case REFERENCE, REFERENCES -> reference(property, item);
    };
  }

  /** The admissible numbers, in words. */
  static String number(PropertyType property) {
    String bounds =
        String.format(Locale.ROOT, "from %,d to %,d", property.info().min(), property.info().max());
    if (isServicePack(property)) {
      return "a service pack " + bounds + ", such as 4, SP4 or Service Pack 4; none or RTM for 0";
    }
    String unit = property.info().unit();
    return "a whole number " + bounds + (unit.isEmpty() ? "" : ", in " + unit);
  }

  private static String choice(PropertyType property, String text, boolean item) {
    Choices choices = property.choices();
    if (choices.find(text) instanceof OneOf several) {
      return "It may be "
          + Advice.or(several.terms().stream().map(Term::label).toList())
          + (item ? ": write which, or '...' for more." : ": write which.");
    }
    List<String> labels = choices.labels();
    List<String> near = text.isEmpty() ? List.of() : choices.nearest(text);
    return Advice.known(near, labels, "Accepted");
  }

  private static String reference(PropertyType property, boolean item) {
    FactType target = FactType.of(property.target());
    String advice = "Write the name of one of the " + target.info().key();
    if (item) {
      return advice + "; [] stands for a list without items.";
    }
    return advice + (property.info().optional() ? ", none or unknown." : " or unknown.");
  }

  /** A value that could stand in a file. */
  static String example(PropertyType property) {
    return switch (property.kind()) {
      case FLAG -> "yes";
      case NUMBER -> String.valueOf(Math.max(property.info().min(), 1));
      case TEXT, TEXTS -> "text";
      case CHOICE, CHOICES -> property.terms().get(0).label();
      case REFERENCE, REFERENCES -> exampleName(FactType.of(property.target()));
    };
  }

  /** A name that a fact could have. */
  static String exampleName(FactType type) {
    return type.name().toUpperCase(Locale.ROOT) + "1";
  }
}
