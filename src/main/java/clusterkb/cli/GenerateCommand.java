package clusterkb.cli;

import clusterkb.batch.generate.Generator;
import clusterkb.batch.generate.Wish;
import clusterkb.report.ExitCode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code kb generate}: deployments to try a batch on. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes deployments as customers would hand them in, one a line: healthy, broken, and such as",
      "tell only a part; with 2 to 8 nodes. The same seed gives the same bytes."
    },
    footer = {"", "Exit codes: 0 all are written, 2 wrong usage, 3 samples that cannot be read."})
final class GenerateCommand implements Callable<Integer> {
  /** After so many lines a reader that has gone away is noticed. */
  private static final int LOOK = 1000;

  @Option(names = "--count", required = true, paramLabel = "N", description = "How many.")
  private long count;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "A whole number; another one gives other deployments (default 1).")
  private long seed;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "All with so many nodes, 2 to 8 (default: a mix).")
  private int nodes;

  @Option(names = "--complete", description = "Healthy and broken ones with nothing left out.")
  private boolean complete;

  @Option(names = "--small", description = "Small ones of about 1 KB, such as a call tells.")
  private boolean small;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private Path file;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The samples from which they are made (default: those that are shipped).")
  private Path templates;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    if (complete && small) {
      throw usage("--complete and --small exclude each other");
    }
    if (count < 1) {
      throw usage("--count " + count + ": it is 1 or more");
    }
    Wish.Kind kind = complete ? Wish.Kind.COMPLETE : small ? Wish.Kind.SMALL : Wish.Kind.ALL;
    Path samples =
        templates == null
            ? RulesOption.real(RulesOption.shipped()).resolveSibling("facts-samples")
            : templates;
    Generator generator = Generator.of(rules.facts(), samples, new Wish(kind, nodes));
    List<Integer> possible = generator.nodes();
    if (nodes != 0 && !possible.contains(nodes)) {
      throw usage("--nodes " + nodes + ": of these samples such deployments have " + possible);
    }
    return file == null ? print(generator) : write(generator);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int print(Generator generator) {
    PrintWriter out = spec.commandLine().getOut();
    for (long i = 1; i <= count && (i % LOOK != 0 || !out.checkError()); i++) {
      out.print(generator.document(seed, i));
      out.print('\n');
    }
    out.flush();
    return ExitCode.NOTHING;
  }

  private int write(Generator generator) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (long i = 1; i <= count; i++) {
        out.write(generator.document(seed, i));
        out.write('\n');
      }
      return ExitCode.NOTHING;
    } catch (IOException e) {
      throw usage(
          "the deployments cannot be written to "
              + file
              + "; see that its folder is there and has room: "
              + e.getMessage());
    }
  }
}
