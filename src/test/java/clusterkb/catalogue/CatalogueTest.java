package clusterkb.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clusterkb.rules.Conflict;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.SourceText;
import clusterkb.rules.Stage;
import clusterkb.rules.store.RulesLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The knowledge is whole: nothing of the catalogue is missing, toothless or misquoted. */
class CatalogueTest {
  private static final Path SHARED = Path.of("../shared");
  private static final RuleSet RULES = RulesLoader.load(Path.of("rules"), null, count -> {});

  /** The catalogue's words for subjects, where they are not those of fact classes. */
  private static final Map<String, String> SUBJECTS = Map.of("step", "upgradestep");

  private static Map<String, String> stated() {
    Map<String, String> stated = new TreeMap<>();
    for (Requirement one : RULES.requirements()) {
      stated.put(
          one.id(),
          line(
              one.level().name(),
              one.subjectType().name().toLowerCase(Locale.ROOT),
              one.stages().stream().map(Stage::word).toList(),
              one.sources(),
              !one.conflicts().isEmpty()));
    }
    return stated;
  }

  private static String line(
      String level, String subject, List<String> stages, List<String> sources, boolean conflict) {
    return level
        + " of "
        + subject
        + " in "
        + stages
        + " by "
        + sources
        + (conflict ? " with a conflict" : "");
  }

  private static List<String> words(JsonNode node) {
    List<String> words = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(word -> words.add(word.asText()));
    } else {
      words.add(node.asText());
    }
    return words;
  }

  @Test
  void everyRequirementOfTheCatalogueIsStatedWithItsLevelStagesAndSources() throws IOException {
    Path catalogue = SHARED.resolve("requirements.yaml");
    assumeTrue(Files.exists(catalogue), "the catalogue is not at hand: " + catalogue);
    Map<String, String> demanded = new TreeMap<>();
    for (JsonNode one : new YAMLMapper().readTree(catalogue.toFile()).get("requirements")) {
      demanded.put(
          one.get("id").asText(),
          line(
              one.get("level").asText(),
              SUBJECTS.getOrDefault(one.get("subject").asText(), one.get("subject").asText()),
              words(one.get("phase")),
              words(one.get("source")),
              one.has("conflict")));
    }
    assertThat(stated()).isEqualTo(demanded);
  }

  @Test
  void everyParagraphsFingerprintIsThatOfTheSource() {
    Path seeds = SHARED.resolve("seeds");
    assumeTrue(Files.isDirectory(seeds), "the source documents are not at hand: " + seeds);
    SourceText text = new SourceText(seeds, RULES.documents());
    for (Paragraph paragraph : RULES.paragraphs().values()) {
      assertThat(text.paragraph(paragraph)).as(paragraph.id()).isNotBlank();
    }
  }

  @Test
  void nothingIsOpen() {
    Coverage coverage = new Coverage(RULES, Path.of("").toAbsolutePath());
    assertThat(coverage.openParagraphs()).isEmpty();
    assertThat(coverage.openRequirements()).isEmpty();
    assertThat(coverage.holdings()).hasSameSizeAs(RULES.statements());
    coverage.holdings().forEach(each -> assertThat(each.cases()).doesNotHaveDuplicates());
  }

  @Test
  void everyConflictOfTheRegisterConcernsARule() {
    Set<String> named = new TreeSet<>();
    RULES.statements().forEach(one -> named.addAll(one.conflicts()));
    assertThat(RULES.conflicts().stream().map(Conflict::id))
        .containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void theHistoryNamesEachRequirementAndEndsWithThisVersion() {
    History history = History.read(Path.of("rules"));
    List<String> versions = history.versions();
    assertThat(versions.get(versions.size() - 1)).isEqualTo(RULES.version());
    RULES.statements().forEach(one -> assertThat(history.of(one.id())).as(one.id()).isNotEmpty());
  }

  @Test
  void everyRuleFileCanBeReadInOneSitting() throws IOException {
    for (Requirement one : RULES.statements()) {
      assertThat(Files.readAllLines(Path.of(one.origin().file())))
          .as(one.origin().file())
          .hasSizeLessThanOrEqualTo(60);
    }
  }
}
