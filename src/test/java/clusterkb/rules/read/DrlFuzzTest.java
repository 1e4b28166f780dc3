package clusterkb.rules.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a rule file holds, the answer is a rule set or errors with places in that folder. */
class DrlFuzzTest {
  private static final int ROUNDS = 200;

  @TempDir private static Path parent;
  private static Path rules;
  private static Path saved;
  private static List<Path> files;

  @BeforeAll
  static void copyVocabularySourcesAndSomeRequirements() throws IOException {
    saved = parent.resolve("saved");
    rules = Files.createDirectory(parent.resolve("rules"));
    RulesFolder.copy(RulesFolder.SHIPPED.resolve("vocabulary"), rules.resolve("vocabulary"));
    RulesFolder.copy(RulesFolder.SHIPPED.resolve("sources"), rules.resolve("sources"));
    try (Stream<Path> all = Files.walk(RulesFolder.SHIPPED)) {
      files = all.filter(DrlFuzzTest::isFuzzed).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
  }

  private static boolean isFuzzed(Path file) {
    return file.toString().endsWith(".drl") || file.toString().endsWith(".csv");
  }

  /** Loads the folder with that text in place of one of its files. */
  private static void check(Path file, String text) throws IOException {
    Path target = rules.resolve(RulesFolder.SHIPPED.relativize(file).toString());
    Files.createDirectories(target.getParent());
    // A table is nothing without its rule, and the other way round.
    List<Path> beside =
        files.stream()
            .filter(other -> other.getParent().equals(file.getParent()) && !other.equals(file))
            .toList();
    for (Path other : beside) {
      Files.writeString(
          target.resolveSibling(other.getFileName().toString()), Files.readString(other), UTF_8);
    }
    Files.writeString(target, text, UTF_8);
    Throwable thrown = catchThrowable(() -> RulesLoader.load(rules, saved, count -> {}));
    if (Files.isRegularFile(file) && target.startsWith(rules.resolve("vocabulary"))) {
      Files.writeString(target, Files.readString(file));
    } else {
      Files.delete(target);
      for (Path other : beside) {
        Files.delete(target.resolveSibling(other.getFileName().toString()));
      }
    }
    if (thrown != null) {
      assertThat(thrown).as(text).isInstanceOf(DiagnosticException.class);
      assertThat(((DiagnosticException) thrown).diagnostics())
          .as(text)
          .allSatisfy(
              one -> {
                assertThat(one.place().file()).startsWith("rules/");
                // Line 0 is the file as a whole.
                assertThat(one.place().line())
                    .isBetween(0, (int) lines(one.place().file(), text, beside));
                assertThat(one.message()).isNotBlank().doesNotContain("Exception", "org.drools");
              });
    }
  }

  private static long lines(String file, String text, List<Path> beside) throws IOException {
    List<Path> unchanged = new ArrayList<>(List.of(parent.resolve(file)));
    beside.stream()
        .filter(other -> file.endsWith("/" + other.getFileName()))
        .forEach(unchanged::add);
    long most = text.lines().count() + 1;
    for (Path path : unchanged) {
      most = Files.exists(path) ? Math.max(most, Files.readAllLines(path).size() + 1) : most;
    }
    return most;
  }

  private static <T> T any(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @Test
  void charactersChangedLeftOutOrAddedGiveRulesOrErrors() throws IOException {
    Random random = new Random(20250101);
    String alphabet = "()[]{}\"'\\@$.,:;=!<>&|+-*/#%\n\t a1\u00e9";
    for (int i = 0; i < ROUNDS; i++) {
      Path file = any(random, files);
      StringBuilder text = new StringBuilder(Files.readString(file));
      for (int j = random.nextInt(4); j >= 0 && !text.isEmpty(); j--) {
        int at = random.nextInt(text.length());
        char other = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, other);
          case 2 -> text.setCharAt(at, other);
          default -> text.setLength(at);
        }
      }
      check(file, text.toString());
    }
  }

  @Test
  void wordsExchangedAmongRulesGiveRulesOrErrors() throws IOException {
    Random random = new Random(20250102);
    List<String> words = new ArrayList<>(List.of("(", ")", "not", "exists", "accumulate", "null"));
    for (Path file : files) {
      words.addAll(words(file));
    }
    for (int i = 0; i < ROUNDS; i++) {
      Path file = any(random, files);
      List<String> changed = new ArrayList<>(words(file));
      for (int j = random.nextInt(4); j >= 0; j--) {
        changed.set(random.nextInt(changed.size()), any(random, words));
      }
      check(file, String.join("", changed));
    }
  }

  private static List<String> words(Path file) throws IOException {
    return List.of(Files.readString(file).split("(?<=\\W)|(?=\\W)"));
  }

  @Test
  void linesExchangedLeftOutOrRepeatedGiveRulesOrErrors() throws IOException {
    Random random = new Random(20250103);
    for (int i = 0; i < ROUNDS; i++) {
      Path file = any(random, files);
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      for (int j = random.nextInt(3); j >= 0 && !lines.isEmpty(); j--) {
        String line = lines.remove(random.nextInt(lines.size()));
        for (int k = random.nextInt(3); k > 0; k--) {
          lines.add(random.nextInt(lines.size() + 1), line);
        }
      }
      check(file, String.join("\n", lines));
    }
  }
}
