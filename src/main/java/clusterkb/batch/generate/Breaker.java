package clusterkb.batch.generate;

import clusterkb.facts.FactType;
import clusterkb.facts.PropertyInfo;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives properties of a document other values, such as the vocabulary or other samples have. */
final class Breaker {
  private final Map<PropertyType, List<Text>> known = new LinkedHashMap<>();

  /** With the values that samples have of each property. */
  Breaker(List<Sample> samples) {
    Map<PropertyType, Set<String>> seen = new LinkedHashMap<>();
    for (Sample sample : samples) {
      sample.document().below(part -> part.values().forEach((p, value) -> note(seen, p, value)));
    }
  }

  private void note(Map<PropertyType, Set<String>> seen, PropertyType property, Part.Value value) {
    List<Text> texts = value.items() == null ? List.of(value.text()) : value.items();
    for (Text text : texts) {
      if (property.target() == null
          && text.plain()
          && seen.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(text.key())) {
        known.computeIfAbsent(property, p -> new ArrayList<>()).add(text);
      }
    }
  }

  /** Changes so many values. */
  void change(Part document, int count, Dice dice) {
    Map<FactType, List<Part>> byType = new LinkedHashMap<>();
    document.below(
        part -> byType.computeIfAbsent(part.type(), type -> new ArrayList<>()).add(part));
    List<FactType> types = new ArrayList<>(byType.keySet());
    int left = count;
    for (int attempt = 0; left > 0 && attempt < 20 * count; attempt++) {
      // By class first: else nearly all faults would be in disks, services and resources.
      Part part = dice.of(byType.get(dice.of(types)));
      if (dice.percent(10) ? lose(part, dice) : change(document, part, dice)) {
        left--;
      }
    }
  }

  /** Takes out one of what a fact has: a service of a node, a resource of a group. */
  private static boolean lose(Part part, Dice dice) {
    List<Part.Listing> lists =
        part.lists().values().stream().filter(list -> !list.parts().isEmpty()).toList();
    if (lists.isEmpty()) {
      return false;
    }
    List<Part> parts = dice.of(lists).parts();
    parts.remove(dice.below(parts.size()));
    return true;
  }

  private boolean change(Part document, Part part, Dice dice) {
    List<PropertyType> properties = new ArrayList<>(part.values().keySet());
    properties.removeIf(PropertyType::identity);
    if (properties.isEmpty()) {
      return false;
    }
    PropertyType property = dice.of(properties);
    Part.Value value = part.values().get(property);
    Part.Value other =
        value.items() == null
            ? other(document, property, value.text(), dice)
            : others(document, property, value, dice);
    if (other == null) {
      return false;
    }
    part.values().put(property, other);
    return true;
  }

  private Part.Value other(Part document, PropertyType property, Text now, Dice dice) {
    List<Text> choice = choice(document, property, now, dice);
    choice.removeIf(text -> text.key().equals(now.key()));
    return choice.isEmpty() ? null : Part.Value.of(dice.of(choice));
  }

  /** The values that one could have instead. */
  private List<Text> choice(Part document, PropertyType property, Text now, Dice dice) {
    List<Text> choice = new ArrayList<>();
    switch (property.kind()) {
      case FLAG -> choice.addAll(List.of(Flags.text(true), Flags.text(false)));
      case CHOICE, CHOICES -> {
        for (Term term : property.terms()) {
          choice.add(Text.of(term.label()));
        }
      }
      case REFERENCE, REFERENCES -> {
        document.listed(FactType.of(property.target())).forEach(part -> choice.add(part.name()));
        if (property.info().optional() && !property.isList()) {
          choice.add(Text.of("none"));
        }
      }
      case NUMBER -> {
        choice.addAll(known.getOrDefault(property, List.of()));
        numbers(property, now, dice).forEach(choice::add);
      }
      case TEXT, TEXTS -> choice.addAll(known.getOrDefault(property, List.of()));
    }
    return choice;
  }

  private static List<Text> numbers(PropertyType property, Text now, Dice dice) {
    PropertyInfo info = property.info();
    long value = now.raw().matches("[0-9]{1,9}") ? Long.parseLong(now.raw()) : info.min();
    List<Text> numbers = new ArrayList<>();
    for (long near :
        List.of(value - 1, value + 1, value / 2, value * 2, value / dice.between(3, 9))) {
      if (near >= info.min() && near <= info.max()) {
        numbers.add(Text.bare(Long.toString(near)));
      }
    }
    return numbers;
  }

  /** A list with one item more or less. */
  private Part.Value others(Part document, PropertyType property, Part.Value now, Dice dice) {
    List<Text> items = new ArrayList<>(now.items());
    if (!items.isEmpty() && dice.percent(60)) {
      items.remove(dice.below(items.size()));
      return Part.Value.of(items, now.open());
    }
    List<Text> choice = choice(document, property, Text.of(""), dice);
    choice.removeIf(text -> items.stream().anyMatch(item -> item.key().equals(text.key())));
    if (choice.isEmpty()) {
      return null;
    }
    items.add(dice.of(choice));
    return Part.Value.of(items, now.open());
  }
}
