package clusterkb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.catalogue.Coverage;
import clusterkb.catalogue.History;
import clusterkb.catalogue.Pages;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.FactsPage;
import clusterkb.facts.read.FactsSchema;
import clusterkb.lint.LintPage;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The generated pages are those of the present fact classes and rules; {@code mvn test
 * -Dtest=GeneratedDocsTest -Dkb.record=true} writes them anew.
 */
class GeneratedDocsTest {
  @Test
  void theReferenceOfFactsIsUpToDate() throws IOException {
    compare(Path.of("docs/facts.md"), FactsPage.text(FactTypes.BUILT_IN));
  }

  @Test
  void theSchemaOfDeploymentFilesIsUpToDate() throws IOException {
    compare(Path.of("docs/facts.schema.json"), FactsSchema.text(FactTypes.BUILT_IN));
  }

  @Test
  void thePageOfFindingsIsUpToDate() throws IOException {
    compare(Path.of("docs/lint.md"), LintPage.text());
  }

  @Test
  void thePagesOfRequirementsAreUpToDate() throws IOException {
    RuleSet rules = RulesLoader.load(Path.of("rules"), null, count -> {});
    Map<String, String> pages =
        Pages.of(new Coverage(rules, Path.of("").toAbsolutePath()), History.read(Path.of("rules")));
    Path folder = Path.of("docs/requirements");
    if (Boolean.getBoolean("kb.record")) {
      Files.createDirectories(folder);
      for (String stale : files(folder)) {
        Files.delete(folder.resolve(stale));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      compare(folder.resolve(page.getKey()), page.getValue());
    }
    assertThat(files(folder)).containsExactlyInAnyOrderElementsOf(pages.keySet());
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void compare(Path file, String generated) throws IOException {
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(file, generated);
    }
    assertThat(generated).isEqualTo(Files.readString(file));
  }
}
