package clusterkb.engine;

import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The shipped knowledge, and the deployments that the project keeps beside it. */
final class Corpus {
  static final RuleSet RULES = RulesLoader.load(Path.of("rules"), null, count -> {});
  static final Knowledge KNOWLEDGE = new Knowledge(RULES.statements(), RULES.rows());

  private Corpus() {}

  /** Whole deployments, as customers would hand them in. */
  static List<FactsDocument> samples() {
    List<FactsDocument> samples = new ArrayList<>();
    for (Path file : files(Path.of("facts-samples"), "deployment.yaml")) {
      samples.add(FactsDocument.of(file.toString(), (Tree.Mapping) TreeReader.read(file)));
    }
    return samples;
  }

  /** The facts of each requirement's cases. */
  static List<FactsDocument> cases() {
    List<FactsDocument> cases = new ArrayList<>();
    files(Path.of("rules"), "cases.yaml").forEach(file -> cases.addAll(cases(file, one -> true)));
    return cases;
  }

  /** The facts of the requirement's cases. */
  static List<FactsDocument> cases(Requirement requirement) {
    Path file = Path.of(requirement.origin().file()).resolveSibling("cases.yaml");
    return cases(
        file,
        one ->
            !(one.get("requirement") instanceof Tree.Scalar id)
                || id.text().equals(requirement.id()));
  }

  private static List<FactsDocument> cases(Path file, Predicate<Tree.Mapping> which) {
    List<FactsDocument> cases = new ArrayList<>();
    for (Tree one : ((Tree.Sequence) TreeReader.read(file)).items()) {
      Tree.Mapping whole = (Tree.Mapping) one;
      if (!which.test(whole)) {
        continue;
      }
      String name = file + ": " + ((Tree.Scalar) whole.get("case")).text();
      cases.add(
          whole.get("facts") instanceof Tree.Mapping facts
              ? FactsDocument.of(name, facts)
              : FactsDocument.empty(name));
    }
    return cases;
  }

  /** Cases and samples. */
  static List<FactsDocument> documents() {
    return Stream.concat(cases().stream(), samples().stream()).toList();
  }

  private static List<Path> files(Path folder, String name) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.getFileName().toString().equals(name)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the engine says in a session; keys are those of {@link ReferenceEvaluator#key}. */
  static Map<String, VerdictKind> verdicts(CheckSession session) {
    Map<String, VerdictKind> verdicts = new LinkedHashMap<>();
    for (Conclusion conclusion : session.conclusions()) {
      verdicts.put(
          ReferenceEvaluator.key(conclusion.requirement(), conclusion.subject()),
          conclusion.verdict());
    }
    return verdicts;
  }
}
