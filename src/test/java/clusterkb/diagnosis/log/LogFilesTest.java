package clusterkb.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All that is read from the files beside this test, which are made after the structure of real logs
 * and listings; {@code mvn test -Dtest=LogFilesTest -Dkb.record=true} writes it anew.
 */
class LogFilesTest {
  private static final String EXPECTED = ".expected";

  @TestFactory
  Stream<DynamicTest> readings() throws IOException {
    try (Stream<Path> files = Files.list(Readings.FILES)) {
      return files.filter(file -> !file.toString().endsWith(EXPECTED)).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    try (var in = Files.newInputStream(file)) {
      String shown = Readings.shown(LogReader.read(name, in));
      Path expected = file.resolveSibling(name + EXPECTED);
      if (Boolean.getBoolean("kb.record")) {
        Files.writeString(expected, shown);
      }
      assertThat(shown).isEqualTo(Files.readString(expected));
    }
  }
}
