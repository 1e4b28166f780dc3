package clusterkb.diagnosis.symptom;

import static clusterkb.diagnosis.symptom.Sayings.error;
import static clusterkb.diagnosis.symptom.Sayings.event;
import static clusterkb.diagnosis.symptom.Sayings.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clusterkb.cases.Case;
import clusterkb.cases.CaseFile;
import clusterkb.compare.Evaluation;
import clusterkb.diagnosis.log.Saying;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.upgrade.step.StepsReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped knowledge says of symptoms is whole, and recognises what it should. */
class SymptomsTest {
  private static final Path PARENT = Path.of("").toAbsolutePath();
  private static final RuleSet RULES = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
  private static final Symptoms SYMPTOMS = SymptomsReader.read(RULES);

  private static List<String> ids(Level level) {
    return RULES.requirements().stream()
        .filter(one -> one.level() == level)
        .map(Requirement::id)
        .toList();
  }

  private static List<String> recognised(Saying saying) {
    return SYMPTOMS.recognised(saying).stream()
        .map(one -> one.symptom() + " " + one.telling().word())
        .toList();
  }

  @Test
  void everyMustExplainsASymptomOrHasAReasonWhyNot() {
    List<String> open = new ArrayList<>();
    for (String id : ids(Level.MUST)) {
      if (SYMPTOMS.explaining(id).isEmpty() == (SYMPTOMS.reasonWithoutSymptom(id) == null)) {
        open.add(id);
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void everyNoteThatExplainsWhatIsSeenExplainsASymptom() {
    List<String> silent = new ArrayList<>(ids(Level.NOTE));
    silent.removeIf(id -> !SYMPTOMS.explaining(id).isEmpty());
    // What to read, and with what to set up MSDTC: neither is anything that is seen.
    assertThat(silent).containsExactlyInAnyOrder("BEFORE-YOU-BEGIN", "MSDTC-METHOD");
  }

  @Test
  void whatHappensIsToldOfEachRequirementOfWhichTheSourcesSaySo() throws IOException {
    Path shared = Path.of("../shared/consequences.yaml");
    assumeTrue(Files.exists(shared), "the list of consequences is not at hand: " + shared);
    Map<String, List<String>> demanded = new TreeMap<>();
    for (JsonNode one : new YAMLMapper().readTree(shared.toFile())) {
      List<String> sources = new ArrayList<>();
      one.get("source").forEach(source -> sources.add(source.asText()));
      demanded.put(one.get("requirement").asText(), sources);
    }
    Map<String, List<String>> told = new TreeMap<>();
    for (Consequence one : SYMPTOMS.consequences()) {
      if (!one.happens().isEmpty()) {
        told.put(one.requirement().id(), one.sources());
      }
    }
    assertThat(told).isEqualTo(demanded);
  }

  @Test
  void whatHappensByTheSourcesIsSeenInASymptom() {
    List<String> unseen = new ArrayList<>();
    for (Consequence one : SYMPTOMS.consequences()) {
      boolean sourced =
          SYMPTOMS.explaining(one.requirement().id()).stream()
              .flatMap(symptom -> symptom.explainedBy().stream())
              .anyMatch(link -> one.requirement().equals(link.requirement()) && link.isSourced());
      if (!one.happens().isEmpty() && !sourced) {
        unseen.add(one.requirement().id());
      }
    }
    assertThat(unseen).isEmpty();
  }

  static List<SymptomKind> symptoms() {
    return SYMPTOMS.all();
  }

  @ParameterizedTest
  @MethodSource("symptoms")
  void eachSymptomIsRecognisedInItsSayingsAndInNoOther(SymptomKind symptom) {
    List<SymptomCase> cases = SymptomCases.of(symptom, PARENT);
    assertThat(cases).anyMatch(SymptomCase::recognised).anyMatch(one -> !one.recognised());
    assertThat(cases).allSatisfy(one -> assertThat(one.difference(symptom)).isNull());
    assertThat(symptom.underWay(StepsReader.read(RULES))).hasSameSizeAs(symptom.underWay());
  }

  @ParameterizedTest
  @MethodSource("symptoms")
  void noOtherSymptomIsAsSureOfItsSayings(SymptomKind symptom) {
    for (SymptomCase each : SymptomCases.of(symptom, PARENT)) {
      Recognised own = each.recognised() ? symptom.recognise(each.saying()) : null;
      if (own == null || own.telling() == Telling.WEAK) {
        continue;
      }
      assertThat(SYMPTOMS.recognised(each.saying()))
          .filteredOn(
              other -> other.symptom() != symptom && other.telling().compareTo(own.telling()) <= 0)
          .as(each.name())
          .isEmpty();
    }
  }

  @Test
  void genericCodesAndEventsAndWordsNeverDecideAlone() {
    List<Saying> generic =
        List.of(
            typed("Access is denied."),
            error(0x80070005L, "Access is denied."),
            error(0xC103798AL, "An internal component has failed."),
            event("ClusSvc", 1069, "Cluster resource 'Disk R:' failed."),
            event("MSExchangeCluster", 2065, "Failed to bring the resource online."),
            typed("Exchange Setup failed"),
            typed("Exchange does not work"));
    for (Saying each : generic) {
      assertThat(SYMPTOMS.recognised(each))
          .as(each.text())
          .isNotEmpty()
          .allMatch(one -> one.telling() == Telling.WEAK);
    }
  }

  @Test
  void aLogThatEndsAtCdowfevtIsTheMatterOfMsdtcFirst() {
    Saying end =
        error(
            0xC103798AL,
            "An internal component has failed.",
            "The command regsvr32 /s cdowfevt.dll failed, returning error code 5 (Access is"
                + " denied.).");
    assertThat(recognised(end))
        .containsExactly("SETUP-FAILS-AT-CDOWFEVT exact", "SETUP-INTERNAL-COMPONENT-FAILED weak");
    SymptomKind symptom = SYMPTOMS.kind("setup-fails-at-cdowfevt");
    assertThat(symptom.isOutside()).isTrue();
    assertThat(symptom.explainedBy().get(0).requirement().id()).isEqualTo("MSDTC-RUNNING");
    assertThat(symptom.explainedBy())
        .noneMatch(
            link -> link.requirement() != null && link.requirement().id().startsWith("PERM-"));
    assertThat(SYMPTOMS.follows("ACCESS-DENIED")).contains("SETUP-FAILS-AT-CDOWFEVT");
  }

  @Test
  void whatIsOfOtherProductsIsNotRecognised() {
    List<String> others =
        List.of(
            "SQL Server 2000 Setup failed to configure the server",
            "MSSQLSERVER could not be registered in Active Directory",
            "Oracle Fail Safe lost its listener",
            "The print spooler stopped",
            "Backup job 12 ended with warnings",
            "",
            "lorem ipsum dolor sit amet");
    assertThat(others).allSatisfy(text -> assertThat(recognised(typed(text))).isEmpty());
  }

  @Test
  void consequencesAreFollowedToTheirEnd() {
    assertThat(SYMPTOMS.leadsTo("CLUSTER-SERVICE-INSTALLED"))
        .containsExactlyInAnyOrder(
            "CLUSTER-SERVICE-RUNNING", "NODE-JOINED-CLUSTER", "UPGRADE-NODE-CLUSTER-SERVICE");
    assertThat(SYMPTOMS.leadsTo("DNS-RUNNING"))
        .containsExactlyInAnyOrder("DNS-NAME-REGISTRATION", "DNS-DYNAMIC-PREFERRED");
    assertThat(SYMPTOMS.leadsTo("MSDTC-RUNNING")).isEmpty();
    assertThat(SYMPTOMS.happens("MSDTC-RUNNING").sources()).containsExactly("guide:176");
    assertThat(SYMPTOMS.happens("WINS-RUNNING")).isNull();
  }

  /** Deployments in which that requirement is violated: its own cases. */
  private static List<Deployment> broken(Requirement requirement) {
    return CaseFile.of(RULES.facts(), requirement, PARENT).stream()
        .filter(one -> one.expected().containsValue(VerdictKind.VIOLATED))
        .map(Case::deployment)
        .toList();
  }

  private static void findMet(
      Consequence one, Knowledge knowledge, Deployment deployment, Set<String> met) {
    List<Conclusion> conclusions = Evaluation.of(RULES, knowledge, deployment).conclusions();
    Set<Object> broken = new HashSet<>();
    for (Conclusion each : conclusions) {
      if (each.requirement().equals(one.requirement()) && each.verdict() == VerdictKind.VIOLATED) {
        broken.add(each.subject().identity());
      }
    }
    for (Conclusion each : conclusions) {
      if (broken.contains(each.subject().identity()) && each.verdict() == VerdictKind.MET) {
        met.add(one.requirement().id() + " > " + each.requirement().id());
      }
    }
  }

  @Test
  void whatARequirementLeadsToIsNotMetWhereItIsViolated() {
    Set<String> met = new TreeSet<>();
    for (Consequence one : SYMPTOMS.consequences()) {
      if (one.leadsTo().isEmpty()) {
        continue;
      }
      List<Requirement> both = new ArrayList<>(one.leadsTo());
      both.add(one.requirement());
      Knowledge knowledge = new Knowledge(both, RULES.rows());
      broken(one.requirement()).forEach(each -> findMet(one, knowledge, each, met));
    }
    assertThat(met)
        .containsExactlyInAnyOrder(
            // Facts that contradict each other: what is not installed is said to run.
            "CLUSTER-SERVICE-INSTALLED > CLUSTER-SERVICE-RUNNING",
            "CLUSTER-SERVICE-INSTALLED > UPGRADE-NODE-CLUSTER-SERVICE",
            "SERVICE-DOTNET > SERVICE-ASPNET",
            "SERVICE-IIS > SERVICE-W3SVC",
            // Two nodes need not be active/passive, and those that have Exchange are fewer than
            // all.
            "EVS-COUNT-LIMIT > ACTIVE-PASSIVE-REQUIRED");
  }
}
