package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Consultation;
import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.Diagnostician;
import clusterkb.diagnosis.cause.FactSheet;
import clusterkb.diagnosis.log.LogReader;
import clusterkb.diagnosis.log.LogReading;
import clusterkb.report.Style;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Diagnoses by a handful of rules of their own, so that what they look like does not change with
 * the shipped knowledge: {@code src/test/resources/diagnoses} has the rules, and a folder for each.
 */
final class SmallDiagnoses {
  /** Where they are. */
  static final Path FOLDER = Path.of("src/test/resources/diagnoses");

  /** All of them. */
  static final List<String> NAMES =
      List.of(
          "explained",
          "two-causes",
          "by-design",
          "suspected",
          "events",
          "unexplained",
          "nothing-seen",
          "hostile",
          "customer");

  /** The formats by their files' endings. */
  static final Map<String, Function<Diagnosis, String>> FORMATS =
      new TreeMap<>(
          Map.of(
              "txt", diagnosis -> DiagnosisText.print(diagnosis, Style.PLAIN),
              "md", DiagnosisMarkdown::print,
              "json", DiagnosisJson::print,
              "html", DiagnosisHtml::print));

  private final RuleSet rules = RulesLoader.load(FOLDER.resolve("rules"), null, count -> {});
  private final Diagnostician diagnostician = new Diagnostician(rules);

  /** What comes of that folder's facts and logs. */
  Diagnosis diagnosis(String name) throws IOException {
    Path folder = FOLDER.resolve(name);
    List<LogReading> logs = new ArrayList<>();
    for (String log : List.of("setup.log", "events.txt")) {
      if (Files.exists(folder.resolve(log))) {
        byte[] bytes = Files.readAllBytes(folder.resolve(log));
        logs.add(LogReader.read(log, new ByteArrayInputStream(bytes)));
      }
    }
    byte[] facts = Files.readAllBytes(folder.resolve("deployment.yaml"));
    return diagnosis(FactSheet.read(rules.facts(), "deployment.yaml", facts), logs);
  }

  /** What comes of facts and logs. */
  Diagnosis diagnosis(FactSheet facts, List<LogReading> logs) {
    try (Consultation consultation = diagnostician.begin(facts, logs, List.of(), List.of())) {
      return consultation.diagnosis();
    }
  }

  /** The knowledge. */
  RuleSet rules() {
    return rules;
  }
}
