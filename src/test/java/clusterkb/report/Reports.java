package clusterkb.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import clusterkb.cases.Case;
import clusterkb.cases.CaseReader;
import clusterkb.engine.Knowledge;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.Stage;
import clusterkb.rules.store.RulesLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** The JSON reports of the shipped rules on deployments. */
final class Reports {
  /** The deployments that customers would hand in. */
  static final Path SAMPLES = Path.of("facts-samples");

  private final RuleSet rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
  private final Knowledge knowledge = new Knowledge(rules.statements(), rules.rows());

  /** The report on the deployment that a text gives. */
  String json(String file, String text) {
    return json(DeploymentReader.read(FactTypes.BUILT_IN, file, text.getBytes(UTF_8)));
  }

  /** The report on deployments. */
  String json(Deployment... deployments) {
    List<Report> reports = new ArrayList<>();
    for (Deployment deployment : deployments) {
      reports.add(Report.of(rules, knowledge, deployment, EnumSet.allOf(Stage.class)));
    }
    return JsonReport.print(reports);
  }

  /** The sample files. */
  static List<Path> samples() {
    return files(SAMPLES, "deployment.yaml");
  }

  /** The deployments of the cases of every seventh requirement. */
  static List<Deployment> cases() {
    List<Path> files = files(RulesFolder.SHIPPED, "cases.yaml");
    List<Deployment> deployments = new ArrayList<>();
    for (int i = 0; i < files.size(); i += 7) {
      CaseReader.read(FactTypes.BUILT_IN, files.get(i)).stream()
          .map(Case::deployment)
          .forEach(deployments::add);
    }
    return deployments;
  }

  private static List<Path> files(Path folder, String name) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.endsWith(name)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
