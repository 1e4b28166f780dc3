package clusterkb.engine;

import static org.drools.model.PatternDSL.and;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.exists;
import static org.drools.model.PatternDSL.not;

import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.PatternDSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.view.ViewItemBuilder;

/** Builds the patterns of one derived rule in Drools' executable model. */
final class RuleBody {
  private final String subjectName;
  private final Variable<? extends Fact> subject;
  private final PatternDSL.PatternDefImpl<?> subjectPattern;
  private final List<RuleItemBuilder<?>> items = new ArrayList<>();
  private final Map<String, Variable<?>> variables = new LinkedHashMap<>();
  private final Map<Variable<?>, PatternDSL.PatternDefImpl<?>> patterns = new LinkedHashMap<>();
  private final Map<Variable<?>, Set<String>> read = new LinkedHashMap<>();
  private final Prepared.Cache prepared;
  private int unnamed;

  RuleBody(String subjectName, Variable<? extends Fact> subject, Prepared.Cache prepared) {
    this.prepared = prepared;
    this.subjectName = subjectName;
    this.subject = subject;
    variables.put(subjectName, subject);
    subjectPattern = pattern(subject);
    items.add(subjectPattern);
  }

  /** The patterns. */
  List<RuleItemBuilder<?>> items() {
    subjectPattern.watch(read.getOrDefault(subject, Set.of()).toArray(String[]::new));
    return items;
  }

  /** Adds what must be so, or must not. */
  void add(Part part) {
    List<Constraint> own = onSubjectOnly(part.body());
    Body rest = onOthers(part.body());
    if (!part.negated()) {
      if (part.reading() == Reading.CERTAIN) {
        listed(subjectPattern, subject);
      }
      own.forEach(c -> test(subjectPattern, List.of(subjectName), c, part.reading()));
      part.scopes().forEach(scope -> items.add(answer(scope, part.reading())));
      if (!rest.isEmpty()) {
        items.add(exists(group(rest, part.reading(), List.of(), List.of(), false)));
      }
    } else if (rest.isEmpty() && part.scopes().isEmpty()) {
      notAll(subjectPattern, own, part.reading());
    } else {
      items.add(
          not(group(rest, part.reading(), own, part.scopes(), part.reading() == Reading.CERTAIN)));
    }
  }

  /** The pattern of an answer that says that a scope speaks of the subject, or may. */
  private PatternDSL.PatternDefImpl<?> answer(Question scope, Reading reading) {
    Variable<Answer.OfScope> variable = declarationOf(Answer.OfScope.class, "#answer" + ++unnamed);
    PatternDSL.PatternDefImpl<?> pattern = pattern(variable);
    String text = "scope " + scope.subject().name() + scope.index();
    add(
        pattern,
        new NetworkConstraint(
                new Variable<?>[] {variable},
                new Predicate(text, t -> ((Answer) t[0]).question() == scope))
            .lookedUp(Question.class, answer -> ((Answer) answer).question(), scope));
    predicate(
        pattern,
        new Predicate(
            reading.name() + " " + text,
            t -> reading.accepts(Truth.values()[((Answer) t[0]).value()])),
        variable);
    if (!scope.everywhere()) {
      join(pattern, variable, answer -> ((Answer) answer).subject(), subject);
    }
    return pattern;
  }

  private boolean isOnSubjectOnly(Constraint constraint) {
    Set<String> names = prepared.of(constraint).variables();
    return names.size() == 1 && names.contains(subjectName);
  }

  private List<Constraint> onSubjectOnly(Body body) {
    return body.constraints().stream().filter(this::isOnSubjectOnly).toList();
  }

  private Body onOthers(Body body) {
    return new Body(
        body.facts(),
        body.tallies(),
        body.constraints().stream().filter(c -> !isOnSubjectOnly(c)).toList(),
        body.groups());
  }

