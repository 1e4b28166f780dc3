package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code kb} as a process of its own, as a user runs it. */
final class KbProcess {
  private static final int PATIENCE = 120;

  private final Path folder;
  private final String rules;
  private final List<String> options = new ArrayList<>();

  /** With those rules; what a run prints is kept in that folder. */
  KbProcess(Path folder, Path rules) {
    this.folder = folder;
    this.rules = rules.toString();
  }

  /** With another option of Java. */
  KbProcess with(String option) {
    options.add(option);
    return this;
  }

  /** The words of the command. */
  List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("-Dkb.rules=" + rules);
    command.add(Main.class.getName());
    command.addAll(Arrays.asList(args));
    return command;
  }

  /** Starts it; standard output goes to that file, or to {@code out} where it is null. */
  Process start(File out, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("KB_CACHE", folder.resolve("cache").toString());
    return builder
        .redirectOutput(out == null ? folder.resolve("stdout").toFile() : out)
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  /** Runs it to its end, which comes; it never shows what is inside Java. */
  Kb.Result run(File out, List<String> command) throws IOException, InterruptedException {
    Process process = start(out, command);
    try {
      assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String err =
        Files.readString(folder.resolve("stderr"), UTF_8)
            .replaceAll("kb: (compiling \\d+ rule folders?|.* done, .* a second, .*)\\R", "");
    assertThat(err).doesNotContain("Exception", "\tat ", "java.", "internal fault");
    return new Kb.Result(
        process.exitValue(),
        out == null ? Files.readString(folder.resolve("stdout"), UTF_8) : "",
        err);
  }

  /** Runs it to its end. */
  Kb.Result run(String... args) throws IOException, InterruptedException {
    return run(null, command(args));
  }

  /** A command for a shell. */
  static String quoted(List<String> command) {
    return "'" + String.join("' '", command) + "'";
  }
}
