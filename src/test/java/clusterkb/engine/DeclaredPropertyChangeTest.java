package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.Disk;
import clusterkb.facts.Fact;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts follow properties that the knowledge declares as they follow built-in ones. */
class DeclaredPropertyChangeTest {
  private static final String DECLARATIONS =
      """
      properties:
        - {fact: Disk, name: speed, type: number, description: How fast it turns}
        - {fact: Disk, name: mirrors, type: reference, to: Disk, none: yes, description: Its twin}
      """;

  @TempDir private Path parent;

  private RuleSet rules(String declarations, String when) {
    RulesFolder folder = new RulesFolder(parent);
    folder.with("vocabulary/own.yaml", declarations);
    folder.with("x/x.drl", RulesFolder.rule("a disk", "$disk", when)).write();
    return RulesLoader.load(folder.path(), null, count -> {});
  }

  private static Deployment deployment(FactTypes types, String text) {
    return DeploymentReader.read(types, "d.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, VerdictKind> verdicts(CheckSession session) {
    Map<String, VerdictKind> verdicts = new TreeMap<>();
    session
        .conclusions()
        .forEach(one -> verdicts.put(one.subject().qualifiedName(), one.verdict()));
    return verdicts;
  }

  private static void change(CheckSession session, String disk, String property, Object value) {
    Fact fact = session.deployment().fact(Disk.class, disk);
    PropertyType type = fact.type().property(property);
    session.change(fact.identity(), type, value, null);
  }

  @Test
  void aChangedValueChangesTheVerdictOfItsFactAndOfThoseThatReadIt() {
    RuleSet rules =
        rules(
            DECLARATIONS,
            """
              Disk( this == $disk, $twin : mirrors )
              Disk( this == $twin, speed > 10 )
            """);
    Knowledge knowledge = new Knowledge(rules.statements(), rules.rows());
    Deployment deployment =
        deployment(
            rules.facts(),
            "disks: [{name: A, mirrors: B, speed: 1}, {name: B, mirrors: none, speed: 5}]");
    try (CheckSession session = new CheckSession(knowledge, deployment)) {
      assertThat(verdicts(session)).isEqualTo(Map.of("A", VerdictKind.MET, "B", VerdictKind.MET));
      change(session, "B", "speed", 11L);
      assertThat(verdicts(session))
          .isEqualTo(Map.of("A", VerdictKind.VIOLATED, "B", VerdictKind.MET));
      change(session, "B", "speed", null);
      assertThat(verdicts(session))
          .isEqualTo(Map.of("A", VerdictKind.UNKNOWN, "B", VerdictKind.MET));
      change(session, "B", "mirrors", session.deployment().fact(Disk.class, "A").reference());
      change(session, "A", "speed", 12L);
      assertThat(verdicts(session))
          .isEqualTo(Map.of("A", VerdictKind.UNKNOWN, "B", VerdictKind.VIOLATED));
    }
  }

  @Test
  void countsFollowThem() {
    RuleSet rules =
        rules(DECLARATIONS, "  accumulate( Disk( speed > 10 ); $n : count(1); $n >= 2 )");
    Knowledge knowledge = new Knowledge(rules.statements(), rules.rows());
    Deployment deployment =
        deployment(rules.facts(), "disks: [{name: A, speed: 11}, {name: B, speed: 1}]");
    try (CheckSession session = new CheckSession(knowledge, deployment)) {
      assertThat(verdicts(session).values()).containsOnly(VerdictKind.MET);
      change(session, "B", "speed", 12L);
      assertThat(verdicts(session).values()).containsOnly(VerdictKind.VIOLATED);
      change(session, "A", "speed", null);
      assertThat(verdicts(session).values()).containsOnly(VerdictKind.UNKNOWN);
    }
  }

  @Test
  void factsThatWereReadUnderOtherDeclarationsAreUnknownWhereTheseDiffer() {
    RuleSet rules = rules(DECLARATIONS, "  Disk( this == $disk, speed > 10 )");
    Knowledge knowledge = new Knowledge(rules.statements(), rules.rows());
    String text = "disks: [{name: A, speed: 11}]";
    Deployment same = deployment(rules.facts(), text);
    RuleSet others =
        rules(
            """
            properties:
              - {fact: Disk, name: alias, type: text, description: Another name}
              - {fact: Disk, name: speed, type: text, description: In words}
            """,
            "  Disk( this == $disk, speed == \"x\" )");
    Deployment inWords = deployment(others.facts(), text);
    Deployment undeclared = deployment(FactTypes.BUILT_IN, "disks: [A]");
    Map<Deployment, VerdictKind> expected =
        Map.of(
            same, VerdictKind.VIOLATED,
            inWords, VerdictKind.UNKNOWN,
            undeclared, VerdictKind.UNKNOWN);
    expected.forEach(
        (deployment, verdict) -> {
          try (CheckSession session = new CheckSession(knowledge, deployment)) {
            assertThat(verdicts(session)).isEqualTo(Map.of("A", verdict));
          }
        });
  }
}
