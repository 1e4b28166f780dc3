package clusterkb.cli;

import clusterkb.diagnosis.cause.Consultation;
import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.Diagnostician;
import clusterkb.diagnosis.cause.FactSheet;
import clusterkb.diagnosis.cause.Outcome;
import clusterkb.diagnosis.log.LogReader;
import clusterkb.diagnosis.log.LogReading;
import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.report.ExitCode;
import clusterkb.report.Style;
import clusterkb.report.diagnosis.DiagnosisHtml;
import clusterkb.report.diagnosis.DiagnosisJson;
import clusterkb.report.diagnosis.DiagnosisMarkdown;
import clusterkb.report.diagnosis.DiagnosisText;
import clusterkb.report.diagnosis.Scrub;
import clusterkb.rules.RuleSet;
import clusterkb.text.Names;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code kb diagnose}: from what was seen to what brought it about. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    description = {
      "Names the possible causes of what was seen - in logs, or as you say it - with what speaks",
      "for and against each, and what to ask next. Listings of the cluster command are read as facts."
    },
    footer = {
      "",
      "Exit codes: 0 nothing is wrong, 1 something is, 2 wrong usage, 3 facts or rules that cannot",
      "be read, 4 engine fault."
    })
final class DiagnoseCommand implements Callable<Integer> {
  /** How the diagnosis is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON,
    HTML
  }

  /** An id of a symptom, or what is meant as one. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)+");

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "What is known of the deployment, YAML or JSON; nothing where it is left out.")
  private Path file;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description =
          "A log of Exchange Setup, events copied from Event Viewer, or what cluster node, group or"
              + " resource list; - for standard input.")
  private List<Path> logs = List.of();

  @Option(
      names = "--code-page",
      paramLabel = "NAME",
      description = "Of logs that are not in Unicode; windows-1252 where it is left out.")
  private Charset codePage;

  @Option(
      names = "--symptom",
      paramLabel = "ID",
      description = "What was seen: a symptom's id, or an error message in its own words.")
  private List<String> symptoms = List.of();

  @Option(names = "--symptoms", description = "List all symptoms that are known, and end.")
  private boolean list;

  @Option(
      names = "--interactive",
      description = "Ask for the missing facts one by one, what tells the most first.")
  private boolean interactive;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Write the facts, with all answers and what logs add, as a deployment file.")
  private Path save;

  @Option(
      names = "--scrub",
      description = "Replace names, addresses and domains, each by the same word everywhere.")
  private boolean scrub;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text (default), markdown, json or html.")
  private Format format;

  @Mixin private RulesOption rules;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    RuleSet ruleSet = rules.load(spec.commandLine().getErr());
    Diagnostician diagnostician = rules.reading(() -> new Diagnostician(ruleSet));
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      diagnostician.symptoms().all().forEach(one -> out.println(one.id() + "  " + one.title()));
      out.flush();
      return ExitCode.NOTHING;
    }
    if (file == null && logs.isEmpty() && symptoms.isEmpty()) {
      throw usage("say what was seen: --log, --symptom, or a file with symptoms");
    }
    FactSheet facts =
        file == null ? FactSheet.empty(ruleSet.facts()) : FactSheet.read(ruleSet.facts(), file);
    List<SymptomKind> named = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String word : symptoms) {
      if (word.isBlank()) {
        throw usage("--symptom is empty: name a symptom, or write what was seen in words");
      }
      SymptomKind kind = diagnostician.symptoms().kind(word.strip());
      if (kind == null && ID.matcher(word.strip()).matches()) {
        throw unknown(word.strip(), diagnostician);
      } else if (kind == null) {
        texts.add(word);
      } else {
        named.add(kind);
      }
    }
    try (Consultation consultation = diagnostician.begin(facts, read(), named, texts)) {
      if (interactive) {
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new Dialogue(consultation, in, spec.commandLine().getErr(), this::save).run();
      }
      Diagnosis diagnosis = consultation.diagnosis();
      String report = print(diagnosis);
      out.print(scrub ? Scrub.of(diagnosis).apply(report) : report);
      out.flush();
      if (save != null) {
        save(consultation.sheet(), save);
      }
      return Set.of(Outcome.NOTHING_SEEN, Outcome.BY_DESIGN).contains(diagnosis.outcome())
          ? ExitCode.NOTHING
          : ExitCode.FINDINGS;
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ParameterException unknown(String id, Diagnostician diagnostician) {
    Set<String> ids = diagnostician.symptoms().kinds().keySet();
    return usage(
        "there is no symptom '"
            + id
            + "'. "
            + Names.meant(id, ids, 3, "See 'kb diagnose --symptoms' for all.")
            + " Or write what was seen in words.");
  }

  private List<LogReading> read() {
    Charset western = codePage == null ? LogReader.WESTERN : codePage;
    List<LogReading> readings = new ArrayList<>();
    for (Path log : logs) {
      try {
        readings.add(
            log.toString().equals("-")
                ? LogReader.read("standard input", System.in, western)
                : LogReader.read(log, western));
      } catch (IOException e) {
        throw usage("the log " + log + " cannot be read; see that it is there and readable");
      }
    }
    return readings;
  }

  private String print(Diagnosis diagnosis) {
    return switch (format) {
      case TEXT -> DiagnosisText.print(diagnosis, Style.ofOutput());
      case MARKDOWN -> DiagnosisMarkdown.print(diagnosis);
      case JSON -> DiagnosisJson.print(diagnosis);
      case HTML -> DiagnosisHtml.print(diagnosis);
    };
  }

  private void save(FactSheet facts, Path path) {
    try {
      Files.write(path, facts.lines());
    } catch (IOException e) {
      throw usage(
          "the facts cannot be written to " + path + "; see that its folder is there and writable");
    }
  }
}
