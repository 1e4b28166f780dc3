package clusterkb.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clusterkb.cases.Case;
import clusterkb.cases.CaseReader;
import clusterkb.engine.VerdictKind;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The knowledge is whole: nothing of the catalogue is missing, toothless or misquoted. */
class CatalogueTest {
  private static final Path SHARED = Path.of("../shared");
  private static final RuleSet RULES = RulesLoader.load(Path.of("rules"), null, count -> {});

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
  void everyDesignRequirementOfTheCatalogueIsStatedWithItsLevelStagesAndSources()
      throws IOException {
    Path catalogue = SHARED.resolve("requirements.yaml");
    assumeTrue(Files.exists(catalogue), "the catalogue is not at hand: " + catalogue);
    Map<String, String> demanded = new TreeMap<>();
    for (JsonNode one : new YAMLMapper().readTree(catalogue.toFile()).get("requirements")) {
      if (words(one.get("phase")).contains("design")) {
        demanded.put(
            one.get("id").asText(),
            line(
                one.get("level").asText(),
                one.get("subject").asText(),
                words(one.get("phase")),
                words(one.get("source")),
                one.has("conflict")));
      }
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
  void everyRequirementHasCasesForEachVerdictThatItCanGive() {
    for (Requirement one : RULES.requirements()) {
      List<Case> cases = CaseReader.read(Path.of(one.origin().file()).resolveSibling("cases.yaml"));
      Set<VerdictKind> shown = EnumSet.noneOf(VerdictKind.class);
      cases.forEach(each -> shown.addAll(each.expected().values()));
      Set<VerdictKind> needed = EnumSet.noneOf(VerdictKind.class);
      boolean always = one.breaches().stream().anyMatch(breach -> breach.body().isEmpty());
      needed.add(one.level().informs() ? VerdictKind.NOTED : VerdictKind.VIOLATED);
      if (!one.level().informs()) {
        needed.add(VerdictKind.MET);
      }
      if (!always) {
        needed.add(VerdictKind.UNKNOWN);
      }
      if (one.level().informs() ? !always : one.scope().facts().size() < scopeSize(one)) {
        needed.add(VerdictKind.NOT_APPLICABLE);
      }
      assertThat(shown).as(one.id()).containsAll(needed);
      assertThat(cases).as(one.id()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(1);
    }
  }

  /** How much a scope says; one that names its subject and no more always applies. */
  private static int scopeSize(Requirement one) {
    return one.scope().facts().size()
        + one.scope().tallies().size()
        + one.scope().constraints().size()
        + one.scope().groups().size();
  }

  @Test
  void everyRuleFileCanBeReadInOneSitting() throws IOException {
    for (Requirement one : RULES.requirements()) {
      assertThat(Files.readAllLines(Path.of(one.origin().file())))
          .as(one.origin().file())
          .hasSizeLessThanOrEqualTo(60);
    }
  }
}
