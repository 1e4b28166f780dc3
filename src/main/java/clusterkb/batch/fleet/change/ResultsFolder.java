package clusterkb.batch.fleet.change;

import clusterkb.batch.fleet.FleetFiles;
import clusterkb.batch.result.RejectedJson;
import clusterkb.batch.result.RowJson;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folder of a batch that is done.
 *
 * @param path the folder
 * @param version the version of its rules
 * @param fingerprint their fingerprint
 * @param statements the fingerprint of what each statement asks, by its id
 * @param titles the title of each, by its id
 */
record ResultsFolder(
    Path path,
    String version,
    String fingerprint,
    Map<String, String> statements,
    Map<String, String> titles) {
  /**
   * Reads what it says of its rules.
   *
   * @throws DiagnosticException if it is no such folder
   */
  static ResultsFolder open(Path path) throws IOException {
    Path summary = path.resolve(FleetFiles.SUMMARY);
    for (Path file :
        new Path[] {summary, path.resolve(RowJson.FILE), path.resolve(RejectedJson.FILE)}) {
      if (!Files.isRegularFile(file)) {
        throw none(path, "it has no " + file.getFileName());
      }
    }
    JsonNode node;
    try {
      node = new ObjectMapper().readTree(Files.readAllBytes(summary));
    } catch (JsonProcessingException e) {
      throw none(path, FleetFiles.SUMMARY + " in it is not JSON");
    }
    Map<String, String> statements = new TreeMap<>();
    Map<String, String> titles = new TreeMap<>();
    for (String list : new String[] {"requirements", "limits"}) {
      for (JsonNode one : node.path(list)) {
        String id = one.path(list.equals("limits") ? "limit" : "requirement").asText();
        statements.put(id, one.path("statement").asText());
        titles.put(id, one.path("title").asText());
      }
    }
    return new ResultsFolder(
        path,
        node.path("rules").path("version").asText(),
        node.path("rules").path("fingerprint").asText(),
        statements,
        titles);
  }

  private static DiagnosticException none(Path path, String why) {
    return new DiagnosticException(
        Diagnostic.ofFile(
            path.toString(),
            "this is no folder of a batch that is done: " + why,
            "Name a folder that 'kb batch --out' has written. A batch that was interrupted is"
                + " finished with --resume."));
  }

  Path results() {
    return path.resolve(RowJson.FILE);
  }

  /** The inputs that it rejected. */
  LongTable rejected() throws IOException {
    LongTable rejected = new LongTable();
    try (SeekableLines lines = new SeekableLines(path.resolve(RejectedJson.FILE))) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        rejected.put(ResultLine.head(line).inputKey(), 0);
      }
    }
    return rejected;
  }

  FleetComparison.Side side() {
    return new FleetComparison.Side(path.toString().replace('\\', '/'), version, fingerprint);
  }
}
