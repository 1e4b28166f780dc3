package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.facts.Disk;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.Requirement;
import clusterkb.rules.Varied;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** Silence is not MET: a subject without a verdict, or with two, is a fault of the engine. */
class EngineFaultTest {
  private static final Deployment DEPLOYMENT =
      DeploymentReader.read(
          FactTypes.BUILT_IN,
          "f.yaml",
          "disks: [{name: 'Q:', shared: yes, type: basic}, {name: 'R:', shared: yes, type: dynamic}]"
              .getBytes(StandardCharsets.UTF_8));

  private static Requirement diskBasic() {
    return Corpus.RULES.statements().stream()
        .filter(requirement -> requirement.id().equals("DISK-BASIC"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRuleThatSilentlyDoesNotFireIsAFault() {
    Knowledge knowledge = new Knowledge(List.of(diskBasic()), List.of());
    new CheckSession(knowledge, DEPLOYMENT).close();
    List<String> met =
        knowledge.base().getKiePackage(DerivedRules.PACKAGE).getRules().stream()
            .map(Rule::getName)
            .filter(name -> name.startsWith("DISK-BASIC ") && name.contains(" MET "))
            .toList();
    assertThat(met).hasSize(1);

    knowledge.base().removeRule(DerivedRules.PACKAGE, met.get(0));

    assertThatThrownBy(() -> new CheckSession(knowledge, DEPLOYMENT))
        .isInstanceOf(EngineFault.class)
        .hasMessage("engine fault: DISK-BASIC has no verdict for Disk q: instead of exactly one");
  }

  @Test
  void twoVerdictsAreAFault() {
    Knowledge knowledge = new Knowledge(List.of(diskBasic()), List.of());
    Question question = knowledge.derivation().verdicts().get(0);
    VerdictTable table = new VerdictTable(knowledge);
    table.expect(DEPLOYMENT.fact(Disk.class, "Q:").identity());
    KieSession session = knowledge.base().newKieSession();
    try {
      session.addEventListener(table);
      for (VerdictKind kind : List.of(VerdictKind.MET, VerdictKind.VIOLATED)) {
        session.insert(
            Answer.of(question, DEPLOYMENT.fact(Disk.class, "Q:").identity(), kind.ordinal()));
      }
      assertThatThrownBy(table::check)
          .isInstanceOf(EngineFault.class)
          .hasMessage(
              "engine fault: DISK-BASIC has the verdicts VIOLATED and MET for Disk q: instead of"
                  + " exactly one");
    } finally {
      session.dispose();
    }
  }

  @Test
  void oneVerdictForEachSubjectIsNone() {
    Knowledge knowledge = new Knowledge(List.of(diskBasic()), List.of());
    try (CheckSession session = new CheckSession(knowledge, DEPLOYMENT)) {
      assertThat(session.conclusions().stream().map(Conclusion::verdict))
          .containsExactly(VerdictKind.MET, VerdictKind.VIOLATED);
    }
  }

  @Test
  void aConditionThatBreaksOffIsAFault() {
    Requirement sound = diskBasic();
    Expression text =
        new Expression.Read(sound.subject(), FactType.of(Disk.class).property("name"));
    Body senseless =
        new Body(
            List.of(),
            List.of(),
            List.of(
                new Constraint.Comparison(
                    text, Operator.LESS, new Expression.Literal(1L), sound.origin())),
            List.of());
    Requirement.Breach breach =
        new Requirement.Breach(sound.breaches().get(0).message(), senseless, sound.origin());
    Requirement broken = Varied.of(sound, sound.subject(), List.of(breach));
    assertThatThrownBy(() -> new Knowledge(List.of(broken), List.of()))
        .isInstanceOf(EngineFault.class)
        .hasMessage(
            "engine fault: DISK-BASIC is no sound rule: it compares values of different kinds");
    Knowledge knowledge = new Knowledge(List.of(broken), List.of(), List.of(), false);
    assertThatThrownBy(() -> new CheckSession(knowledge, DEPLOYMENT))
        .isInstanceOf(EngineFault.class);
  }
}
