package clusterkb.cli;

import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.report.ExitCode;
import clusterkb.report.FailOn;
import clusterkb.report.Style;
import clusterkb.report.plan.PlanHtml;
import clusterkb.report.plan.PlanJson;
import clusterkb.report.plan.PlanMarkdown;
import clusterkb.report.plan.PlanSvg;
import clusterkb.report.plan.PlanText;
import clusterkb.rules.RuleSet;
import clusterkb.text.Names;
import clusterkb.upgrade.plan.Entry;
import clusterkb.upgrade.plan.PlanFile;
import clusterkb.upgrade.plan.PlanReader;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlanWriter;
import clusterkb.upgrade.plan.Planner;
import clusterkb.upgrade.plan.PlayedStep;
import clusterkb.upgrade.step.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kb plan}: proposes a plan, or plays one that somebody wrote. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Proposes a plan to upgrade or deploy a cluster; or plays a written one (--verify), or the",
      "rest of one of which a part is done (--resume), and says of each step what forbids it."
    },
    footer = {
      "",
      "Exit codes: 0 the plan is sound, 1 findings at the --fail-on level, 2 wrong usage,",
      "3 facts, rules or a plan that cannot be read, 4 engine fault."
    })
final class PlanCommand implements Callable<Integer> {
  /** How the plan is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON,
    SVG,
    HTML
  }

  @Parameters(paramLabel = "FILE", description = "A deployment file, YAML or JSON.")
  private Path file;

  @Option(
      names = "--to",
      paramLabel = "TARGET",
      description =
          "What the plan is to lead to, such as exchange-2003; where it is not given, what the plan"
              + " names or the deployment suggests.")
  private String to;

  @Option(names = "--verify", paramLabel = "PLAN", description = "Play this plan file.")
  private Path verify;

  @Option(
      names = "--resume",
      paramLabel = "PLAN",
      description =
          "Go on with this plan file, of which a part is marked as done; FILE has the facts as they"
              + " are now.")
  private Path resume;

  @Option(
      names = "--done",
      paramLabel = "STEP",
      split = ",",
      description = "With --verify: these steps, by number or as 1-4, have been done.")
  private List<String> done = List.of();

  @Option(
      names = "--keep-going",
      description = "With --verify or --resume: go on behind a step that is wrong.")
  private boolean keepGoing;

  @Option(
      names = "--save",
      paramLabel = "PLAN",
      description = "Write the plan to this file, with the steps that are done marked.")
  private Path save;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text (default), markdown, json, svg (a time line) or html.")
  private Format format;

  @Option(
      names = "--fail-on",
      defaultValue = "error",
      paramLabel = "LEVEL",
      description =
          "Exit with 1 from this level on: error (default: a step is wrong, or the target is not"
              + " reached), warning (something advises against a step, too), unknown (anything"
              + " undecided, too).")
  private FailOn failOn;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    if (verify != null && resume != null) {
      throw usage("--verify and --resume exclude each other");
    }
    if (!done.isEmpty() && verify == null) {
      throw usage("--done belongs to --verify");
    }
    FactTypes types = rules.facts();
    Deployment deployment = DeploymentReader.read(types, file);
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    Planner planner = rules.reading(() -> new Planner(ruleSet));
    PlanFile written = written(types, planner);
    PlanReport report = report(planner, deployment, target(planner, deployment, written), written);
    PrintWriter out = spec.commandLine().getOut();
    out.print(print(report));
    out.flush();
    if (save != null) {
      save(report, written);
    }
    return fails(report) ? ExitCode.FINDINGS : ExitCode.NOTHING;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private PlanFile written(FactTypes types, Planner planner) {
    Path path = verify == null ? resume : verify;
    if (path == null) {
      return null;
    }
    PlanFile plan = PlanReader.read(types, planner.steps(), path);
    return plan.done(numbers(plan.entries().size()));
  }

  private Set<Integer> numbers(int most) {
    Set<Integer> numbers = new TreeSet<>();
    for (String part : done) {
      String[] ends = part.strip().split("-", 2);
      try {
        int first = Integer.parseInt(ends[0]);
        int last = ends.length == 1 ? first : Integer.parseInt(ends[1]);
        if (first < 1 || last > most || first > last) {
          throw usage("--done " + part + ": the plan has the steps 1 to " + most);
        }
        for (int number = first; number <= last; number++) {
          numbers.add(number);
        }
      } catch (NumberFormatException e) {
        throw usage("--done " + part + ": write numbers of steps, such as 1,2 or 1-4");
      }
    }
    return numbers;
  }

  private Target target(Planner planner, Deployment deployment, PlanFile written) {
    String all = String.join(", ", planner.steps().targets().keySet());
    String name = to == null && written != null ? written.target() : to;
    if (name == null || name.isEmpty()) {
      Target suggested = planner.suggested(deployment);
      if (suggested == null) {
        throw usage("say what the plan is to lead to: --to with one of " + all);
      }
      return suggested;
    }
    Target target = planner.steps().targets().get(name);
    if (target == null) {
      List<String> near = Names.nearest(name, planner.steps().targets().keySet(), 2);
      throw usage(
          "there is no target '"
              + name
              + "'; "
              + (near.isEmpty()
                  ? "there are " + all
                  : "did you mean " + String.join(" or ", near) + "?"));
    }
    return target;
  }

  private PlanReport report(
      Planner planner, Deployment deployment, Target target, PlanFile written) {
    if (written == null) {
      return planner.propose(deployment, target);
    }
    return resume == null
        ? planner.verify(deployment, target, written, keepGoing)
        : planner.resume(deployment, target, written, keepGoing);
  }

  private String print(PlanReport report) {
    return switch (format) {
      case TEXT -> PlanText.print(report, Style.ofOutput());
      case MARKDOWN -> PlanMarkdown.print(report);
      case JSON -> PlanJson.print(report);
      case SVG -> PlanSvg.print(report);
      case HTML -> PlanHtml.print(report);
    };
  }

  /** A plan that was proposed; one that was written stays as it is but for what is done. */
  private void save(PlanReport report, PlanFile written) {
    if (report.steps().isEmpty() && report.unsound()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("kb: there is no plan to write to " + save);
      err.flush();
      return;
    }
    PlanFile played = PlanFile.of(report);
    boolean rest = resume != null && !report.proposed();
    PlanFile plan = report.proposed() ? played : written.with(played, rest);
    Deque<String> left = new ArrayDeque<>();
    report.steps().stream().map(PlayedStep::title).forEach(left::add);
    List<String> titles = new ArrayList<>();
    for (Entry entry : plan.entries()) {
      boolean untold = left.isEmpty() || rest && entry.done();
      titles.add(untold ? entry.kind().word() : left.remove());
    }
    try {
      Files.writeString(save, PlanWriter.print(plan, titles));
    } catch (IOException e) {
      throw usage(
          "the plan cannot be written to " + save + "; see that its folder is there and writable");
    }
  }

  private boolean fails(PlanReport report) {
    return report.unsound()
        || failOn != FailOn.ERROR && report.advised()
        || failOn == FailOn.UNKNOWN && !report.questions().isEmpty();
  }
}