  /**
   * The conditions of a group.
   *
   * @param outside constraints on the subject alone that belong into the group
   * @param scopes the scopes that belong into the group
   * @param subjectListed whether the subject must be listed, too. Not so in a group within a group:
   *     what is certain of other facts is certain beside any subject
   */
  private ViewItemBuilder<?> group(
      Body body,
      Reading reading,
      List<Constraint> outside,
      List<Question> scopes,
      boolean subjectListed) {
    Map<String, Variable<?>> before = new LinkedHashMap<>(variables);
    List<ViewItemBuilder<?>> items = new ArrayList<>();
    List<Constraint> waiting = new ArrayList<>(outside);
    waiting.addAll(body.constraints());
    scopes.forEach(scope -> items.add(answer(scope, reading)));
    if (items.isEmpty() && body.facts().isEmpty() && body.tallies().isEmpty()) {
      items.add(anchor());
    }
    if (!items.isEmpty()) {
      settle((PatternDSL.PatternDefImpl<?>) items.get(0), null, waiting, reading);
    }
    for (Body.FactVariable fact : body.facts()) {
      Variable<? extends Fact> variable = declarationOf(fact.type().javaClass(), fact.name());
      variables.put(fact.name(), variable);
      PatternDSL.PatternDefImpl<?> pattern = pattern(variable);
      if (fact.type().isTable()) {
        String table = fact.type().name();
        predicate(
            pattern,
            new Predicate("table " + table, t -> ((Fact) t[0]).type().name().equals(table)),
            variable);
      } else if (reading == Reading.CERTAIN) {
        listed(pattern, variable);
      }
      items.add(pattern);
      settle(pattern, fact.name(), waiting, reading);
    }
    for (Body.Tally tally : body.tallies()) {
      Variable<Tally> variable = declarationOf(Tally.class, tally.name());
      variables.put(tally.name(), variable);
      PatternDSL.PatternDefImpl<?> pattern = pattern(variable);
      identify(pattern, variable, tally);
      items.add(pattern);
      settle(pattern, tally.name(), waiting, reading);
    }
    if (!waiting.isEmpty()) {
      throw new IllegalStateException("constraints without a place: " + waiting);
    }
    if (subjectListed) {
      PatternDSL.PatternDefImpl<?> first = (PatternDSL.PatternDefImpl<?>) items.get(0);
      predicate(
          first,
          new Predicate("subject listed", t -> !((Fact) t[1]).unlisted()),
          first.getFirstVariable(),
          subject);
    }
    for (Body.Group group : body.groups()) {
      // What must not be, must not even be possible; so the reading turns inside 'not'.
      Reading inside = group.negated() ? opposite(reading) : reading;
      ViewItemBuilder<?> inner = group(group.body(), inside, List.of(), List.of(), false);
      items.add(group.negated() ? not(inner) : exists(inner));
    }
    patterns.forEach(
        (variable, pattern) -> {
          if (variable != subject && read.containsKey(variable)) {
            pattern.watch(read.get(variable).toArray(String[]::new));
          }
        });
    variables.clear();
    variables.putAll(before);
    return items.size() == 1
        ? items.get(0)
        : and(items.get(0), items.subList(1, items.size()).toArray(ViewItemBuilder[]::new));
  }

  private static Reading opposite(Reading reading) {
    return reading == Reading.CERTAIN ? Reading.POSSIBLE : Reading.CERTAIN;
  }

  /** A group without facts of its own starts from the subject, as Drools needs a pattern. */
  private PatternDSL.PatternDefImpl<?> anchor() {
    Variable<? extends Fact> variable =
        declarationOf(subject.getType(), subjectName + "#" + ++unnamed);
    PatternDSL.PatternDefImpl<?> pattern = pattern(variable);
    join(pattern, variable, fact -> ((Fact) fact).identity(), subject);
    return pattern;
  }

  /** Attaches those waiting constraints whose variables are all there. */
  private void settle(
      PatternDSL.PatternDefImpl<?> pattern,
      String name,
      List<Constraint> waiting,
      Reading reading) {
    for (Iterator<Constraint> each = waiting.iterator(); each.hasNext(); ) {
      Constraint constraint = each.next();
      Set<String> needed = prepared.of(constraint).variables();
      if (variables.keySet().containsAll(needed)) {
        each.remove();
        List<String> order = new ArrayList<>();
        if (needed.contains(name)) {
          order.add(name);
        }
        for (String other : needed) {
          if (!other.equals(name)) {
            order.add(other);
          }
        }
        test(pattern, order, constraint, reading);
      }
    }
  }

  private void test(
      PatternDSL.PatternDefImpl<?> pattern,
      List<String> order,
      Constraint constraint,
      Reading reading) {
    Test test = prepared.test(constraint, order);
    note(constraint);
    Variable<?>[] tuple = new Variable<?>[order.size()];
    for (int i = 0; i < tuple.length; i++) {
      tuple[i] = variables.get(order.get(i));
    }
    Variable<?> own = pattern.getFirstVariable();
    String text =
        reading.name()
            + " "
            + subject.getType().getSimpleName()
            + " "
            + own.getType().getSimpleName()
            + " "
            + prepared.of(constraint).text()
            + " "
            + String.join(",", order);
    if (tuple.length > 0 && tuple[0] == own) {
      String[] properties = prepared.of(constraint).properties(order.get(0));
      predicate(pattern, new Predicate(text, t -> reading.accepts(test.of(t))), properties, tuple);
    } else {
      // Drools wants the pattern's own variable in each of its constraints.
      Variable<?>[] withOwn = new Variable<?>[tuple.length + 1];
      withOwn[0] = own;
      System.arraycopy(tuple, 0, withOwn, 1, tuple.length);
      predicate(
          pattern,
          new Predicate(text, t -> reading.accepts(test.of(Arrays.copyOfRange(t, 1, t.length)))),
          withOwn);
    }
  }

