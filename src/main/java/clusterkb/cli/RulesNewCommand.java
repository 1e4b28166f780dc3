package clusterkb.cli;

import clusterkb.authoring.NewRequirement;
import clusterkb.authoring.Refused;
import clusterkb.authoring.Request;
import clusterkb.report.ExitCode;
import clusterkb.report.StageWord;
import clusterkb.rules.Level;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kb rules new}: a requirement's folder, with cases that pass. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the folder of a new requirement: a rule, and cases that it already passes.",
      "Only the id is needed; whatever else is left out is chosen, to be edited afterwards.",
      "Example: kb rules new NODE-TWO-PROCESSORS --broken-by 'processors < 2'"
    })
final class RulesNewCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ID", description = "Its id, such as NODE-TWO-PROCESSORS.")
  private String id;

  @Option(names = "--title", paramLabel = "TEXT", description = "What is required, in a sentence.")
  private String title;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "${COMPLETION-CANDIDATES}; SHOULD if not given.")
  private Level level;

  @Option(
      names = "--stages",
      paramLabel = "STAGE",
      split = ",",
      converter = StageWord.class,
      completionCandidates = StageWord.class,
      description = "Where it holds: ${COMPLETION-CANDIDATES}; design if not given.")
  private List<Stage> stages = List.of();

  @Option(
      names = "--source",
      paramLabel = "PARAGRAPH",
      split = ",",
      description =
          "The paragraphs that state it, such as guide:52; if not given, it is a rule of your own"
              + " organisation, a new paragraph of sources/house.yaml.")
  private List<String> sources = List.of();

  @Option(
      names = "--speaks-of",
      paramLabel = "PHRASE",
      description = "A phrase of the vocabulary, such as 'a node of the cluster'.")
  private String speaksOf;

  @Option(
      names = "--broken-by",
      paramLabel = "CONSTRAINTS",
      description = "What of that fact breaks it, as rules write it: 'processors < 2'.")
  private String brokenBy;

  @Option(names = "--theme", paramLabel = "THEME", description = "The folder to put it in.")
  private String theme;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    Path folder = rules.folder().toAbsolutePath().normalize();
    Request request = new Request(id, theme, title, level, stages, sources, speaksOf, brokenBy);
    try {
      Path trial = Files.createTempDirectory("kb-rules-new");
      try {
        report(
            new NewRequirement(folder, ruleSet)
                .write(request, Files.createDirectory(trial.resolve(folder.getFileName()))));
      } catch (DiagnosticException unreadable) {
        PrintWriter err = spec.commandLine().getErr();
        // Told now, as the lines that it shows stand in the folder to be removed.
        err.print(new RulesOption.Unreadable(unreadable, trial).render());
        err.println("kb: nothing was written");
        return ExitCode.UNREADABLE;
      } finally {
        remove(trial);
      }
    } catch (Refused refused) {
      throw new ParameterException(spec.commandLine(), refused.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.NOTHING;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted((left, right) -> right.compareTo(left)).toList()) {
        Files.delete(one);
      }
    }
  }

  private void report(NewRequirement.Written written) {
    PrintWriter out = spec.commandLine().getOut();
    String name = rules.folder().toAbsolutePath().normalize().getFileName() + "/";
    written.files().forEach(file -> out.print("written  " + name + file + "\n"));
    out.print(
        "cases    "
            + written.verdicts().entrySet().stream()
                .map(entry -> entry.getValue() + " " + word(entry.getKey().name()))
                .collect(Collectors.joining(", "))
            + "; all as expected\n");
    if (!written.cited().isEmpty()) {
      out.print("cites    " + written.cited() + ", a new paragraph of your own house rules\n");
    }
    out.print("\nEdit " + name + written.files().get(0) + ":\n");
    out.print("  its name    what is required, in a sentence with 'must' or 'should'\n");
    out.print("  @message    what is wrong, for a mail\n");
    out.print("  @remedy     what to do about it\n");
    if (written.placeholder()) {
      out.print("  when        what breaks it; what stands there is only a beginning\n");
    }
    out.print("Then run: kb rules test " + written.id() + rules.asGiven() + "\n");
    out.flush();
  }

  private static String word(String verdict) {
    return verdict.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
