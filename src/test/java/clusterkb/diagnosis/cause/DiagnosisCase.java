package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.log.LogReader;
import clusterkb.diagnosis.log.LogReading;
import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.rules.RuleSet;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sample for diagnosis, a folder of {@code facts-samples/diagnosis}: facts, logs, and what was
 * seen; {@code seen.yaml} also says what has to come of it.
 */
public final class DiagnosisCase {
  /** Where the samples are. */
  private static final Path SAMPLES = Path.of("facts-samples", "diagnosis");

  private final Path folder;
  private final Tree.Mapping seen;

  private DiagnosisCase(Path folder) {
    this.folder = folder;
    this.seen = (Tree.Mapping) TreeReader.read(folder.resolve("seen.yaml"));
  }

  /** All of them. */
  public static List<DiagnosisCase> all() {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders.filter(Files::isDirectory).sorted().map(DiagnosisCase::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of them. */
  public static DiagnosisCase of(String name) {
    return new DiagnosisCase(SAMPLES.resolve(name));
  }

  /** The file of facts; null if nothing is known. */
  public Path facts() {
    Path facts = folder.resolve("facts.yaml");
    return Files.exists(facts) ? facts : null;
  }

  /** Its logs and listings. */
  public List<Path> logs() {
    return words(seen, "logs").stream().map(folder::resolve).toList();
  }

  /** Ids of symptoms, and what else was seen in words. */
  public List<String> symptoms() {
    return words(seen, "symptoms");
  }

  /** What has to come of it, whatever the recorded report says. */
  public Tree.Mapping expected() {
    return (Tree.Mapping) seen.get("expected");
  }

  /** What a list in {@code seen.yaml} has. */
  public static List<String> words(Tree.Mapping mapping, String key) {
    List<String> words = new ArrayList<>();
    if (mapping.get(key) instanceof Tree.Sequence items) {
      items.items().forEach(item -> words.add(((Tree.Scalar) item).text()));
    }
    return words;
  }

  /** Its file of that name. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** What the command line has to say for it. */
  public List<String> arguments() {
    List<String> words = new ArrayList<>(List.of("diagnose"));
    if (facts() != null) {
      words.add(text(facts()));
    }
    logs().forEach(log -> words.addAll(List.of("--log", text(log))));
    symptoms().forEach(symptom -> words.addAll(List.of("--symptom", symptom)));
    return words;
  }

  /** Forward slashes, as the expected reports have them on every system. */
  private static String text(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Its facts. */
  FactSheet sheet(RuleSet rules) {
    return facts() == null
        ? FactSheet.empty(rules.facts())
        : FactSheet.read(rules.facts(), facts());
  }

  /** Its logs, read. */
  List<LogReading> readings() {
    List<LogReading> readings = new ArrayList<>();
    for (Path log : logs()) {
      try {
        readings.add(LogReader.read(log));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return readings;
  }

  /** What comes of it. */
  public Diagnosis diagnosis(Diagnostician diagnostician, RuleSet rules) {
    try (Consultation consultation = begin(diagnostician, sheet(rules), readings())) {
      return consultation.diagnosis();
    }
  }

  /** Begins with other facts and logs than its own, and what else it says was seen. */
  Consultation begin(Diagnostician diagnostician, FactSheet sheet, List<LogReading> logs) {
    List<SymptomKind> named = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String word : symptoms()) {
      SymptomKind kind = diagnostician.symptoms().kind(word);
      if (kind == null) {
        texts.add(word);
      } else {
        named.add(kind);
      }
    }
    return diagnostician.begin(sheet, logs, named, texts);
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
