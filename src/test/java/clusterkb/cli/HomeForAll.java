package clusterkb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A home for all tests of a class: rules are compiled once for all of them, and kept there. */
final class HomeForAll implements BeforeAllCallback, AfterAllCallback {
  private Path home;
  private String before;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    home = Files.createTempDirectory("home");
    before = System.setProperty("user.home", home.toString());
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    System.setProperty("user.home", before);
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