  private void notAll(
      PatternDSL.PatternDefImpl<?> pattern, List<Constraint> constraints, Reading reading) {
    List<Test> tests = new ArrayList<>();
    Set<String> properties = new LinkedHashSet<>();
    for (Constraint constraint : constraints) {
      tests.add(prepared.test(constraint, List.of(subjectName)));
      note(constraint);
      properties.addAll(List.of(prepared.of(constraint).properties(subjectName)));
    }
    predicate(
        pattern,
        new Predicate(
            notAllText(constraints, reading),
            tuple -> {
              if (reading == Reading.CERTAIN && ((Fact) tuple[0]).unlisted()) {
                return true;
              }
              for (Test test : tests) {
                if (!reading.accepts(test.of(tuple))) {
                  return true;
                }
              }
              return false;
            }),
        properties.toArray(String[]::new),
        subject);
  }

  private String notAllText(List<Constraint> constraints, Reading reading) {
    StringBuilder text = new StringBuilder("not all ").append(reading.name()).append(' ');
    text.append(subject.getType().getSimpleName());
    constraints.forEach(constraint -> text.append(prepared.of(constraint).text()));
    return text.toString();
  }

  private void listed(PatternDSL.PatternDefImpl<?> pattern, Variable<?> variable) {
    // A fact stays listed, or unlisted, as it keeps its name: no other change is of interest.
    predicate(
        pattern,
        new Predicate("listed", t -> !((Fact) t[0]).unlisted()),
        new String[] {"name"},
        variable);
  }

  private void identify(
      PatternDSL.PatternDefImpl<?> pattern, Variable<Tally> variable, Body.Tally tally) {
    Class<?> outside =
        tally.outer().stream().map(name -> variables.get(name).getType()).findFirst().orElse(null);
    String key = TallyDefinition.key(tally, outside);
    add(
        pattern,
        new NetworkConstraint(
                new Variable<?>[] {variable},
                new Predicate("tally " + key, t -> ((Tally) t[0]).definition().equals(key)))
            .lookedUp(String.class, one -> ((Tally) one).definition(), key));
    for (String outer : tally.outer()) {
      join(pattern, variable, one -> ((Tally) one).outer(), variables.get(outer));
    }
  }

  /** Joins a pattern to a fact by the fact's identity. */
  private void join(
      PatternDSL.PatternDefImpl<?> pattern,
      Variable<?> own,
      Function1<Object, FactKey> key,
      Variable<?> fact) {
    Predicate equal =
        new Predicate("joined by identity", t -> ((Fact) t[1]).identity().equals(key.apply(t[0])));
    add(
        pattern,
        new NetworkConstraint(new Variable<?>[] {own, fact}, equal)
            .joined(key, other -> ((Fact) other).identity()));
  }

  private void note(Constraint constraint) {
    for (Expression.Read one : prepared.of(constraint).reads()) {
      if (!one.property().isColumn()) {
        read.computeIfAbsent(variables.get(one.variable()), v -> new LinkedHashSet<>())
            .add(one.property().watched());
      }
    }
  }

  private PatternDSL.PatternDefImpl<?> pattern(Variable<?> variable) {
    PatternDSL.PatternDefImpl<?> pattern =
        (PatternDSL.PatternDefImpl<?>) PatternDSL.pattern(variable);
    patterns.put(variable, pattern);
    return pattern;
  }

  private void predicate(
      PatternDSL.PatternDefImpl<?> pattern, Predicate predicate, Variable<?>... tuple) {
    predicate(pattern, predicate, new String[0], tuple);
  }

  private void predicate(
      PatternDSL.PatternDefImpl<?> pattern,
      Predicate predicate,
      String[] properties,
      Variable<?>... tuple) {
    add(pattern, new NetworkConstraint(tuple, predicate, properties));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void add(PatternDSL.PatternDefImpl<?> pattern, NetworkConstraint constraint) {
    ((List) pattern.getItems()).add(constraint.item());
  }
}
