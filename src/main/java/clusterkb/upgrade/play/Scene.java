package clusterkb.upgrade.play;

import clusterkb.engine.CheckSession;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.Truth;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Explainer;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.UpgradeStep;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.FactChange;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.upgrade.step.Change;
import clusterkb.upgrade.step.Guard;
import clusterkb.upgrade.step.Selection;
import clusterkb.upgrade.step.StepsReader;
import clusterkb.upgrade.step.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A deployment on the way to a target, in one live session: steps are tried and taken, and all
 * verdicts follow. Not safe for use by several threads; close it when done.
 */
public final class Scene implements AutoCloseable {
  private static final Place NOWHERE = null;

  private final FactTypes types;
  private final Knowledge knowledge;
  private final CheckSession session;
  private final Target target;
  private final Map<String, FactKey> singles;
  private final Reading reading = new Reading();
  private final Map<Step, List<GuardVerdict>> hindering = new HashMap<>();
  private Explainer explainer;

  /**
   * Opens a session. Steps that the deployment file lists are left out of it: a plan is read from a
   * file of its own.
   */
  public Scene(RuleSet rules, Knowledge knowledge, Deployment deployment, Target target) {
    this(rules.facts(), knowledge, withoutSteps(deployment), target);
  }

  private Scene(FactTypes types, Knowledge knowledge, Deployment deployment, Target target) {
    this.types = types;
    this.knowledge = knowledge;
    this.target = target;
    this.session = new CheckSession(knowledge, deployment);
    this.singles = singles(deployment);
    Edits edits = edits(NOWHERE);
    target.throughout().forEach(change -> edits.make(change, singles));
    apply(edits.changes());
  }

  /** Opens a session on a deployment as it is, with the steps that are under way there. */
  public static Scene asItIs(RuleSet rules, Knowledge knowledge, Deployment deployment) {
    return new Scene(rules.facts(), knowledge, deployment, Target.NONE);
  }

  private static Deployment withoutSteps(Deployment deployment) {
    List<FactChange> changes = new ArrayList<>();
    for (Fact fact : deployment.all()) {
      if (fact instanceof UpgradeStep) {
        changes.add(new FactChange(fact, null));
      }
    }
    return deployment.with(changes);
  }

  FactTypes types() {
    return types;
  }

  /** Changes to be worked out, with where they come from. */
  Edits edits(Place place) {
    return new Edits(types, session::facts, session::fact, place);
  }

  private static Map<String, FactKey> singles(Deployment deployment) {
    Map<String, FactKey> singles = new LinkedHashMap<>();
    for (Fact fact : deployment.facts()) {
      if (fact.type().isSingle()) {
        singles.put(StepsReader.single(fact.type()), fact.identity());
      }
    }
    return singles;
  }

  /** The facts that a step is about, by variable, with those that every step may read. */
  Map<String, FactKey> about(Step step, FactKey stepFact) {
    Map<String, FactKey> about = new LinkedHashMap<>(singles);
    about.putAll(step.about());
    if (stepFact != null) {
      about.put(StepsReader.STEP, stepFact);
    }
    return about;
  }

  /** Changes facts; all verdicts follow. */
  public void apply(List<FactChange> changes) {
    visit(changes);
    concern(changes);
  }

  /** What has been worked out of steps is forgotten, as far as changes may matter to it. */
  void concern(List<FactChange> changes) {
    if (changes.stream().anyMatch(FactChange::followed)) {
      hindering.clear();
    }
    hindering.keySet().removeIf(step -> reading.concerns(step.kind(), changes));
  }

  /** Changes facts for the time of a question: they are changed back before the next one. */
  void visit(List<FactChange> changes) {
    List<FactChange> net = FactChange.net(changes);
    if (!net.isEmpty()) {
      session.apply(net);
      boolean more = explainer == null || net.stream().anyMatch(FactChange::followed);
      explainer = more ? null : explainer.with(net);
    }
  }

  /** The deployment as it is now. */
  public Deployment deployment() {
    return session.deployment();
  }

  /** The fact as it is now; null where there is none. */
  public Fact fact(FactKey key) {
    return session.fact(key);
  }

  /** The facts of a class that are there now. */
  public List<Fact> facts(FactType type) {
    return session.facts(type).stream().filter(fact -> !fact.unlisted()).toList();
  }

  /** Whether there may be more facts of a class than the deployment names. */
  public boolean isOpen(FactType type) {
    return !unlisted(type).isEmpty();
  }

  /** What stands for the facts of a class that the deployment may not name. */
  public List<Fact> unlisted(FactType type) {
    return session.facts(type).stream().filter(Fact::unlisted).toList();
  }

  /** All verdicts as they are now. */
  public List<Conclusion> conclusions() {
    return session.conclusions();
  }

  /** Explains what is so now. */
  public Explainer explainer() {
    if (explainer == null) {
      explainer = new Explainer(knowledge.rows(), session.deployment());
    }
    return explainer;
  }

