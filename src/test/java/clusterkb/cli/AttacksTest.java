package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.report.ExitCode;
import clusterkb.rules.Attacks;
import clusterkb.rules.RulesFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each attack is refused by {@code kb check} with a message, and nothing of it happens. The
 * expected messages are written anew with {@code -Dkb.record=true}.
 */
class AttacksTest {
  @TempDir private Path parent;

  static List<String> attacks() {
    return Attacks.names();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void isRefusedWithThisMessage(String name) throws IOException {
    RulesFolder rules = new RulesFolder(parent).with("disks/x/x.drl", Attacks.text(name));
    rules.write();
    Path facts = Files.writeString(parent.resolve("f.yaml"), "disks: [{name: 'Q:'}]\n");

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code;
    try (PrintStream outStream = new PrintStream(out, true, UTF_8);
        PrintStream errStream = new PrintStream(err, true, UTF_8)) {
      code =
          Main.run(
              outStream, errStream, "check", facts.toString(), "--rules", rules.path().toString());
    }
    String said = err.toString(UTF_8).replaceAll("kb: compiling \\d+ rule folders?\\R", "");

    assertThat(Files.exists(Attacks.MARKER)).as("the attack had an effect").isFalse();
    assertThat(code).as(said).isEqualTo(ExitCode.UNREADABLE);
    assertThat(out.toString(UTF_8)).isEmpty();
    Path expected = Attacks.FOLDER.resolve(name + ".txt");
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected)).startsWith("rules/disks/x/x.drl:");
  }
}
