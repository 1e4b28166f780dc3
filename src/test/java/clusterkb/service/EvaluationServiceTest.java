package clusterkb.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.compare.Evaluation;
import clusterkb.compare.Said;
import clusterkb.compare.VerdictChange;
import clusterkb.engine.Conclusion;
import clusterkb.engine.EngineFault;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.facts.Disk;
import clusterkb.facts.DiskType;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service answers, and what a new rule set does to open deployments. */
class EvaluationServiceTest {
  private static final FactType DISK = FactType.of(Disk.class);
  private static final PropertyType TYPE = DISK.property("type");

  private static final PropertyType SPINDLES = DISK.property("spindles");

  static final String FACTS =
      """
      disks:
        - {name: 'Q:', shared: yes, type: basic}
        - {name: 'R:', shared: yes, type: dynamic}
      """;

  @TempDir private Path folder;
  private RuleSet basic;
  private RuleSet dynamic;
  private RuleSet spindles;

  /** Says that shared disks must not be of that type. */
  static RuleSet rules(Path folder, String type) {
    return rules(folder.resolve(type), "type == DiskType." + type, "{$disk} is " + type);
  }

  private static RuleSet rules(Path folder, String constraint, String message) {
    return new RulesFolder(folder)
        .with(
            "x/x.drl",
            RulesFolder.rule(
                    "a shared disk", "$disk", "  Disk( this == $disk, " + constraint + " )")
                .replace("\"m\"", '"' + message + '"'))
        .load();
  }

  static Deployment facts() {
    return DeploymentReader.read(FactTypes.BUILT_IN, "facts.yaml", FACTS.getBytes(UTF_8));
  }

  @BeforeEach
  void ruleSets() {
    basic = rules(folder, "BASIC");
    dynamic = rules(folder, "DYNAMIC");
    spindles = rules(folder.resolve("s"), "spindles > 3", "many");
  }

  private static Map<String, VerdictKind> verdicts(Evaluation evaluation) {
    return evaluation.conclusions().stream()
        .filter(one -> !one.subject().unlisted())
        .collect(Collectors.toMap(one -> one.subject().name(), Conclusion::verdict));
  }

  private static Fact disk(String name) {
    return facts().fact(Disk.class, name);
  }

  @Test
  void answersFollowTheFactsAndNameTheRules() {
    try (EvaluationService service = new EvaluationService(dynamic)) {
      Evaluation first = service.open("a", facts());
      assertThat(verdicts(first))
          .isEqualTo(Map.of("Q:", VerdictKind.MET, "R:", VerdictKind.VIOLATED));
      assertThat(first.fingerprint()).isEqualTo(dynamic.fingerprint());
      assertThat(service.conclusions("a")).isSameAs(first);
      Evaluation second = service.change("a", disk("Q:").identity(), TYPE, DiskType.DYNAMIC, null);
      assertThat(verdicts(second))
          .isEqualTo(Map.of("Q:", VerdictKind.VIOLATED, "R:", VerdictKind.VIOLATED));
      assertThat(verdicts(first))
          .isEqualTo(Map.of("Q:", VerdictKind.MET, "R:", VerdictKind.VIOLATED));
      assertThat(service.conclusions("a")).isEqualTo(second);
      assertThat(second.explain(second.conclusions().get(0)).message())
          .isEqualTo("Disk Q: is DYNAMIC");
      assertThat(verdicts(service.evaluate(facts()))).isEqualTo(verdicts(first));
    }
  }

