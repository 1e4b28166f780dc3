package clusterkb.engine;

import clusterkb.engine.FactsDocument.Site;
import clusterkb.facts.Account;
import clusterkb.facts.Disk;
import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.Node;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.text.DiagnosticException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random deployment files. Some are made up whole, some are cases and samples with a few values
 * exchanged, withheld or stated anew. The same seed gives the same files.
 */
final class RandomDeployments {
  private static final double[] DENSITIES = {0.1, 0.4, 0.7, 0.9, 1};

  private final RuleValues values;
  private final List<FactsDocument> cases;
  private final List<FactsDocument> samples;

  /** Files that speak of what those rules read. */
  RandomDeployments() {
    values = new RuleValues(Corpus.RULES);
    cases = Corpus.cases();
    samples = Corpus.samples();
  }

  RuleValues values() {
    return values;
  }

  /** A file that can be read. */
  FactsDocument document(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    while (true) {
      FactsDocument document = attempt("random " + seed, random);
      try {
        document.deployment();
        return document;
      } catch (DiagnosticException e) {
        // What a closed list does not name was mentioned, or an exchange made a name twice.
        continue;
      }
    }
  }

  private FactsDocument attempt(String name, Random random) {
    int kind = random.nextInt(20);
    if (kind < 10) {
      return madeUp(name, random);
    }
    boolean large = kind == 19 && !samples.isEmpty();
    FactsDocument document = RuleValues.pick(large ? samples : cases, random).copy(name);
    Map<FactType, List<String>> names = names(document.deployment());
    for (int i = random.nextInt(large ? 30 : 6); i >= 0; i--) {
      change(document, names, random);
    }
    return document;
  }

  /** The names of the facts that are there. */
  static Map<FactType, List<String>> names(Deployment deployment) {
    Map<FactType, List<String>> names = new HashMap<>();
    for (Fact fact : deployment.facts()) {
      names.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact.name());
    }
    return names;
  }

  private FactsDocument madeUp(String name, Random random) {
    FactsDocument document = FactsDocument.empty(name);
    double density = DENSITIES[random.nextInt(DENSITIES.length)];
    Map<FactType, List<String>> listed = new LinkedHashMap<>();
    Map<FactType, List<String>> mentioned = new HashMap<>();
    Map<FactType, Boolean> open = new HashMap<>();
    for (FactType type : FactsDocument.listedIn(null).values()) {
      int way = random.nextInt(8);
      List<String> pool = new ArrayList<>(RuleValues.NAMES);
      Collections.shuffle(pool, random);
      listed.put(type, way == 0 ? List.of() : pool.subList(0, number(type, random)));
      open.put(type, way < 3);
      // An open list may have one more, of which nothing is known but that it is mentioned.
      mentioned.put(type, pool.subList(0, listed.get(type).size() + (way < 3 ? 1 : 0)));
      if (way > 0 && !type.info().single()) {
        document.root().put(type.info().key(), List.of());
      }
    }
    listed.forEach(
        (type, names) -> {
          if (type.info().single()) {
            document.root().put(type.info().key(), fact(type, null, density, mentioned, random));
          } else if (document.root().containsKey(type.info().key())) {
            document
                .root()
                .put(
                    type.info().key(),
                    facts(type, names, open.get(type), density, mentioned, random));
          }
        });
    return document;
  }

  private static int number(FactType type, Random random) {
    Class<?> kind = type.javaClass();
    if (kind == Node.class) {
      return random.nextInt(3) == 0 ? 4 : 1 + random.nextInt(5);
    }
    if (kind == Evs.class) {
      return random.nextInt(3) == 0 ? 3 : random.nextInt(5);
    }
    return random.nextInt(kind == Disk.class ? 7 : kind == Account.class ? 5 : 4);
  }

  private List<Object> facts(
      FactType type,
      List<String> names,
      boolean open,
      double density,
      Map<FactType, List<String>> mentioned,
      Random random) {
    List<Object> facts = new ArrayList<>();
    names.forEach(name -> facts.add(fact(type, name, density, mentioned, random)));
    if (open) {
      facts.add(FactsDocument.MORE);
    }
    return facts;
  }

  private Map<String, Object> fact(
      FactType type,
      String name,
      double density,
      Map<FactType, List<String>> mentioned,
      Random random) {
    Map<String, Object> fact = new LinkedHashMap<>();
    if (name != null) {
      fact.put(type.identity().name(), name);
    }
    for (PropertyType property : type.properties()) {
      boolean wanted = random.nextDouble() < (values.read(property) ? density : 0.02);
      if (wanted && stated(type, property)) {
        Object value = values.value(property, mentioned, random);
        fact.put(property.name(), RuleValues.written(property, value));
      }
    }
    FactsDocument.listedIn(type)
        .forEach(
            (key, owned) -> {
              if (random.nextDouble() < density) {
                List<String> names = RuleValues.NAMES.subList(0, random.nextInt(4));
                boolean open = random.nextInt(4) == 0;
                fact.put(key, facts(owned, names, open, density, mentioned, random));
              }
            });
    return fact;
  }

  private static boolean stated(FactType type, PropertyType property) {
    return !property.derived() && !property.identity() && property != type.ownerProperty();
  }

  /** States, exchanges or withholds something. */
  private void change(FactsDocument document, Map<FactType, List<String>> names, Random random) {
    List<Site> sites = document.sites();
    if (sites.isEmpty()) {
      return;
    }
    Site site = RuleValues.pick(sites, random);
    if (site.type() == null || random.nextInt(4) == 0) {
      withhold(site, random);
      return;
    }
    List<PropertyType> read =
        site.type().properties().stream()
            .filter(property -> values.read(property) && stated(site.type(), property))
            .toList();
    if (!read.isEmpty()) {
      PropertyType property = RuleValues.pick(read, random);
      Object value = values.value(property, names, random);
      site.map().put(property.name(), RuleValues.written(property, value));
    }
  }

  /** The same file with some of what it states withheld; whatever else it states stays true. */
  FactsDocument withheld(FactsDocument document, int times, Random random) {
    FactsDocument partial = document.copy(document.name());
    for (int i = 0; i < times; i++) {
      List<Site> sites = partial.sites();
      if (!sites.isEmpty()) {
        withhold(RuleValues.pick(sites, random), random);
      }
    }
    return partial;
  }

  private static void withhold(Site site, Random random) {
    if (!site.removable()) {
      return;
    }
    if (site.value() instanceof List<?> list && random.nextBoolean()) {
      List<Object> items = new ArrayList<>(list);
      items.remove(FactsDocument.MORE);
      if (!items.isEmpty() && random.nextBoolean()) {
        items.remove(random.nextInt(items.size()));
      }
      items.add(FactsDocument.MORE);
      site.map().put(site.key(), items);
    } else if (site.property() != null
        && site.property().kind() == PropertyKind.CHOICE
        && random.nextInt(3) > 0) {
      RuleValues.vaguer(site.property(), (String) site.value())
          .ifPresentOrElse(
              family -> site.map().put(site.key(), family), () -> site.map().remove(site.key()));
    } else {
      site.map().remove(site.key());
    }
  }
}
