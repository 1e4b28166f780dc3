package clusterkb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/authoring.md tells to do works, with the output that it shows; {@code mvn test
 * -Dtest=AuthoringGuideTest -Dkb.record=true} writes down what is printed now.
 */
class AuthoringGuideTest {
  private static final Path GUIDE = Path.of("docs/authoring.md");

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
    GuideConsole console = new GuideConsole(GUIDE, folder);
    console.follow();
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(GUIDE, console.recorded());
    }
    assertThat(console.differences()).isEmpty();
    assertThat(console.commands()).isGreaterThan(15);
  }

  private static String absolute(String classPath) {
    StringBuilder absolute = new StringBuilder();
    for (String entry : classPath.split(java.io.File.pathSeparator)) {
      absolute
          .append(absolute.isEmpty() ? "" : java.io.File.pathSeparator)
          .append(Path.of(entry).toAbsolutePath());
    }
    return absolute.toString();
  }
}
