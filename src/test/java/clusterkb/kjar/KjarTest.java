package clusterkb.kjar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.CheckSession;
import clusterkb.engine.Knowledge;
import clusterkb.explain.Explainer;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar in another Drools application: a process with nothing but Drools and the jar. */
class KjarTest {
  /** Drools, what it needs itself, and a silent log. */
  private static final Pattern OF_DROOLS =
      Pattern.compile(
          ".*[/\\\\](drools|kie|slf4j|antlr|antlr4|xstream|mxparser|xmlpull)-[^/\\\\]*\\.jar");

  @TempDir private static Path folder;
  private static Path jar;

  @BeforeAll
  static void theJarAsMavenBuildsIt() throws IOException {
    jar = Kjar.write(folder.resolve("clusterkb.jar"));
  }

  /**
   * What a process left.
   *
   * @param code the exit code
   */
  private record Result(int code, String out, String err) {}

  private static Result java(String main, List<String> options, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath() + File.pathSeparator + folder.resolve("classes")));
    command.add(main);
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int code = process.waitFor();
    return new Result(code, Files.readString(out), Files.readString(err));
  }

  private static String classPath() {
    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(each -> OF_DROOLS.matcher(each).matches())
            .collect(Collectors.toList());
    assertThat(jars).anyMatch(each -> each.contains("drools-core"));
    jars.add(0, jar.toString());
    return String.join(File.pathSeparator, jars);
  }

  /** Puts the test's own application where the process finds it, without other test classes. */
  private static String application() throws IOException {
    String name = KjarApplication.class.getName().replace('.', '/') + ".class";
    Path target = folder.resolve("classes").resolve(name);
    Files.createDirectories(target.getParent());
    Files.write(target, KjarTest.class.getClassLoader().getResourceAsStream(name).readAllBytes());
    return KjarApplication.class.getName();
  }

  private static String block(String page, String language) {
    Matcher matcher =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void theExampleOfTheGuidePrintsWhatTheGuideSays() throws Exception {
    String page = Files.readString(Path.of("docs/kjar.md"));
    Path source = Files.writeString(folder.resolve("Contoso.java"), block(page, "java"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath(),
                "-d",
                classes.toString(),
                source.toString());
    assertThat(compiled).isZero();
    assertThat(java("Contoso", List.of())).isEqualTo(new Result(0, block(page, "text"), ""));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void allVerdictsOnAllSamplesAreThoseOfTheProgram(boolean onTheClassPath) throws Exception {
    List<String> args = new ArrayList<>(List.of(onTheClassPath ? "" : jar.toString()));
    StringBuilder expected = new StringBuilder();
    RuleSet rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    Knowledge knowledge = new Knowledge(rules.statements(), rules.rows());
    try (Stream<Path> samples = Files.list(Path.of("facts-samples"))) {
      for (Path sample :
          samples.filter(one -> Files.exists(one.resolve("deployment.yaml"))).sorted().toList()) {
        Tree.Mapping facts = (Tree.Mapping) TreeReader.read(sample.resolve("deployment.yaml"));
        Path file = folder.resolve(sample.getFileName());
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
          out.writeObject(plain(facts));
        }
        args.add(file.toString());
        Deployment deployment =
            DeploymentReader.fromTree(FactTypes.BUILT_IN, facts, "facts", "facts");
        Explainer explainer = new Explainer(knowledge.rows(), deployment);
        try (CheckSession session = new CheckSession(knowledge, deployment)) {
          session.conclusions().stream()
              .map(explainer::explain)
              .forEach(why -> expected.append(KjarApplication.line(why)).append('\n'));
        }
        expected.append("left: 0\n");
      }
    }
    assertThat(expected.toString()).contains("DISK-BASIC Disk S: VIOLATED; ");
    assertThat(java(application(), List.of("-Dfile.encoding=UTF-8"), args.toArray(String[]::new)))
        .isEqualTo(new Result(0, expected.toString(), ""));
  }

  private static Serializable plain(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      LinkedHashMap<String, Serializable> map = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
      return map;
    }
    if (tree instanceof Tree.Sequence sequence) {
      return sequence.items().stream()
          .map(KjarTest::plain)
          .collect(Collectors.toCollection(ArrayList::new));
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    return switch (scalar.kind()) {
      case NULL -> null;
      case BOOLEAN -> List.of("true", "yes", "on").contains(scalar.text().toLowerCase(Locale.ROOT));
      default -> scalar.text();
    };
  }

  @Test
  void aSessionThatCouldLoseVerdictsIsRefused() throws Exception {
    Path facts = folder.resolve("nothing");
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(facts))) {
      out.writeObject(new LinkedHashMap<>(Map.of()));
    }
    Result result =
        java(application(), List.of("-Ddrools.shareBetaNodes=true"), "", facts.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains(
            "the session's KieBase shares beta nodes, which can lose verdicts: build it with"
                + " drools.shareBetaNodes=false");
  }

  @Test
  void theProcessHasNothingElseOnItsClassPath() {
    assertThat(classPath().split(File.pathSeparator))
        .extracting(each -> Path.of(each).getFileName().toString())
        .noneMatch(
            each -> each.matches("(jackson|snakeyaml|picocli|poi|xmlbeans|commons-|junit|ecj).*"));
  }

  @Test
  void theJarCarriesTheKnowledgeOfItsRules() throws IOException {
    assertThat(Kjar.entries(jar))
        .contains(
            "META-INF/kmodule.xml",
            "META-INF/kie/clusterkb/clusterkb/drools-model",
            "META-INF/kie.default.properties.conf",
            "clusterkb/kjar/knowledge",
            "rules/disks/disk-basic/disk-basic.drl");
    assertThat(new String(Kjar.entry(jar, "META-INF/kmodule.xml"), UTF_8)).contains(ClusterKb.NAME);
  }
}
