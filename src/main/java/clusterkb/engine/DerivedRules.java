package clusterkb.engine;

import static org.drools.model.PatternDSL.declarationOf;

import clusterkb.facts.Fact;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.consequence.DroolsImpl;

/**
 * Derives the Drools rules of a question: one for each answer, so that each is concluded from
 * positive evidence and none from another's silence. Let A be a requirement's scope and F a way to
 * break it (scope included):
 *
 * <ul>
 *   <li>VIOLATED (a NOTE: NOTED): some F is certain.
 *   <li>UNKNOWN: some F is possible and none is certain.
 *   <li>MET: A is possible and no F is.
 *   <li>NOT_APPLICABLE: A is not possible (a NOTE: no F is).
 * </ul>
 *
 * Exactly one of them holds of every subject; where Drools concludes none or two, the session says
 * so. A scope that several requirements share is a question of its own, answered once.
 */
final class DerivedRules {
  /** All derived rules are in one package: Drools 10.2 loses rules that are spread over several. */
  static final String PACKAGE = "clusterkb";

  private final Question question;
  private final String subject;
  private final ModelImpl model;
  private final Prepared.Cache prepared;

  private DerivedRules(Question question, String subject, Prepared.Cache prepared) {
    this.prepared = prepared;
    this.question = question;
    this.subject = subject;
    this.model = new ModelImpl(question.name());
  }

  /**
   * The rules that say whether a scope speaks of a subject.
   *
   * @param subject the subject's variable
   */
  static Model ofScope(Question question, String subject, Prepared.Cache prepared) {
    DerivedRules rules = new DerivedRules(question, subject, prepared);
    Part certain = new Part(List.of(), question.scope(), Reading.CERTAIN, false);
    Part possible = new Part(List.of(), question.scope(), Reading.POSSIBLE, false);
    rules.add(Truth.TRUE.ordinal(), List.of(certain));
    rules.add(Truth.UNKNOWN.ordinal(), List.of(possible, not(certain)));
    rules.add(Truth.FALSE.ordinal(), List.of(not(possible)));
    return rules.model;
  }

  /**
   * The rules that give a requirement's verdict.
   *
   * @param shared the questions whether those parts of its scope that are asked apart speak of a
   *     subject
   * @param scope the rest of its scope, without the subject
   */
  static Model ofRequirement(
      Question question, List<Question> shared, Body scope, Prepared.Cache prepared) {
    Requirement requirement = question.requirement();
    DerivedRules rules = new DerivedRules(question, requirement.subject(), prepared);
    List<Part> possible = new ArrayList<>();
    List<Part> certain = new ArrayList<>();
    for (Requirement.Breach breach : requirement.breaches()) {
      Body body = scope.and(breach.body());
      possible.add(new Part(shared, body, Reading.POSSIBLE, false));
      certain.add(new Part(shared, body, Reading.CERTAIN, false));
    }
    boolean note = requirement.level().informs();
    VerdictKind broken = note ? VerdictKind.NOTED : VerdictKind.VIOLATED;
    for (int i = 0; i < possible.size(); i++) {
      rules.add(broken.ordinal(), List.of(certain.get(i)));
      rules.add(VerdictKind.UNKNOWN.ordinal(), with(possible.get(i), certain));
    }
    Part applies = new Part(shared, scope, Reading.POSSIBLE, false);
    if (note) {
      rules.add(VerdictKind.NOT_APPLICABLE.ordinal(), with(null, possible));
    } else {
      rules.add(VerdictKind.MET.ordinal(), with(applies, possible));
      if (!shared.isEmpty() || !scope.isEmpty()) {
        rules.add(VerdictKind.NOT_APPLICABLE.ordinal(), List.of(not(applies)));
      }
    }
    return rules.model;
  }

  private static Part not(Part part) {
    return new Part(part.scopes(), part.body(), part.reading(), true);
  }

  /** The one, and none of the others. */
  private static List<Part> with(Part one, List<Part> others) {
    List<Part> parts = new ArrayList<>();
    if (one != null) {
      parts.add(one);
    }
    others.forEach(other -> parts.add(not(other)));
    return parts;
  }

  private void add(int answer, List<Part> parts) {
    Variable<? extends Fact> variable = declarationOf(question.subject().javaClass(), subject);
    RuleBody body = new RuleBody(subject, variable, prepared);
    parts.forEach(body::add);
    List<RuleItemBuilder<?>> items = body.items();
    Question about = question;
    items.add(
        PatternDSL.on(variable)
            .execute(
                (drools, fact) ->
                    ((DroolsImpl) drools)
                        .insertLogical(Answer.of(about, fact.identity(), answer))));
    // Several scopes may have one name; rules of one name replace one another without a word.
    String name =
        question.name()
            + " ("
            + question.subject().name()
            + " "
            + question.index()
            + ") "
            + question.word(answer)
            + " "
            + model.getRules().size();
    model.addRule(PatternDSL.rule(PACKAGE, name).build(items.toArray(RuleItemBuilder[]::new)));
  }
}
