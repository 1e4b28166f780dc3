package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.log.LogReading;
import clusterkb.diagnosis.log.Saying;
import clusterkb.diagnosis.log.Stated;
import clusterkb.explain.Evidence;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Node;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.text.DiagnosticException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The facts that a diagnosis begins with: those of the file, and what logs and listings add to
 * them. What the file states stands, whatever a listing says.
 */
final class Beginning {
  /** What is called so was seen on something that no file names. */
  private static final String UNNAMED = "(not named)";

  private final FactTypes types;
  private final List<String> remarks = new ArrayList<>();
  private FactSheet sheet;

  Beginning(FactTypes types, FactSheet sheet) {
    this.types = types;
    this.sheet = sheet;
  }

  /** The facts. */
  FactSheet sheet() {
    return sheet;
  }

  /** What could not be added. */
  List<String> remarks() {
    return remarks;
  }

  /** Adds what a listing states, and the computers that a log names. */
  void log(LogReading log) {
    for (Stated one : log.facts()) {
      add(one);
    }
    for (Saying saying : log.sayings()) {
      if (!saying.computer().isEmpty()) {
        computer(saying);
      }
    }
  }

  private void computer(Saying saying) {
    FactType node = types.of(Node.class);
    if (isOpen(node, null)) {
      fact(node, null, saying.computer(), saying.at());
    }
  }

  /** Adds something that a symptom can have been seen on, if nothing is named. */
  void suppose(Seen seen) {
    FactType type = seen.symptom().about();
    Deployment now = sheet.deployment();
    boolean named = now.facts().stream().anyMatch(fact -> fact.type().equals(type));
    if (!named && type.owner() == null && !type.isSingle() && isOpen(type, null)) {
      Place place = new Place("symptom " + seen.symptom().id(), 0, 0);
      sheet = sheet.with(type, null, UNNAMED, place);
    }
  }

  /** Whether there may be more of a class than the facts name. */
  private boolean isOpen(FactType type, Fact owner) {
    return sheet.deployment().unlisted().stream()
        .anyMatch(
            fact -> fact.type().equals(type) && Objects.equals(key(fact.owner()), key(owner)));
  }

  private static FactKey key(Fact fact) {
    return fact == null ? null : fact.identity();
  }

  private void add(Stated stated) {
    FactType type = types.byName(stated.fact());
    try {
      Fact owner = null;
      if (type.owner() != null) {
        // A listing of resources names the group of each.
        String group = stated.properties().getOrDefault("group", "");
        owner = group.isEmpty() ? null : fact(type.owner(), null, group, stated.at());
        if (owner == null) {
          return;
        }
      }
      Fact fact = fact(type, owner, stated.name(), stated.at());
      if (fact != null) {
        stated.properties().forEach((name, word) -> set(fact, name, word, stated.at()));
      }
    } catch (DiagnosticException e) {
      remarks.add(at(stated.at()) + "what the listing says of " + stated.name() + " does not fit");
    }
  }

  /** The fact of that name, which is added where its list is open; null where it is closed. */
  private Fact fact(FactType type, Fact owner, String name, Place at) {
    String qualified = owner == null ? name : owner.qualifiedName() + "/" + name;
    Fact fact = find(sheet.deployment(), type, qualified);
    if (fact != null) {
      return fact;
    }
    if (!isOpen(type, owner)) {
      remarks.add(
          at(at)
              + "the listing has "
              + type.spoken()
              + " "
              + qualified
              + ", but the deployment file lists all there are without it, which stands");
      return null;
    }
    sheet = sheet.with(type, owner, name, at);
    return find(sheet.deployment(), type, qualified);
  }

  private void set(Fact fact, String name, String word, Place at) {
    PropertyType property = fact.type().property(name);
    if (property == null || property == fact.type().ownerProperty()) {
      return;
    }
    Object before = fact.value(property);
    FactSheet with = sheet.with(fact, name, word, at);
    Object after = find(with.deployment(), fact.type(), fact.qualifiedName()).value(property);
    if (before == null) {
      sheet = with;
    } else if (!before.equals(after)) {
      remarks.add(
          at(at)
              + fact
              + ": "
              + name
              + " is "
              + word
              + " in the listing, but the deployment file says "
              + Evidence.show(before)
              + ", which stands");
    }
  }

  private static String at(Place place) {
    return place.file() + ":" + place.line() + ": ";
  }

  private static Fact find(Deployment deployment, FactType type, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (Fact fact : deployment.facts()) {
      if (fact.type().equals(type)
          && (fact.identity().name().equals(wanted) || wanted.equals(fact.key()))) {
        return fact;
      }
    }
    return null;
  }

  /** The facts that those who saw a symptom name: by a log's computer, or in its words. */
  static Set<FactKey> named(Seen seen, Deployment deployment) {
    Set<FactKey> named = new LinkedHashSet<>();
    for (Fact fact : deployment.facts()) {
      if (fact.type().owner() == null && !fact.type().isSingle()) {
        for (Saying saying : seen.sayings()) {
          if (saying.computer().equalsIgnoreCase(fact.name()) || isWord(fact.key(), saying)) {
            named.add(fact.identity());
          }
        }
      }
    }
    return named;
  }

  /** Whether a text has the name, with nothing around it that could belong to a longer one. */
  private static boolean isWord(String name, Saying saying) {
    String text = saying.text().toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !isPart(text.charAt(at - 1));
      if (begins && (end == text.length() || !isPart(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }
}