  /** The facts that a step is about, as they are now; without those that are not there. */
  public Map<String, Fact> factsOf(Step step) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    step.about()
        .forEach(
            (variable, key) -> {
              Fact fact = session.fact(key);
              if (fact != null) {
                facts.put(variable, fact);
              }
            });
    return facts;
  }

  /** Whether the facts are such that the step can be done at all. */
  public Truth possible(Step step) {
    Map<String, Fact> facts = factsOf(step);
    if (facts.size() < step.about().size()) {
      return Truth.FALSE;
    }
    return explainer().truth(step.kind().rule(), facts);
  }

  /**
   * Begins steps that are under way at the same time.
   *
   * @param number the place in the plan of the first of them
   */
  public Under begin(List<Step> together, int number) {
    return new Under(this, together, number, new Place("step " + number, 0, 0));
  }

  /**
   * Begins a step of which nobody knows how it is done, unless the deployment lists it.
   *
   * @param place where what is so while it is under way comes from
   */
  public Under begin(Step step, Place place) {
    Map<String, Object> unknown = new HashMap<>(step.says());
    Step.MANNER.forEach(property -> unknown.putIfAbsent(property, null));
    unknown.putIfAbsent("concurrentWith", null);
    unknown.keySet().removeIf(property -> step.about().containsKey("$" + property));
    FactType type = types.of(UpgradeStep.class);
    int number = 1;
    while (session.fact(new FactKey(type, String.valueOf(number), false)) != null) {
      // The deployment file has a step of that name.
      number++;
    }
    return new Under(this, List.of(new Step(step.kind(), step.about(), unknown)), number, place);
  }

  /**
   * Takes a step, whatever guards it.
   *
   * @param number its place in the plan
   * @return what takes it back again
   */
  public List<FactChange> take(Step step, int number) {
    Edits edits = edits(new Place("step " + number, 0, 0));
    for (Change change : step.kind().afterwards()) {
      edits.make(change, about(step, null));
    }
    List<FactChange> changes = edits.changes();
    apply(changes);
    return FactChange.undone(changes);
  }

  /** Takes steps one after the other, whatever guards them, and gives what takes all back again. */
  public List<FactChange> takeAll(List<Step> steps) {
    List<FactChange> back = new ArrayList<>();
    for (Step step : steps) {
      back.addAll(0, take(step, 1));
    }
    return back;
  }

  /** Answers a question about what is so at the end of a plan, were this the end. */
  public <T> T atTheEnd(Supplier<T> question) {
    Edits edits = edits(NOWHERE);
    target.end().forEach(change -> edits.make(change, singles));
    List<FactChange> changes = edits.changes();
    visit(changes);
    T answer = question.get();
    visit(FactChange.undone(changes));
    return answer;
  }

  /** What a requirement says of one of its subjects now. */
  public Conclusion conclusion(Requirement requirement, FactKey subject) {
    return session.conclusion(requirement, subject);
  }

  /** What a requirement says of a subject, as a guard; null where that is no hindrance. */
  public GuardVerdict verdict(Guard guard, FactKey subject) {
    Conclusion conclusion = session.conclusion(guard.requirement(), subject);
    VerdictKind verdict = conclusion.verdict();
    boolean left = verdict == VerdictKind.NOTED && guard.requirement().level() == Level.STEP;
    return left || verdict == VerdictKind.VIOLATED || verdict == VerdictKind.UNKNOWN
        ? new GuardVerdict(guard, conclusion, explainer())
        : null;
  }

  /** What hinders a step, were it taken now, or advises against it. */
  public List<GuardVerdict> hindering(Step step) {
    List<GuardVerdict> known = hindering.get(step);
    if (known == null) {
      known = hindering(step, 1);
      hindering.put(step, known);
    }
    return known;
  }

  /**
   * The same.
   *
   * @param number the number by which messages call it
   */
  public List<GuardVerdict> hindering(Step step, int number) {
    if (step.kind().guards().isEmpty()) {
      return List.of();
    }
    Under under = begin(List.of(step), number);
    List<GuardVerdict> certain =
        under.guards().get(0).stream().filter(GuardVerdict::certain).toList();
    under.leave();
    return certain;
  }

  /** Whether a step could be taken now, as far as anything is certain. */
  public boolean right(Step step) {
    return possible(step) != Truth.FALSE
        && hindering(step).stream().noneMatch(GuardVerdict::forbids);
  }

  /** What a requirement remarks on a subject now; empty where it remarks nothing. */
  public String remark(Requirement note) {
    for (Fact subject : facts(note.subjectType())) {
      Conclusion conclusion = session.conclusion(note, subject.identity());
      if (conclusion.verdict() == VerdictKind.NOTED) {
        return explainer().explain(conclusion).message();
      }
    }
    return "";
  }

  /** Whether any fact of a deployment certainly fits a selection that is about no step. */
  public static boolean isSelected(RuleSet rules, Deployment deployment, Selection.Each each) {
    Map<FactKey, Fact> facts = new HashMap<>();
    deployment.all().forEach(fact -> facts.put(fact.identity(), fact));
    Edits edits =
        new Edits(
            rules.facts(),
            type -> deployment.all().stream().filter(fact -> fact.type().equals(type)).toList(),
            facts::get,
            NOWHERE);
    return !edits.selected(each, singles(deployment)).isEmpty();
  }

  /** The facts of a class that fit a selection now. */
  public List<Fact> selected(Selection.Each each, Step step) {
    return edits(NOWHERE).selected(each, about(step, null));
  }

  @Override
  public void close() {
    session.close();
  }
}
