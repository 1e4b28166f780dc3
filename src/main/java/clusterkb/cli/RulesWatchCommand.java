package clusterkb.cli;

import clusterkb.report.ExitCode;
import clusterkb.report.Style;
import clusterkb.watch.Saves;
import clusterkb.watch.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kb rules watch}: what each save of a rule comes to. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Follows the rules while you edit them: on each save tells what is wrong, what has changed,",
      "whether the cases of the requirement still come out as expected, and which verdicts on FILE",
      "differ. What cannot be read leaves the last good rules in force. Ctrl-C ends it."
    })
final class RulesWatchCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "A deployment file to be checked on each save.")
  private Path file;

  @Option(
      names = "--poll",
      description =
          "Look for changes by reading the files, where the system does not tell of them.")
  private boolean polling;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = rules.folder();
    Style style = Style.ofOutput();
    Watch watch =
        new Watch(folder, file, RulesOption::loadQuietly, RulesOption::lintQuietly, style);
    try (Saves saves = new Saves(folder, file, polling)) {
      print(out, List.of("watching " + folder + "; Ctrl-C ends it"));
      watch.run(saves, lines -> print(out, lines));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.NOTHING;
  }

  private static void print(PrintWriter out, List<String> lines) {
    lines.forEach(line -> out.print(line + "\n"));
    out.flush();
  }
}
