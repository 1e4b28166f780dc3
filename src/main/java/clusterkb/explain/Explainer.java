package clusterkb.explain;

import clusterkb.engine.Conclusion;
import clusterkb.engine.EngineFault;
import clusterkb.engine.TallyCount;
import clusterkb.engine.Truth;
import clusterkb.engine.VerdictKind;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Explains the verdicts on one deployment. */
public final class Explainer {
  private final Tracer tracer;
  private Map<Fact, Integer> order;

  /**
   * An explainer for that deployment.
   *
   * @param rows the rows of the knowledge's tables
   */
  public Explainer(List<Fact> rows, Deployment deployment) {
    List<Fact> all = new ArrayList<>(rows);
    all.addAll(deployment.all());
    tracer = new Tracer(all);
  }

  private Explainer(Tracer tracer) {
    this.tracer = tracer;
  }

  /**
   * An explainer for what changes make of the deployment; this one goes on to explain what was.
   *
   * @param changes one for each fact, none of which has others follow from it: see {@link
   *     FactChange#followed}
   */
  public Explainer with(List<FactChange> changes) {
    return new Explainer(tracer.with(changes));
  }

  /** The place of each fact in lists of evidence: tables first, stand-ins last. */
  private Map<Fact, Integer> order() {
    if (order == null) {
      List<Fact> all = new ArrayList<>();
      List<Fact> rows = new ArrayList<>();
      tracer.facts().forEach((type, some) -> (type.isTable() ? rows : all).addAll(some));
      all.sort(Comparator.comparing(Fact::unlisted).thenComparing(Deployment::compare));
      // Those of a table stay in its order.
      rows.sort(Comparator.comparing(row -> row.type().name()));
      all.addAll(0, rows);
      order = new HashMap<>();
      all.forEach(fact -> order.put(fact, order.size()));
    }
    return order;
  }

  /**
   * Explains a verdict.
   *
   * @throws EngineFault if plain evaluation comes to another verdict than the engine did
   */
  public Explanation explain(Conclusion conclusion) {
    Requirement requirement = conclusion.requirement();
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put(requirement.subject(), conclusion.subject());
    Body scope = requirement.scopeBesideSubject();
    Trace applies = listed(tracer.trace(scope, subject), conclusion.subject());
    List<Trace> breaches = new ArrayList<>();
    Truth broken = Truth.FALSE;
    for (Requirement.Breach breach : requirement.breaches()) {
      Trace trace = listed(tracer.trace(scope.and(breach.body()), subject), conclusion.subject());
      breaches.add(trace);
      broken = broken.or(trace.truth());
    }
    VerdictKind verdict = verdict(requirement, applies.truth(), broken);
    if (verdict != conclusion.verdict()) {
      throw new EngineFault(
          List.of("engine fault: " + conclusion + ", but plain evaluation comes to " + verdict),
          null);
    }
    Truth decisive = broken;
    List<Trace> deciding =
        breaches.stream().filter(trace -> trace.truth() == decisive).collect(Collectors.toList());
    if (verdict == VerdictKind.NOT_APPLICABLE && !requirement.level().informs()) {
      deciding = List.of(applies);
    }
    return new Explanation(
        conclusion,
        message(conclusion, breaches, subject),
        verdict == VerdictKind.VIOLATED ? remedy(requirement, breaches, subject) : "",
        evidence(deciding),
        verdict == VerdictKind.UNKNOWN ? missing(deciding) : List.of());
  }

  /**
   * How each condition of the requirement's rules turns out for the facts that come closest to
   * satisfying them, for each way to break it: the scope's conditions, then its own.
   */
  public Map<String, List<Condition>> conditions(Conclusion conclusion) {
    Requirement requirement = conclusion.requirement();
    Conditions closest = new Conditions(tracer);
    Map<String, List<Condition>> all = new LinkedHashMap<>();
    for (Requirement.Breach breach : requirement.breaches()) {
      Map<String, Object> subject = new LinkedHashMap<>();
      subject.put(requirement.subject(), conclusion.subject());
      Body whole = requirement.scopeBesideSubject().and(breach.body());
      all.put(breach.origin().text(), closest.of(whole, subject));
    }
    return all;
  }

  /**
   * The same where it is said which facts some variables stand for.
   *
   * @param bound those facts, that of the subject among them
   */
  public Map<String, List<Condition>> conditions(Requirement requirement, Map<String, Fact> bound) {
    Conditions closest = new Conditions(tracer);
    Map<String, List<Condition>> all = new LinkedHashMap<>();
    for (Requirement.Breach breach : requirement.breaches()) {
      Body whole = requirement.scope().and(breach.body()).without(bound.keySet());
      all.put(breach.origin().text(), closest.of(whole, new LinkedHashMap<>(bound)));
    }
    return all;
  }

  private static VerdictKind verdict(Requirement requirement, Truth applies, Truth broken) {
    boolean note = requirement.level().informs();
    return switch (broken) {
      case TRUE -> note ? VerdictKind.NOTED : VerdictKind.VIOLATED;
      case UNKNOWN -> VerdictKind.UNKNOWN;
      case FALSE -> note || applies == Truth.FALSE ? VerdictKind.NOT_APPLICABLE : VerdictKind.MET;
    };
  }

  /**
   * The ways in which a requirement is certainly broken for a subject, or a note or step certainly
   * holds: the facts by the variables that its rules give them.
   *
   * @param bound facts that some variables must stand for
   */
  public List<Map<String, Fact>> matches(Requirement requirement, Map<String, Fact> bound) {
    return ways(requirement, bound, Truth.TRUE);
  }

