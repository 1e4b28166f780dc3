package clusterkb.upgrade.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.DiagnosticException;
import clusterkb.upgrade.step.Target;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of plan files says what {@link PlanReader} reads. */
class PlanFileSchemaTest {
  private static final Path SAMPLES = Path.of("facts-samples");

  private static JsonNode definition;
  private static JsonSchema schema;
  private static RuleSet rules;
  private static Planner planner;

  @TempDir private Path folder;

  @BeforeAll
  static void load() throws IOException {
    definition = new ObjectMapper().readTree(Files.readString(Path.of("docs/plan.schema.json")));
    schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(definition);
    rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    planner = new Planner(rules);
  }

  private static Set<ValidationMessage> problems(String text) throws IOException {
    return schema.validate(new YAMLMapper().readTree(text));
  }

  private PlanFile read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.yaml"), text);
    return PlanReader.read(rules.facts(), planner.steps(), file);
  }

  private static Deployment deployment(String sample) {
    return DeploymentReader.read(rules.facts(), SAMPLES.resolve(sample + "/deployment.yaml"));
  }

  static List<Path> plans() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.endsWith("plan.yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void thePlansOfTheSamplesAreValid(Path plan) throws IOException {
    assertThat(problems(Files.readString(plan))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"upgrade-two-node-2000-sp2", "join-55-site-new-cluster"})
  void aProposedPlanThatIsSavedIsValidAndIsReadAsItWas(String sample) throws IOException {
    Deployment deployment = deployment(sample);
    Target target = planner.suggested(deployment);
    PlanFile plan = PlanFile.of(planner.propose(deployment, target)).done(Set.of(1, 2));
    String text = PlanWriter.print(plan, List.of());
    assertThat(problems(text)).isEmpty();
    assertThat(plan.entries()).hasSizeGreaterThan(8).anyMatch(one -> !one.brings().isEmpty());
    assertThat(read(text).entries())
        .usingRecursiveComparison()
        .ignoringFields("kind", "place")
        .isEqualTo(plan.entries());
  }

  @Test
  void aWrittenPlanThatIsSavedIsValid() throws IOException {
    Path file = SAMPLES.resolve("upgrade-nine-mistakes/plan.yaml");
    PlanFile written = PlanReader.read(rules.facts(), planner.steps(), file);
    Target target = planner.steps().targets().get(written.target());
    PlanReport report = planner.verify(deployment("upgrade-nine-mistakes"), target, written, true);
    String text = PlanWriter.print(written.with(PlanFile.of(report), false), List.of());
    assertThat(text).contains("- together:", "unattended: yes", "account: ", "brings:");
    assertThat(problems(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "steps: []",
        "$schema: plan.schema.json\nplan: Contoso\nto: exchange-2003\nsteps: []",
        "plan: 5\nsteps: [{do: run-forestprep}]",
        "steps: [{do: run-forestprep, account: 'A\\b', note: at night, done: yes}]",
        "steps: [{do: RUN-FORESTPREP, account: ~, done: true}, {do: run-domainprep, done: no}]",
        "steps: [{do: upgrade-node-2003, node: 5, unattended: 'No', startedAtNode: unknown}]",
        "steps: [{do: move-group, group: A, to: B}, {together: [{do: run-forestprep}]}]",
        "steps: [{together: [{do: run-forestprep}, {do: disable-nntp, node: A}]}]",
        "steps: [{do: disable-nntp, node: A, brings: {Service A/NNTP: {enabled: 'false'}}}]",
      })
  void admitsWhatTheReaderReads(String text) throws IOException {
    assertThat(read(text)).isNotNull();
    assertThat(problems(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "steps: {do: run-forestprep}",
        "steps: []\nstep: []",
        "steps: [run-forestprep]",
        "steps: [{node: A}]",
        "steps: [{do: ~}]",
        "steps: [{do: upgrade-node-2003, node: ''}]",
        "steps: [{do: upgrade-node-2003, node: [A]}]",
        "steps: [{do: upgrade-node-2003, node: A, unattended: maybe}]",
        "steps: [{do: disable-nntp, node: A, brings: [A]}]",
        "steps: [{together: [{do: run-forestprep}], account: A}]",
        "steps: [{together: [{together: [{do: run-forestprep}]}]}]",
      })
  void refusesWhatTheReaderRefuses(String text) throws IOException {
    assertThatThrownBy(() -> read(text)).isInstanceOf(DiagnosticException.class);
    assertThat(problems(text)).isNotEmpty();
  }

  @Test
  void describesEachKeyThatEveryStepHas() {
    List<String> keys = new ArrayList<>(clusterkb.upgrade.play.Step.MANNER);
    keys.addAll(List.of("do", "done", "brings", "note"));
    JsonNode properties = definition.at("/$defs/step/properties");
    assertThat(properties.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(keys);
    properties.forEach(key -> assertThat(key.path("description").asText()).isNotBlank());
  }
}
