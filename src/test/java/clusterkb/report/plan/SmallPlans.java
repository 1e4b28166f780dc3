package clusterkb.report.plan;

import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import clusterkb.upgrade.plan.PlanFile;
import clusterkb.upgrade.plan.PlanReader;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.Planner;
import clusterkb.upgrade.step.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Plans by a handful of rules of their own, so that what they look like does not change with the
 * shipped knowledge: {@code src/test/resources/plans} has the rules, and a folder for each.
 */
final class SmallPlans {
  /** Where they are. */
  static final Path FOLDER = Path.of("src/test/resources/plans");

  /** All of them. */
  static final List<String> NAMES =
      List.of(
          "proposed",
          "mistakes",
          "stopped",
          "forbidden",
          "hopeless",
          "reached",
          "empty",
          "deviated");

  private final RuleSet rules = RulesLoader.load(FOLDER.resolve("rules"), null, count -> {});
  private final Planner planner = new Planner(rules);

  /** What is said of that plan: one that is proposed where the folder has none. */
  PlanReport report(String name) throws IOException {
    Path folder = FOLDER.resolve(name);
    Deployment deployment =
        DeploymentReader.read(
            rules.facts(),
            "deployment.yaml",
            Files.readAllBytes(folder.resolve("deployment.yaml")));
    Target target = planner.steps().targets().get("exchange-2003");
    Path file = folder.resolve("plan.yaml");
    if (!Files.exists(file)) {
      return planner.propose(deployment, target);
    }
    PlanFile plan = PlanReader.read(rules.facts(), planner.steps(), file);
    return name.equals("deviated")
        ? planner.resume(deployment, target, plan, true)
        : planner.verify(deployment, target, plan, !name.equals("stopped"));
  }
}
