package clusterkb.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.read.Phrases;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.FileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A beginning for whatever the shipped vocabulary can speak of. */
class NewRequirementTest {
  @TempDir private Path folder;

  @Test
  void eachPhraseOfTheShippedVocabularyHasABeginningThatPasses() throws IOException {
    Path copy = RulesFolder.copy(RulesFolder.SHIPPED, folder.resolve("rules"));
    RuleSet rules = RulesLoader.load(copy, null, count -> {});
    Map<String, String> refused = new TreeMap<>();
    List<String> phrases = Phrases.of(vocabulary(copy)).names();
    int number = 0;
    for (String phrase : phrases) {
      Request request =
          new Request(
              "NEW-" + ++number, "new", null, null, List.of(), List.of("guide:52"), phrase, null);
      try {
        new NewRequirement(copy, rules)
            .write(request, Files.createDirectories(folder.resolve(number + "/rules")));
      } catch (Refused e) {
        refused.put(phrase, e.getMessage());
      }
    }
    assertThat(phrases).hasSizeGreaterThan(30);
    // Whom it speaks of hangs on another fact's reference; that is told, and nothing is written.
    assertThat(refused)
        .containsExactly(
            Map.entry(
                "the account that was, or is to be, named to ForestPrep",
                "no facts were found on which it is not applicable; begin with a simpler"
                    + " --broken-by or a wider --speaks-of, and write the rest into the rule"
                    + " afterwards"));
    // Whatever was written loads.
    assertThat(RulesLoader.load(copy, null, count -> {}).statements())
        .hasSize(rules.statements().size() + phrases.size() - refused.size());
  }

  private static Map<String, String> vocabulary(Path rules) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(rules.resolve("vocabulary"))) {
      files
          .filter(file -> file.toString().endsWith(".drl"))
          .forEach(file -> texts.put(file.toString(), FileText.read(file)));
    }
    return texts;
  }
}