  /** The same, of the ways that the facts leave possible only. */
  public List<Map<String, Fact>> possibleMatches(Requirement requirement, Map<String, Fact> bound) {
    return ways(requirement, bound, Truth.UNKNOWN);
  }

  /**
   * Whether a note or step holds, or a requirement is broken.
   *
   * @param bound facts that some variables must stand for
   */
  public Truth truth(Requirement requirement, Map<String, Fact> bound) {
    Truth truth = Truth.FALSE;
    for (Requirement.Breach breach : requirement.breaches()) {
      Body body = tracer.prepared().whole(requirement, breach, bound.keySet());
      truth = truth.or(Ways.truth(tracer, body, new LinkedHashMap<>(bound)));
    }
    return truth;
  }

  private List<Map<String, Fact>> ways(
      Requirement requirement, Map<String, Fact> bound, Truth wanted) {
    List<Map<String, Fact>> all = new ArrayList<>();
    for (Requirement.Breach breach : requirement.breaches()) {
      Ways ways =
          Ways.of(tracer, tracer.prepared().whole(requirement, breach, bound.keySet()), bound);
      if (ways.truth() == wanted) {
        for (Map<String, Object> match : ways.found()) {
          Map<String, Fact> facts = new LinkedHashMap<>();
          match.forEach(
              (variable, value) -> {
                if (variable.startsWith("$") && value instanceof Fact fact) {
                  facts.put(variable, fact);
                }
              });
          if (!all.contains(facts)) {
            all.add(facts);
          }
        }
      }
    }
    return all;
  }

  /** The facts that are missing for it to be certain, or certainly not, that a rule holds. */
  public List<Missing> missing(Requirement requirement, Map<String, Fact> bound) {
    List<Trace> open = new ArrayList<>();
    for (Requirement.Breach breach : requirement.breaches()) {
      Body body = requirement.scope().and(breach.body());
      Trace trace = tracer.trace(body.without(bound.keySet()), new LinkedHashMap<>(bound));
      if (trace.truth() == Truth.UNKNOWN) {
        open.add(trace);
      }
    }
    return missing(open);
  }

  /** A text of a rule, filled in with facts. */
  public static String fill(Template template, Map<String, Fact> facts) {
    return template.fill(expression -> show(expression, new LinkedHashMap<>(facts)));
  }

  /** Nothing is certain of what no list names. */
  private static Trace listed(Trace trace, Fact subject) {
    if (!subject.unlisted() || trace.truth() == Truth.FALSE) {
      return trace;
    }
    Set<Missing> missing = new LinkedHashSet<>(trace.missing());
    missing.add(listOf(subject));
    return new Trace(Truth.UNKNOWN, trace.evidence(), missing, trace.matches());
  }

  /** The list that would name such a fact. */
  static Missing listOf(Fact unlisted) {
    FactType type = unlisted.type();
    Fact owner = unlisted.owner();
    if (owner != null && owner.unlisted()) {
      return listOf(owner);
    }
    return owner == null
        ? new Missing(Missing.DEPLOYMENT, "deployment", type.info().key())
        : new Missing(owner.type().name(), owner.toString(), type.info().key());
  }

  private List<Evidence> evidence(Collection<Trace> traces) {
    Set<Evidence> all = new LinkedHashSet<>();
    traces.forEach(trace -> all.addAll(trace.evidence()));
    return all.stream()
        .filter(evidence -> order().containsKey(evidence.fact()))
        .sorted(
            Comparator.comparing((Evidence evidence) -> order().get(evidence.fact()))
                .thenComparing(evidence -> evidence.property().name()))
        .toList();
  }

  private static List<Missing> missing(Collection<Trace> traces) {
    Set<Missing> all = new TreeSet<>(Missing.ORDER);
    traces.forEach(trace -> all.addAll(trace.missing()));
    return List.copyOf(all);
  }

  private String message(Conclusion conclusion, List<Trace> breaches, Map<String, Object> subject) {
    Requirement requirement = conclusion.requirement();
    return switch (conclusion.verdict()) {
      case VIOLATED, NOTED -> {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < breaches.size(); i++) {
          if (breaches.get(i).truth() == Truth.TRUE) {
            messages.add(
                fill(requirement.breaches().get(i).message(), breaches.get(i).matches(), subject));
          }
        }
        yield messages.stream().distinct().collect(Collectors.joining("; "));
      }
      case UNKNOWN -> "not known: " + requirement.title();
      case MET -> requirement.title();
      case NOT_APPLICABLE -> "speaks of " + requirement.speaksOf();
    };
  }

  private String remedy(
      Requirement requirement, List<Trace> breaches, Map<String, Object> subject) {
    List<Map<String, Object>> matches =
        breaches.stream()
            .filter(trace -> trace.truth() == Truth.TRUE)
            .flatMap(trace -> trace.matches().stream())
            .toList();
    return fill(requirement.remedy(), matches, subject);
  }

  /** A placeholder that differs between matches lists all that it stands for. */
  private String fill(
      Template template, List<Map<String, Object>> matches, Map<String, Object> subject) {
    return template.fill(
        expression ->
            matches.stream()
                .map(
                    match -> {
                      Map<String, Object> environment = new LinkedHashMap<>(subject);
                      environment.putAll(match);
                      return show(expression, environment);
                    })
                .distinct()
                .collect(Collectors.joining(", ")));
  }

  private static String show(Expression expression, Map<String, Object> environment) {
    if (expression instanceof Expression.Self self) {
      return environment.get(self.variable()).toString();
    }
    if (expression instanceof Expression.Read read) {
      return Evidence.show(((Fact) environment.get(read.variable())).value(read.property()));
    }
    return TallyCount.show(expression, environment);
  }
}
