package clusterkb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the guides for rule writers and planners tell to do works, with the output that it shows;
 * {@code mvn test -Dtest=AuthoringGuideTest -Dkb.record=true} writes down what is printed now.
 */
class AuthoringGuideTest {
  @TempDir private Path folder;

  /** Guides that are followed one after the other in the same folder. */
  static List<List<Path>> guides() {
    return List.of(
        List.of(Path.of("docs/authoring.md"), Path.of("docs/rule-language.md")),
        List.of(Path.of("docs/plans.md"), Path.of("docs/steps.md"), Path.of("docs/symptoms.md")));
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyCommandPrintsWhatTheGuideSays(List<Path> guides) throws IOException {
    RulesFolder.copy(RulesFolder.SHIPPED, folder.resolve("rules"));
    RulesFolder.copy(Path.of("facts-samples"), folder.resolve("facts-samples"));
    Path program = folder.resolve("kb");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -Dkb.rules=rules -cp '%s' clusterkb.cli.Main \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                absolute(System.getProperty("java.class.path"))));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    int commands = 0;
    for (Path guide : guides) {
      GuideConsole console = new GuideConsole(guide, folder);
      console.follow();
      if (Boolean.getBoolean("kb.record")) {
        Files.writeString(guide, console.recorded());
      }
      assertThat(console.differences()).as("%s", guide).isEmpty();
      commands += console.commands();
    }
    assertThat(commands).isGreaterThan(20);
  }

  private static String absolute(String classPath) {
    StringBuilder absolute = new StringBuilder();
    for (String entry : classPath.split(File.pathSeparator)) {
      absolute
          .append(absolute.isEmpty() ? "" : File.pathSeparator)
          .append(Path.of(entry).toAbsolutePath());
    }
    return absolute.toString();
  }
}
