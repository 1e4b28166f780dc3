package clusterkb.engine;

import static org.drools.model.PatternDSL.declarationOf;

import clusterkb.engine.Verdict.IndexedRequirement;
import clusterkb.facts.Fact;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.consequence.DroolsImpl;

/**
 * Derives a requirement's Drools rules: one for each verdict, so that each is concluded from
 * positive evidence and none from another's silence. Let A be the requirement's scope and F a way
 * to break it (scope included):
 *
 * <ul>
 *   <li>VIOLATED (a NOTE: NOTED): some F is certain.
 *   <li>UNKNOWN: some F is possible and none is certain.
 *   <li>MET: A is possible and no F is.
 *   <li>NOT_APPLICABLE: A is not possible (a NOTE: no F is).
 * </ul>
 *
 * Exactly one of them holds of every subject; where Drools concludes none or two, the session says
 * so.
 */
final class RequirementModel {
  private static final String PACKAGE = "clusterkb";

  private final IndexedRequirement indexed;
  private final Requirement requirement;
  private final ModelImpl model;

  private RequirementModel(IndexedRequirement indexed) {
    this.indexed = indexed;
    this.requirement = indexed.requirement();
    this.model = new ModelImpl(requirement.id());
  }

  static Model of(IndexedRequirement indexed) {
    RequirementModel derivation = new RequirementModel(indexed);
    derivation.derive();
    return derivation.model;
  }

  /**
   * Something that must be so, or must not.
   *
   * @param negated whether it must not
   */
  private record Part(Body body, Reading reading, boolean negated) {}

  private void derive() {
    boolean note = requirement.level() == Level.NOTE;
    Body scope = withoutSubject(requirement.scope());
    List<Body> breaches = new ArrayList<>();
    for (Requirement.Breach breach : requirement.breaches()) {
      breaches.add(scope.and(breach.body()));
    }
    List<Part> noneCertain = new ArrayList<>();
    List<Part> nonePossible = new ArrayList<>();
    for (Body breach : breaches) {
      noneCertain.add(new Part(breach, Reading.CERTAIN, true));
      nonePossible.add(new Part(breach, Reading.POSSIBLE, true));
    }
    for (Body breach : breaches) {
      VerdictKind certain = note ? VerdictKind.NOTED : VerdictKind.VIOLATED;
      rule(certain, List.of(new Part(breach, Reading.CERTAIN, false)));
      List<Part> undecided = new ArrayList<>();
      undecided.add(new Part(breach, Reading.POSSIBLE, false));
      undecided.addAll(noneCertain);
      rule(VerdictKind.UNKNOWN, undecided);
    }
    if (note) {
      rule(VerdictKind.NOT_APPLICABLE, nonePossible);
    } else {
      List<Part> met = new ArrayList<>();
      met.add(new Part(scope, Reading.POSSIBLE, false));
      met.addAll(nonePossible);
      rule(VerdictKind.MET, met);
      if (!scope.equals(Body.EMPTY)) {
        rule(VerdictKind.NOT_APPLICABLE, List.of(new Part(scope, Reading.POSSIBLE, true)));
      }
    }
  }

  private Body withoutSubject(Body body) {
    return new Body(
        body.facts().stream()
            .filter(fact -> !fact.name().equals(requirement.subject()))
            .toList(),
        body.tallies(),
        body.constraints(),
        body.groups());
  }

  private void rule(VerdictKind kind, List<Part> parts) {
    Variable<? extends Fact> subject =
        declarationOf(requirement.subjectType().javaClass(), requirement.subject());
    BodyModel bodies = new BodyModel(requirement.subject(), subject);
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    PatternDSL.PatternDefImpl<?> pattern = bodies.subjectPattern();
    items.add(pattern);
    for (Part part : parts) {
      if (part.negated()) {
        bodies.forbid(part.body(), part.reading(), pattern, items);
      } else {
        bodies.demand(part.body(), part.reading(), pattern, items);
      }
    }
    pattern.watch(bodies.watched());
    IndexedRequirement about = indexed;
    items.add(
        PatternDSL.on(subject)
            .execute(
                (drools, fact) ->
                    ((DroolsImpl) drools).insertLogical(new Verdict(about, fact.identity(), kind))));
    Rule rule =
        PatternDSL.rule(PACKAGE, requirement.id() + " " + kind + " " + model.getRules().size())
            .build(items.toArray(RuleItemBuilder[]::new));
    model.addRule(rule);
  }
}
