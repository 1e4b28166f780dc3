package clusterkb.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rule files of which each tries something that no rule may: {@code attacks/NAME.drl}, and beside
 * it in {@code NAME.txt} all that {@code kb} says of it.
 */
public final class Attacks {
  /** Where they are. */
  public static final Path FOLDER = Path.of("src/test/resources/attacks");

  /** The file that some of them would make. */
  public static final Path MARKER = Path.of("target/attack-marker");

  private Attacks() {}

  /** The names of all of them. */
  public static List<String> names() {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".drl"))
          .map(name -> name.substring(0, name.length() - ".drl".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a rule file. */
  public static String text(String name) {
    return read(name + ".drl");
  }

  /** A file of the folder. */
  public static String read(String file) {
    try {
      return new String(Files.readAllBytes(FOLDER.resolve(file)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
