package clusterkb.upgrade.plan;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.Ref;
import clusterkb.text.Names;
import clusterkb.upgrade.play.Scene;
import clusterkb.upgrade.play.Step;
import clusterkb.upgrade.step.StepKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the facts that a written step is about, as they are when it is its turn. */
final class Resolver {
  private final Scene scene;

  Resolver(Scene scene) {
    this.scene = scene;
  }

  /**
   * A step, and what is wrong with the names that the plan gives to say what it is about.
   *
   * @param step the step; where several could be meant, the first
   * @param found whether there is something of each name that the plan gives
   * @param obscure names that nothing has, and what must be named as there are several; nothing if
   *     it is clear what the step is about
   */
  record Named(Step step, boolean found, List<String> obscure) {
    Named {
      obscure = List.copyOf(obscure);
    }

    /** The same, but it is under way with another one that names what is not there. */
    Named besideObscure() {
      return found
          ? new Named(step, true, List.of("it is under way with a step of which that is not clear"))
          : this;
    }
  }

  /** The step, clear or not. */
  Step of(Entry entry) {
    return named(entry).step();
  }

  /**
   * The step. Facts that the plan does not name follow where only one way is left; a step of which
   * no facts are found is about those that the plan names, as far as there are any.
   */
  Named named(Entry entry) {
    StepKind kind = entry.kind();
    Map<String, Fact> bound = new LinkedHashMap<>();
    Map<String, FactKey> about = new LinkedHashMap<>();
    List<String> obscure = new ArrayList<>();
    entry
        .about()
        .forEach(
            (variable, name) -> {
              FactType type = kind.variables().get(variable);
              List<Fact> facts = called(type, name);
              if (facts.isEmpty()) {
                obscure.add(nothingCalled(type, name));
                about.put(variable, new FactKey(type, name.toLowerCase(Locale.ROOT), false));
                return;
              }
              if (facts.size() > 1) {
                obscure.add(sayWhich(Map.of(variable, names(facts))));
              }
              bound.put(variable, facts.get(0));
              about.put(variable, facts.get(0).identity());
            });
    boolean known = bound.size() == entry.about().size();
    entry.says().values().forEach(value -> referred(value, obscure));
    if (known) {
      List<Map<String, Fact>> ways = scene.explainer().matches(kind.rule(), bound);
      if (obscure.isEmpty()) {
        Map<String, Set<String>> choices = choices(kind, ways);
        if (!choices.isEmpty()) {
          obscure.add(sayWhich(choices));
        }
      }
      if (ways.isEmpty()) {
        ways = scene.explainer().possibleMatches(kind.rule(), bound);
      }
      if (!ways.isEmpty()) {
        Step found = Agenda.step(kind, ways.get(0));
        return new Named(new Step(kind, found.about(), entry.says()), known, obscure);
      }
    }
    singles(kind, about);
    return new Named(new Step(kind, about, entry.says()), known, obscure);
  }

  private void referred(Object value, List<String> obscure) {
    if (value instanceof Ref reference && !reference.isNone()) {
      FactType type = FactType.of(reference.type());
      if (called(type, reference.name()).isEmpty() && !scene.isOpen(type)) {
        obscure.add(nothingCalled(type, reference.name()));
      }
    }
  }

  /** What must be named to leave one way: variables, with the names of what each may stand for. */
  private static Map<String, Set<String>> choices(StepKind kind, List<Map<String, Fact>> ways) {
    List<String> telling = new ArrayList<>(kind.variables().keySet());
    int all = different(ways, telling);
    for (int i = telling.size() - 1; i >= 0; i--) {
      // What follows from the others need not be named.
      String variable = telling.remove(i);
      if (different(ways, telling) < all) {
        telling.add(i, variable);
      }
    }
    Map<String, Set<String>> choices = new LinkedHashMap<>();
    for (String variable : telling) {
      choices.put(
          variable,
          names(
              ways.stream()
                  .filter(way -> way.containsKey(variable))
                  .map(way -> way.get(variable))
                  .toList()));
    }
    return choices;
  }

  /** In how many ways these variables stand for something. */
  private static int different(List<Map<String, Fact>> ways, List<String> variables) {
    Set<List<FactKey>> different = new HashSet<>();
    for (Map<String, Fact> way : ways) {
      List<FactKey> facts = new ArrayList<>();
      for (String variable : variables) {
        facts.add(way.containsKey(variable) ? way.get(variable).identity() : null);
      }
      different.add(facts);
    }
    return different.size();
  }

  private static Set<String> names(List<Fact> facts) {
    Set<String> names = new LinkedHashSet<>();
    facts.forEach(fact -> names.add(fact.qualifiedName()));
    return names;
  }

  private static String sayWhich(Map<String, Set<String>> choices) {
    List<String> parts = new ArrayList<>();
    choices.forEach(
        (variable, names) -> parts.add(variable.substring(1) + ": " + String.join(" or ", names)));
    return "say which: " + String.join("; ", parts);
  }

  private String nothingCalled(FactType type, String name) {
    Set<String> known = new TreeSet<>(names(scene.facts(type)));
    String all =
        known.isEmpty() ? "There is none at all." : "There are " + String.join(", ", known) + ".";
    return "there is no " + type.spoken() + " '" + name + "'. " + Names.meant(name, known, 3, all);
  }

  private void singles(StepKind kind, Map<String, FactKey> about) {
    kind.variables()
        .forEach(
            (variable, type) -> {
              if (type.isSingle()) {
                scene.facts(type).forEach(fact -> about.putIfAbsent(variable, fact.identity()));
              }
            });
  }

  /** Those of that name; the one of that qualified name, if there is one. */
  private List<Fact> called(FactType type, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<Fact> found = new ArrayList<>();
    for (Fact fact : scene.facts(type)) {
      if (fact.identity().name().equals(wanted)) {
        return List.of(fact);
      }
      if (wanted.equals(fact.key())) {
        found.add(fact);
      }
    }
    return found;
  }
}
