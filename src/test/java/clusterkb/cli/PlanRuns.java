package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What tests of {@code kb plan} have in common: runs of it, and files to run it on. */
@ExtendWith(HomeForAll.class)
abstract class PlanRuns {
  static final String TWO_NODES = "facts-samples/upgrade-two-node-2000-sp2/deployment.yaml";

  @TempDir Path folder;

  static Kb.Result plan(String... args) {
    List<String> all = new ArrayList<>(List.of("plan"));
    all.addAll(List.of(args));
    return Kb.plain(all.toArray(String[]::new));
  }

  final String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text, UTF_8).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String file) {
    try {
      return Files.readString(Path.of(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "json"));
    try {
      return new ObjectMapper().readTree(plan(all.toArray(String[]::new)).out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
