package clusterkb.engine;

import clusterkb.facts.FactType;
import clusterkb.facts.ListValue;
import clusterkb.facts.OneOf;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Completes deployment files: every unknown property that some rule reads gets a value, every open
 * list is closed, with or without further items; what the file states stays true.
 */
final class Completions {
  private static final int MOST_FURTHER = 5;

  private final RuleValues values;

  /** The texts that the file has somewhere: equal ones are what many rules ask for. */
  private final List<String> texts = new ArrayList<>();

  /** Completions that matter to those rules. */
  Completions(RuleSet rules) {
    values = new RuleValues(rules);
  }

  /** A completion of that file, at random. */
  FactsDocument of(FactsDocument partial, Random random) {
    return of(partial, FactsDocument.empty("nothing"), random);
  }

  /**
   * A completion of that file.
   *
   * @param like a file of the same kind, from which much of what is unknown is taken
   */
  FactsDocument of(FactsDocument partial, FactsDocument like, Random random) {
    Map<FactType, List<String>> named = RandomDeployments.names(partial.deployment());
    FactsDocument whole = partial.copy(partial.name());
    texts.clear();
    texts(whole.root());
    Map<String, Object> model = like.copy("model").root();
    close(null, whole.root(), model, named, random);
    Map<FactType, List<String>> names = RandomDeployments.names(whole.deployment());
    fill(null, whole.root(), model, names, random);
    return whole;
  }

  /** Closes the lists of facts in that mapping and in those below it. */
  private void close(
      FactType owner,
      Map<String, Object> map,
      Map<String, Object> model,
      Map<FactType, List<String>> named,
      Random random) {
    FactsDocument.listedIn(owner)
        .forEach(
            (key, type) -> {
              if (type.info().single()) {
                map.putIfAbsent(key, new LinkedHashMap<String, Object>());
              } else {
                map.put(key, closed(type, owner, map.get(key), model.get(key), named, random));
              }
              for (Map<String, Object> one : FactsDocument.mappings(map.get(key))) {
                close(type, one, alike(type, one, model.get(key)), named, random);
              }
            });
  }

  /** The mapping of the same name in the model's list; empty where it has none. */
  private static Map<String, Object> alike(FactType type, Map<String, Object> one, Object list) {
    if (list == null) {
      return Map.of();
    }
    return FactsDocument.mappings(list).stream()
        .filter(each -> type.info().single() || name(type, each).equals(name(type, one)))
        .findFirst()
        .orElse(Map.of());
  }

  private static String name(FactType type, Map<String, Object> fact) {
    return letters(fact.getOrDefault(type.identity().name(), ""));
  }

  private static List<Object> closed(
      FactType type,
      FactType owner,
      Object given,
      Object model,
      Map<FactType, List<String>> named,
      Random random) {
    List<Object> items = new ArrayList<>();
    Set<String> listed = new LinkedHashSet<>();
    boolean open = !(given instanceof List<?>);
    if (given instanceof List<?> list) {
      for (Object item : list) {
        if (item.equals(FactsDocument.MORE)) {
          open = true;
        } else {
          Map<String, Object> fact = new LinkedHashMap<>();
          if (item instanceof Map<?, ?> map) {
            map.forEach((key, value) -> fact.put((String) key, value));
          } else {
            fact.put(type.identity().name(), item);
          }
          items.add(fact);
          listed.add(fact.get(type.identity().name()).toString().toLowerCase(Locale.ROOT));
        }
      }
    }
    if (open) {
      List<String> more =
          new ArrayList<>(owner == null ? named.getOrDefault(type, List.of()) : List.of());
      if (model instanceof List<?> list && random.nextInt(4) > 0) {
        for (Object item : list) {
          Object name = item instanceof Map<?, ?> map ? map.get(type.identity().name()) : item;
          if (!name.equals(FactsDocument.MORE)) {
            more.add((String) name);
          }
        }
      } else {
        for (int i = random.nextInt(2) * random.nextInt(MOST_FURTHER + 1); i > 0; i--) {
          more.add("further " + i);
        }
      }
      for (String name : more) {
        if (listed.add(name.toLowerCase(Locale.ROOT))) {
          items.add(new LinkedHashMap<>(Map.of(type.identity().name(), name)));
        }
      }
    }
    return items;
  }

