package clusterkb.rules.store;

import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyType;

/**
 * What rules can name of facts, as a text: a saved unit names properties and values, and is stale
 * where those have changed.
 */
final class VocabularyText {
  private VocabularyText() {}

  /** The classes, their properties and all values to choose from. */
  static String of(FactTypes facts) {
    StringBuilder text = new StringBuilder();
    for (FactType type : facts.all()) {
      text.append(type.name()).append('\n');
      for (PropertyType property : type.properties()) {
        // What a built-in list holds takes long to find out, and only a new program changes it.
        boolean known = !property.isList() || property.isDeclared();
        text.append(property.name()).append(' ').append(known ? property.kind() : "list");
        if (known) {
          property.terms().forEach(term -> text.append(' ').append(term.name()));
        }
        if (property.isDeclared()) {
          text.append(' ').append(property.target()).append(' ').append(property.info());
        }
        text.append('\n');
      }
    }
    return text.toString();
  }
}
