package clusterkb.facts.read;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.text.Diagnostic;
import clusterkb.text.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file states: gathered while it is read, and then made a deployment. */
final class Statements {
  private final FactTypes types;
  private final Problems problems;
  private final References references = new References();
  private final List<Fact> facts = new ArrayList<>();
  private final OpenLists lists;

  /**
   * Nothing is stated yet.
   *
   * @param types what may be stated
   * @param problems takes whatever is wrong
   */
  Statements(FactTypes types, Problems problems) {
    this.types = types;
    this.problems = problems;
    this.lists = new OpenLists(types);
  }

  FactTypes types() {
    return types;
  }

  Problems problems() {
    return problems;
  }

  /** The facts that values have named so far. */
  References references() {
    return references;
  }

  /** Which of the lists read so far may have more. */
  OpenLists lists() {
    return lists;
  }

  /** A fact is stated; after its owner. */
  void add(Fact fact) {
    facts.add(fact);
  }

  /**
   * The deployment, with what is only mentioned and a stand-in for each open list.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong with the file
   */
  Deployment deployment(String name, String file) {
    Map<Ref, Fact> atTop = new LinkedHashMap<>();
    List<Fact> owned = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.owner() == null) {
        atTop.put(fact.reference(), fact);
      } else {
        owned.add(fact);
      }
    }
    references.mentions().forEach(mention -> resolve(mention, atTop));
    checkQualifiedNames(owned);
    problems.throwIfAny();
    List<Fact> all = new ArrayList<>(atTop.size() + owned.size() + 8);
    all.addAll(atTop.values());
    all.addAll(owned);
    Deployment.addSingles(types, all);
    return Deployment.ofDistinct(name, file, all, lists.standIns(all));
  }

  /** A slash in a name can make the names of two facts of different owners look the same. */
  private void checkQualifiedNames(List<Fact> owned) {
    if (owned.stream().noneMatch(fact -> hasSlash(fact) || hasSlash(fact.owner()))) {
      return;
    }
    Map<FactKey, Fact> seen = new HashMap<>();
    for (Fact fact : owned) {
      Fact first = seen.putIfAbsent(fact.identity(), fact);
      if (first != null && first.owner() != fact.owner()) {
        problems.add(
            fact.place(),
            "reports could not tell this " + fact + " from that in line " + first.place().line(),
            "Use a name without a slash.");
      }
    }
  }

  private static boolean hasSlash(Fact fact) {
    return fact.name().indexOf('/') >= 0;
  }

  private void resolve(References.Mention mention, Map<Ref, Fact> atTop) {
    Ref ref = mention.ref();
    if (atTop.containsKey(ref)) {
      return;
    }
    FactType type = types.of(ref.type());
    if (lists.mayHaveMore(type)) {
      atTop.put(ref, implied(type, ref, mention.place()));
      return;
    }
    problems.add(
        mention.place(),
        mention.property()
            + " names the "
            + type.name()
            + " "
            + Diagnostic.quote(ref.name())
            + ", which is not listed",
        () -> unlisted(type, ref, atTop));
  }

  private static String unlisted(FactType type, Ref ref, Map<Ref, Fact> atTop) {
    List<String> names =
        atTop.values().stream().filter(fact -> fact.type().equals(type)).map(Fact::name).toList();
    String list = "List it under " + type.info().key() + ", or end that list with '...'.";
    return names.isEmpty()
        ? list
        : Advice.known(ref.name(), names, "Listed under " + type.info().key()) + "\n" + list;
  }

  /** A fact of which nothing is known but that it is mentioned. */
  private static Fact implied(FactType type, Ref ref, Place place) {
    PropertyType identity = type.identity();
    if (identity.kind() != PropertyKind.TEXT) {
      throw new IllegalStateException(type + " is referred to, so its identity must be a text");
    }
    return type.fact(
        property -> property == identity ? ref.name() : null,
        property -> property == identity ? place : null,
        place);
  }
}