  private void fill(
      FactType type,
      Map<String, Object> map,
      Map<String, Object> model,
      Map<FactType, List<String>> names,
      Random random) {
    if (type != null) {
      for (PropertyType property : type.properties()) {
        if (values.read(property)
            && !property.derived()
            && !property.identity()
            && property != type.ownerProperty()) {
          Object known = map.getOrDefault(property.name(), "unknown");
          Object alike = model.get(property.name());
          if (known.equals("unknown") && alike != null && random.nextInt(4) > 0) {
            known = fits(property, alike, names) ? alike : known;
          }
          Object value = filled(property, known, names, random);
          if (value != null) {
            map.put(property.name(), value);
          }
        }
      }
    }
    FactsDocument.listedIn(type)
        .forEach(
            (key, owned) ->
                FactsDocument.mappings(map.get(key))
                    .forEach(
                        one -> fill(owned, one, alike(owned, one, model.get(key)), names, random)));
  }

  /** Whether all facts that the value names are there. */
  private static boolean fits(
      PropertyType property, Object value, Map<FactType, List<String>> names) {
    boolean reference =
        property.kind() == PropertyKind.REFERENCE || property.kind() == PropertyKind.REFERENCES;
    if (!reference) {
      return true;
    }
    List<String> known = names.getOrDefault(FactType.of(property.target()), List.of());
    List<?> items = value instanceof List<?> list ? list : List.of(value);
    return items.stream()
        .allMatch(
            item ->
                item.equals(FactsDocument.MORE)
                    || item.equals("none")
                    || known.stream().anyMatch(name -> letters(name).equals(letters(item))));
  }

  private Object filled(
      PropertyType property, Object given, Map<FactType, List<String>> names, Random random) {
    if (given instanceof List<?> list) {
      List<Object> items = new ArrayList<>(list);
      if (items.remove(FactsDocument.MORE)) {
        Object more = random(property, names, random);
        if (more instanceof List<?> further) {
          further.stream().filter(item -> isNew(item, items)).forEach(items::add);
        }
      }
      return items;
    }
    if (given != null && !given.equals("unknown")) {
      return property.kind() == PropertyKind.CHOICE ? narrowed(property, given, random) : given;
    }
    return random(property, names, random);
  }

  private static boolean isNew(Object item, List<Object> items) {
    return items.stream().noneMatch(one -> letters(one).equals(letters(item)));
  }

  /** A value for a property of which nothing is known; null where there is none to choose from. */
  private Object random(PropertyType property, Map<FactType, List<String>> names, Random random) {
    Object value = values.value(property, names, random);
    if (property.kind() == PropertyKind.TEXT && random.nextBoolean()) {
      value = text(random);
    }
    if (property.kind() == PropertyKind.TEXTS && random.nextBoolean()) {
      value = new ListValue(List.of(text(random)), false);
    }
    if (value instanceof OneOf) {
      value = RuleValues.pick(property.terms(), random);
    }
    if (value instanceof ListValue list) {
      value = new ListValue(list.items(), false);
    }
    if (value == null && property.kind() == PropertyKind.REFERENCE && property.info().optional()) {
      value = Ref.none(property.target());
    }
    return value == null ? null : RuleValues.written(property, value);
  }

  private static Object narrowed(PropertyType property, Object word, Random random) {
    return property.choices() != null
            && property.choices().find(word.toString()) instanceof OneOf of
        ? RuleValues.pick(of.terms(), random).name()
        : word;
  }

  private String text(Random random) {
    return texts.isEmpty() ? RuleValues.NAMES.get(0) : RuleValues.pick(texts, random);
  }

  private void texts(Object part) {
    if (part instanceof Map<?, ?> map) {
      map.values().forEach(this::texts);
    } else if (part instanceof List<?> list) {
      list.forEach(this::texts);
    } else if (!part.equals(FactsDocument.MORE) && !part.equals("unknown")) {
      texts.add((String) part);
    }
  }

  private static String letters(Object word) {
    return RuleValues.letters(word.toString());
  }
}
