package clusterkb.cli;

import clusterkb.compare.Comparison;
import clusterkb.compare.Corpus;
import clusterkb.compare.RulesChange;
import clusterkb.compare.Specimen;
import clusterkb.report.ComparisonJson;
import clusterkb.report.ComparisonMarkdown;
import clusterkb.report.ComparisonText;
import clusterkb.report.ExitCode;
import clusterkb.report.Style;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb rules diff}: what a change of the rules does to verdicts. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two rules folders: which requirements differ, in what, and which verdicts change",
      "with them. Without --corpus, on the shipped samples and on the cases of both folders.",
      "Exit code 0 if nothing differs, 1 if something does."
    })
final class RulesDiffCommand implements Callable<Integer> {
  /** How the comparison is written. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN
  }

  @Parameters(
      arity = "1..2",
      paramLabel = "DIR",
      description =
          "The rules before and the rules after; of one only, what it changes of those "
              + "shipped.")
  private List<Path> folders;

  @Option(
      names = "--corpus",
      paramLabel = "PATH",
      description = "Compare on these deployments: a file, or all files below a folder.")
  private List<Path> corpus = List.of();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text (default), json or markdown.")
  private Format format;

  @Option(
      names = "--requirement",
      paramLabel = "ID",
      description = "Only this requirement, with every verdict that changes.")
  private String id;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Path shipped = RulesOption.real(RulesOption.shipped());
    Path oldFolder = folders.size() == 1 ? shipped : RulesOption.real(folders.get(0));
    Path newFolder = RulesOption.real(folders.get(folders.size() - 1));
    List<RuleSet> both = RulesOption.load(List.of(oldFolder, newFolder), err);
    RulesChange rules = RulesChange.of(both.get(0), both.get(1));
    if (id != null) {
      rules = rules.only(known(both).id());
    }
    Corpus on = new Corpus(both.get(0).facts(), both.get(1).facts());
    if (corpus.isEmpty()) {
      Path samples = shipped.resolveSibling("facts-samples");
      if (Files.isDirectory(samples)) {
        on.add(Specimen.Group.SAMPLES, samples, samples.getParent());
      }
      on.addCases(both.get(0), oldFolder, both.get(1), newFolder);
    }
    corpus.forEach(path -> on.add(Specimen.Group.GIVEN, path, null));
    Comparison comparison = Comparison.of(rules, on);
    Style style = Style.ofOutput();
    out.print(
        switch (format) {
          case TEXT -> ComparisonText.print(comparison, id != null, style);
          case JSON -> ComparisonJson.print(comparison);
          case MARKDOWN -> ComparisonMarkdown.print(comparison, id != null);
        });
    out.flush();
    return comparison.none() ? ExitCode.NOTHING : ExitCode.FINDINGS;
  }

  private Requirement known(List<RuleSet> both) {
    RuleSet after = both.get(1);
    List<Requirement> all =
        Stream.concat(after.statements().stream(), both.get(0).statements().stream()).toList();
    return RequirementId.find(all, id, spec.commandLine());
  }
}