  @Test
  void namesAreThoseOfOpenDeployments() {
    try (EvaluationService service = new EvaluationService(basic)) {
      service.open("b", facts());
      service.open("a", facts());
      assertThat(service.names()).containsExactly("a", "b");
      assertThatThrownBy(() -> service.open("a", facts()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a deployment is open as 'a' already");
      assertThat(service.close("a")).isTrue();
      assertThat(service.close("a")).isFalse();
      assertThatThrownBy(() -> service.conclusions("a"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no deployment is open as 'a'");
      assertThat(service.names()).containsExactly("b");
    }
  }

  @Test
  void newRulesTakeOverTheChangedFactsAndTellWhatDiffers() {
    try (EvaluationService service = new EvaluationService(dynamic)) {
      service.open("a", facts());
      service.open(
          "same", DeploymentReader.read(FactTypes.BUILT_IN, "n.yaml", "disks: []".getBytes(UTF_8)));
      service.change("a", disk("Q:").identity(), TYPE, null, null);
      Reloaded reloaded = service.reload(basic);
      assertThat(reloaded.verdicts())
          .isEqualTo(
              Map.of(
                  "a",
                  List.of(
                      new VerdictChange(
                          "R-1",
                          "Disk",
                          "R:",
                          "Disk R:",
                          new Said(VerdictKind.VIOLATED, "Disk R: is DYNAMIC"),
                          new Said(VerdictKind.MET, "")))));
      assertThat(reloaded.rules().requirements()).hasSize(1);
      Evaluation now = service.conclusions("a");
      assertThat(now.fingerprint()).isEqualTo(basic.fingerprint());
      assertThat(verdicts(now)).isEqualTo(Map.of("Q:", VerdictKind.UNKNOWN, "R:", VerdictKind.MET));
      assertThat(service.rules()).isSameAs(basic);
    }
  }

  @Test
  void sameRulesChangeNothing() {
    try (EvaluationService service = new EvaluationService(basic)) {
      service.open("a", facts());
      Reloaded reloaded = service.reload(rules(folder, "BASIC"));
      assertThat(reloaded.rules().none()).isTrue();
      assertThat(reloaded.verdicts()).isEmpty();
    }
  }

  /** Rules whose evaluation breaks off: a message speaks of a variable that there is not. */
  private RuleSet broken() {
    Requirement one = dynamic.statements().get(0);
    Requirement.Breach breach = one.breaches().get(0);
    Template message = new Template(List.of(new Expression.Self("$nobody")));
    return with(
        new Requirement(
            one.id(),
            one.level(),
            one.stages(),
            one.sources(),
            one.title(),
            one.speaksOf(),
            one.remedy(),
            one.conflicts(),
            one.subject(),
            one.subjectType(),
            one.scope(),
            List.of(new Requirement.Breach(message, breach.body(), breach.origin())),
            one.origin(),
            one.status()));
  }

  @Test
  void propertiesThatNewRulesDeclareCanBeStatedFromThenOn() {
    RuleSet declaring =
        new RulesFolder(folder.resolve("d"))
            .with(
                "vocabulary/own.yaml",
                "properties: [{fact: Disk, name: speed, type: number, description: Its speed}]")
            .with(
                "x/x.drl",
                RulesFolder.rule("a disk", "$disk", "  Disk( this == $disk, speed < 7 )"))
            .load();
    PropertyType speed = declaring.facts().byName("Disk").property("speed");
    try (EvaluationService service = new EvaluationService(basic)) {
      service.open("a", facts());
      assertThatThrownBy(() -> service.change("a", disk("Q:").identity(), speed, 5L, null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Disk.speed is not declared");
      service.reload(declaring);
      assertThat(verdicts(service.conclusions("a")))
          .isEqualTo(Map.of("Q:", VerdictKind.UNKNOWN, "R:", VerdictKind.UNKNOWN));
      assertThat(verdicts(service.change("a", disk("Q:").identity(), speed, 5L, null)))
          .isEqualTo(Map.of("Q:", VerdictKind.VIOLATED, "R:", VerdictKind.UNKNOWN));
      service.reload(basic);
      service.reload(declaring);
      assertThat(verdicts(service.conclusions("a")))
          .isEqualTo(Map.of("Q:", VerdictKind.UNKNOWN, "R:", VerdictKind.UNKNOWN));
    }
  }

  private RuleSet with(Requirement... statements) {
    return new RuleSet(
        "broken",
        "f".repeat(64),
        dynamic.facts(),
        List.of(statements),
        dynamic.rows(),
        dynamic.documents(),
        dynamic.conflicts(),
        dynamic.upgrade(),
        dynamic.diagnosis());
  }

  @Test
  void rulesThatBreakOffLeaveTheOldOnesInForce() {
    try (EvaluationService service = new EvaluationService(basic)) {
      Evaluation before = service.open("a", facts());
      service.open("b", facts());
      Knowledge knowledge = service.knowledge();
      // A text for a number breaks off only rules that compare it.
      Evaluation bad = service.change("b", disk("Q:").identity(), SPINDLES, "many", null);
      Requirement one = dynamic.statements().get(0);
      // In turn: breaks off while comparing, while building, while evaluating the second one.
      for (RuleSet rules : List.of(broken(), with(one, one), spindles)) {
        assertThatThrownBy(() -> service.reload(rules)).isInstanceOf(RuntimeException.class);
        assertThat(service.conclusions("a")).isSameAs(before);
        assertThat(service.conclusions("b")).isSameAs(bad);
        assertThat(service.rules()).isSameAs(basic);
        assertThat(service.knowledge()).isSameAs(knowledge);
        assertThat(knowledge.openSessions()).isEqualTo(2);
      }
      assertThat(verdicts(service.change("a", disk("Q:").identity(), TYPE, null, null)))
          .isEqualTo(Map.of("Q:", VerdictKind.UNKNOWN, "R:", VerdictKind.MET));
      service.reload(dynamic);
      assertThat(service.conclusions("a").fingerprint()).isEqualTo(dynamic.fingerprint());
    }
  }

  @Test
  void aChangeThatFailsChangesNothing() {
    try (EvaluationService service = new EvaluationService(spindles)) {
      Evaluation before = service.open("a", facts());
      // No reader of facts gives a text for a number.
      assertThatThrownBy(() -> service.change("a", disk("Q:").identity(), SPINDLES, "many", null))
          .isInstanceOf(EngineFault.class);
      assertThatThrownBy(
              () -> service.change("a", disk("Q:").identity(), DISK.identity(), "S:", null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(service.conclusions("a")).isEqualTo(before);
      Evaluation after = service.change("a", disk("R:").identity(), SPINDLES, 4L, null);
      assertThat(verdicts(after))
          .isEqualTo(Map.of("Q:", VerdictKind.UNKNOWN, "R:", VerdictKind.VIOLATED));
      assertThat(after.deployment().fact(Disk.class, "Q:").value(SPINDLES)).isNull();
      assertThat(service.knowledge().openSessions()).isEqualTo(1);
    }
  }

  @Test
  void noSessionIsLeft() {
    EvaluationService service = new EvaluationService(basic);
    service.open("a", facts());
    service.open("b", facts());
    service.evaluate(facts());
    assertThatThrownBy(() -> service.open("a", facts()));
    Knowledge first = service.knowledge();
    assertThat(first.openSessions()).isEqualTo(2);
    service.reload(dynamic);
    Knowledge second = service.knowledge();
    assertThat(first.openSessions()).isZero();
    assertThat(second.openSessions()).isEqualTo(2);
    service.close("a");
    assertThat(second.openSessions()).isEqualTo(1);
    service.close();
    service.close();
    assertThat(second.openSessions()).isZero();
    assertThatThrownBy(service::rules)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the service is closed");
  }
}
