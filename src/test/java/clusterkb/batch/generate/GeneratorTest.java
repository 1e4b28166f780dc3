package clusterkb.batch.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.engine.Sweep;
import clusterkb.engine.VerdictKind;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Node;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.Level;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.DiagnosticException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Made deployments are readable, as many-sided as asked for, and the same each time. */
class GeneratorTest {
  private static final Path SAMPLES = Path.of("facts-samples");
  private static final FactTypes TYPES = RulesLoader.facts(Path.of("rules"));

  private static Generator generator(Wish.Kind kind, int nodes) {
    return Generator.of(TYPES, SAMPLES, new Wish(kind, nodes));
  }

  private static Deployment read(String document) {
    return DeploymentReader.read(TYPES, "made.jsonl", document.getBytes(UTF_8));
  }

  private static long nodes(Deployment deployment) {
    return deployment.facts().stream().filter(Node.class::isInstance).count();
  }

  @ParameterizedTest
  @EnumSource(Wish.Kind.class)
  void everyDocumentIsReadableAndInOneLine(Wish.Kind kind) {
    Generator generator = generator(kind, 0);
    for (long i = 1; i <= 1500; i++) {
      String document = generator.document(42, i);
      assertThat(document).doesNotContain("\n");
      String name = String.format(Locale.ROOT, "customer-%06d", i);
      assertThat(read(document).name()).isEqualTo(name);
    }
  }

  @Test
  void aDocumentDependsOnItsNumberAndTheSeedOnly() {
    Generator one = generator(Wish.Kind.ALL, 0);
    Generator other = generator(Wish.Kind.ALL, 0);
    List<String> forwards =
        LongStream.rangeClosed(1, 50).mapToObj(i -> one.document(7, i)).toList();
    List<String> backwards = new ArrayList<>();
    for (long i = 50; i >= 1; i--) {
      backwards.add(0, other.document(7, i));
    }
    assertThat(backwards).isEqualTo(forwards);
    assertThat(one.document(8, 1)).isNotEqualTo(forwards.get(0));
    assertThat(forwards).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void soManyNodesAsAskedForAreMade(int nodes) {
    Generator generator = generator(Wish.Kind.ALL, nodes);
    for (long i = 1; i <= 40; i++) {
      assertThat(nodes(read(generator.document(3, i)))).isEqualTo(nodes);
    }
  }

  @Test
  void clustersOfEverySizeAreAmongThem() {
    Generator generator = generator(Wish.Kind.ALL, 0);
    Map<Long, Integer> sizes = new TreeMap<>();
    for (long i = 1; i <= 1000; i++) {
      sizes.merge(nodes(read(generator.document(1, i))), 1, Integer::sum);
    }
    assertThat(sizes.keySet()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(sizes.get(2L)).isBetween(300, 500);
  }

  @Test
  void aCompleteDeploymentLeavesNoListOpen() {
    Generator generator = generator(Wish.Kind.COMPLETE, 4);
    for (long i = 1; i <= 300; i++) {
      Deployment deployment = read(generator.document(5, i));
      assertThat(deployment.unlisted()).isEmpty();
      assertThat(nodes(deployment)).isEqualTo(4);
    }
  }

  @Test
  void smallDeploymentsHaveAboutAThousandBytes() {
    Generator generator = generator(Wish.Kind.SMALL, 0);
    long bytes = 0;
    for (long i = 1; i <= 1000; i++) {
      bytes += generator.document(1, i).getBytes(UTF_8).length;
    }
    assertThat(bytes / 1000).isBetween(700L, 1400L);
  }

  @Test
  void whatSamplesCannotGiveIsToldBeforehand() {
    assertThat(generator(Wish.Kind.COMPLETE, 0).nodes()).containsExactly(2, 3, 4);
    assertThat(generator(Wish.Kind.ALL, 0).nodes()).containsExactly(2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void noNameOfASampleIsLeft() {
    Generator generator = generator(Wish.Kind.ALL, 0);
    for (long i = 1; i <= 300; i++) {
      assertThat(generator.document(11, i))
          .doesNotContainIgnoringCase("contoso")
          .doesNotContainIgnoringCase("CONTEX")
          .doesNotContainIgnoringCase("woodgrove")
          .doesNotContain("HUMEX", "WGEX0", "NORTHEX", "EXVS1");
    }
  }

  @Test
  void mostAreInOrderSomeAreBrokenAndOfSomeLittleIsKnown() {
    RuleSet rules = RulesLoader.load(Path.of("rules"), null, count -> {});
    Sweep sweep = new Sweep(new Knowledge(rules.inForce(false), rules.rows()));
    Generator generator = generator(Wish.Kind.ALL, 0);
    int broken = 0;
    int littleKnown = 0;
    for (long i = 1; i <= 400; i++) {
      List<Conclusion> conclusions =
          sweep.conclusions(read(generator.document(2, i)), Long.MAX_VALUE);
      if (conclusions.stream()
          .anyMatch(
              one ->
                  one.verdict() == VerdictKind.VIOLATED
                      && one.requirement().level() == Level.MUST)) {
        broken++;
      }
      if (conclusions.stream().filter(one -> one.verdict() == VerdictKind.UNKNOWN).count() > 20) {
        littleKnown++;
      }
    }
    assertThat(broken).isBetween(80, 160);
    assertThat(littleKnown).isBetween(30, 100);
  }

  @Test
  void folderWithoutSamplesIsRefused(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> Generator.of(TYPES, folder, new Wish(Wish.Kind.ALL, 0)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("with two nodes or more");
    Path absent = folder.resolve("absent");
    assertThatThrownBy(() -> Generator.of(TYPES, absent, new Wish(Wish.Kind.ALL, 0)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("--templates");
    Path sample = Files.createDirectory(folder.resolve("one"));
    Files.writeString(sample.resolve("deployment.yaml"), "nodes: 7\n");
    assertThatThrownBy(() -> Generator.of(TYPES, folder, new Wish(Wish.Kind.ALL, 0)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("nodes cannot be '7'");
  }
}
