package clusterkb.cli;

import clusterkb.lint.Lint;
import clusterkb.lint.LintReport;
import clusterkb.report.ExitCode;
import clusterkb.text.Names;
import clusterkb.text.Severity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kb rules lint}: all that is wrong with the knowledge's files, at once. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Tells all that is wrong with the files of the knowledge, and what will not do what its author",
      "wants, each with its place and the way out. docs/lint.md explains the ids in brackets.",
      "Exit code 1 where something is found, 3 only where the folder itself cannot be read."
    })
final class RulesLintCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "ID|FOLDER",
      description = "Requirements or symptoms, or folders of them; without any, all.")
  private List<String> which = List.of();

  @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
  private DataFormat format;

  @Option(
      names = "--fail-on",
      defaultValue = "warning",
      paramLabel = "LEVEL",
      description = "Exit with 1 from this level on: warning (default) or error.")
  private Severity failOn;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    Lint lint = chosen(rules.lint(spec.commandLine().getErr()));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format == DataFormat.JSON ? LintReport.json(lint) : LintReport.text(lint, rules::linesOf));
    out.flush();
    boolean found =
        lint.count(Severity.ERROR) > 0
            || failOn == Severity.WARNING && lint.count(Severity.WARNING) > 0;
    return found ? ExitCode.FINDINGS : ExitCode.NOTHING;
  }

  private Lint chosen(Lint all) {
    if (which.isEmpty()) {
      return all;
    }
    List<Predicate<String>> chosen = new ArrayList<>();
    which.forEach(one -> chosen.add(chosen(one, all)));
    return all.only(folder -> chosen.stream().anyMatch(one -> one.test(folder)));
  }

  /** The folders that a parameter means; an id need not be readable for that. */
  private Predicate<String> chosen(String one, Lint lint) {
    Path path = Path.of(one).toAbsolutePath().normalize();
    if (Files.isDirectory(path)) {
      return folder -> rules.parent().resolve(folder).startsWith(path);
    }
    String id = one.toUpperCase(Locale.ROOT);
    String stated = lint.stated().get(id);
    Predicate<String> named =
        folder -> folder.equals(stated) || folder.endsWith("/" + one.toLowerCase(Locale.ROOT));
    Set<String> all = new TreeSet<>(lint.folders());
    all.addAll(lint.symptoms());
    if (all.stream().noneMatch(named)) {
      Set<String> known = new TreeSet<>(lint.stated().keySet());
      all.stream()
          .map(folder -> folder.substring(folder.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT))
          .forEach(known::add);
      List<String> near = Names.nearest(id, known, 3);
      throw new ParameterException(
          spec.commandLine(),
          "there is no requirement "
              + one
              + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
    }
    return named;
  }
}
