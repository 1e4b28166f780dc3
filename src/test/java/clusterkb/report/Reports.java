package clusterkb.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import clusterkb.cases.Case;
import clusterkb.cases.CaseReader;
import clusterkb.engine.Knowledge;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.report.write.ReportFormat;
import clusterkb.report.write.ReportWriter;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.Stage;
import clusterkb.rules.store.RulesLoader;
import clusterkb.waiver.WaiverUse;
import clusterkb.waiver.Waivers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** The JSON reports of the shipped rules on deployments. */
public final class Reports {
  /** The deployments that customers would hand in. */
  static final Path SAMPLES = Path.of("facts-samples");

  private final RuleSet rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
  private final Knowledge knowledge = new Knowledge(rules.statements(), rules.rows());

  /** The report on the deployment that a text gives. */
  String json(String file, String text) {
    return json(DeploymentReader.read(FactTypes.BUILT_IN, file, text.getBytes(UTF_8)));
  }

  /** The same with waivers, as of a day in November 2026. */
  String json(String file, String text, Waivers waivers) {
    return json(waivers, DeploymentReader.read(FactTypes.BUILT_IN, file, text.getBytes(UTF_8)));
  }

  /** The report on deployments. */
  String json(Deployment... deployments) {
    return json(Waivers.NONE, deployments);
  }

  private String json(Waivers waivers, Deployment... deployments) {
    return print(ReportFormat.JSON, waivers, List.of(deployments));
  }

  /** The reports on what texts say in a format. */
  public String print(ReportFormat format, Waivers waivers, String file, String text) {
    return print(
        format,
        waivers,
        List.of(DeploymentReader.read(FactTypes.BUILT_IN, file, text.getBytes(UTF_8))));
  }

  /** The knowledge. */
  public RuleSet rules() {
    return rules;
  }

  /** The reports on deployments in a format, as of a day in November 2026. */
  public String print(ReportFormat format, Waivers waivers, List<Deployment> deployments) {
    WaiverUse use = waivers.use(() -> LocalDate.of(2026, 11, 22), rules, knowledge.requirements());
    StringWriter out = new StringWriter();
    ReportWriter writer = format.writer(out, rules, use);
    try {
      writer.begin();
      for (Deployment one : deployments) {
        writer.report(Report.of(rules, knowledge, one, EnumSet.allOf(Stage.class), use));
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The sample files. */
  public static List<Path> samples() {
    return files(SAMPLES, "deployment.yaml");
  }

  /** The deployments of the cases of every seventh requirement. */
  public static List<Deployment> cases() {
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
