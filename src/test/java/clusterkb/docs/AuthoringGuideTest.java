package clusterkb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the guides for rule writers tell to do works, with the output that it shows; {@code mvn test
 * -Dtest=AuthoringGuideTest -Dkb.record=true} writes down what is printed now.
 */
class AuthoringGuideTest {
  private static final List<Path> GUIDES =
      List.of(Path.of("docs/authoring.md"), Path.of("docs/rule-language.md"));

  @TempDir private Path folder;

  @Test
  void everyCommandPrintsWhatTheGuideSays() throws IOException {
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
    for (Path guide : GUIDES) {
      GuideConsole console = new GuideConsole(guide, folder);
      console.follow();
      if (Boolean.getBoolean("kb.record")) {
        Files.writeString(guide, console.recorded());
      }
      assertThat(console.differences()).as("%s", guide).isEmpty();
      commands += console.commands();
    }
    assertThat(commands).isGreaterThan(25);
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
