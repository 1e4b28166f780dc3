package clusterkb.batch.fleet;

import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowSink;
import clusterkb.engine.VerdictKind;
import clusterkb.facts.Place;
import clusterkb.report.StageStatus;
import clusterkb.rules.Level;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.Stage;
import clusterkb.text.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Some rows with everything in them that a row can have, of rules that hold still. */
public final class SmallFleet {
  /** A name that means something to a spreadsheet, to HTML and to JSON, and half a character. */
  public static final String HOSTILE = "=1+1,\"<script>alert(1)</script>\"\n\uD800é";

  private SmallFleet() {}

  /** Four requirements, one more that nothing is said of, and a limit. */
  public static RulesFolder rules(Path parent) {
    return new RulesFolder(parent)
        .with("VERSION", "1.0\n")
        .with("a/a.drl", rule("M-1", "MUST", "violated", "shared == true"))
        .with("b/b.drl", rule("M-2", "MUST", "violated", "name == \"Q:\""))
        .with("c/c.drl", rule("S-1", "SHOULD", "violated", "shared == false"))
        .with("d/d.drl", rule("N-1", "NOTE", "noted", "shared == true"))
        .with("e/e.drl", rule("QUIET", "MUST", "violated", "name == \"R:\""))
        .with("f/f.drl", rule("OUT", "OUTSIDE", "outside", "name == \"X:\""));
  }

  private static String rule(String id, String level, String conclusion, String constraint) {
    return RulesFolder.rule("a disk", "$disk", "  Disk( this == $disk, " + constraint + " )")
        .replace("R-1", id)
        .replace("rule \"R\"", "rule \"Title of " + id + " & more\"")
        .replace("\"MUST\"", "\"" + level + "\"")
        .replace("violated(", conclusion + "(")
        .replace(level.equals("NOTE") || level.equals("OUTSIDE") ? "  @remedy(\"r\")\n" : "\0", "");
  }

  /** What happens to it, in order. */
  public static void feed(RuleSet rules, RowSink sink) throws IOException {
    for (Row row : rows(rules)) {
      sink.evaluated(row);
    }
    sink.rejected(
        new Outcome.Rejected(
            "fleet/bad.yaml",
            0,
            Outcome.Reason.UNREADABLE,
            List.of(
                new Diagnostic(new Place("fleet/bad.yaml", 3, 5), "no such <property>", "Mend it."),
                Diagnostic.ofFile("fleet/bad.yaml", "second", ""))));
    sink.rejected(
        new Outcome.Rejected(
            "-",
            7,
            Outcome.Reason.STOPPED,
            List.of(Diagnostic.ofFile("-", "it took too long", ""))));
  }

  /** The rows. */
  public static List<Row> rows(RuleSet rules) {
    return List.of(
        row(
            rules,
            "fleet/a.yaml",
            0,
            "Contoso",
            stages(StageStatus.BLOCKED, 2, 1, 1, 0),
            List.of(),
            List.of(
                violated("M-1", Level.MUST, "Q:", null),
                violated("M-2", Level.MUST, "Q:", null),
                unknown("S-1", Level.SHOULD, "R:", missing("R:", "shared")),
                noted("N-1", "Q:")),
            List.of(difference("memory", "4096", "2048"))),
        row(
            rules,
            "fleet.jsonl",
            1,
            HOSTILE,
            stages(StageStatus.BLOCKED, 3, 2, 0, 1),
            List.of("OUT"),
            List.of(
                violated("M-1", Level.MUST, HOSTILE, null),
                violated(
                    "M-2",
                    Level.MUST,
                    "Q:",
                    new Row.Waived("acknowledged", "old", "Ann", "2027-01-31")),
                violated(
                    "S-1",
                    Level.SHOULD,
                    "Q:",
                    new Row.Waived("waived", "soon", "Bob", "2026-12-31")),
                unknown("M-1", Level.MUST, "S:", missing("S:", "shared"), missing("S:", "type")),
                unknown("M-2", Level.MUST, "S:", missing("S:", "type"), missing("T:", "type"))),
            List.of(
                difference("memory", "1", "2"), difference("services/MSDTC/state", "on", "off"))),
        row(
            rules,
            "-",
            3,
            "Tailspin",
            stages(StageStatus.READY_WITH_ADVICE, 1, 0, 0, 0),
            List.of(),
            List.of(violated("S-1", Level.SHOULD, "R:", null)),
            List.of()),
        row(
            rules,
            "z.zip!in/z.json",
            0,
            "Wingtip",
            stages(StageStatus.READY, 0, 0, 0, 0),
            List.of(),
            List.of(),
            List.of()));
  }

  private static Row row(
      RuleSet rules,
      String input,
      int line,
      String deployment,
      List<Row.OfStage> stages,
      List<String> outside,
      List<Row.Result> results,
      List<Row.NodeDifference> differences) {
    return new Row(
        input,
        line,
        String.format("%064x", input.length()),
        deployment,
        rules.fingerprint(),
        stages,
        outside,
        results,
        differences);
  }

  private static List<Row.OfStage> stages(
      StageStatus status, int violated, int unknown, int noted, int waived) {
    return List.of(
        new Row.OfStage(Stage.DESIGN, status, violated, unknown, noted, 5, 2, waived),
        new Row.OfStage(Stage.OPERATE, StageStatus.NOT_APPLICABLE, 0, 0, 0, 0, 3, 0));
  }

  /** A violation. */
  public static Row.Result violated(String id, Level level, String subject, Row.Waived waiver) {
    return result(id, level, subject, VerdictKind.VIOLATED, List.of(), waiver);
  }

  /** A verdict that depends on missing facts. */
  public static Row.Result unknown(
      String id, Level level, String subject, Row.MissingFact... missing) {
    return result(id, level, subject, VerdictKind.UNKNOWN, List.of(missing), null);
  }

  private static Row.Result noted(String id, String subject) {
    return result(id, Level.NOTE, subject, VerdictKind.NOTED, List.of(), null);
  }

  private static Row.Result result(
      String id,
      Level level,
      String subject,
      VerdictKind verdict,
      List<Row.MissingFact> missing,
      Row.Waived waiver) {
    return new Row.Result(
        id, level, List.of(Stage.DESIGN), "Disk", subject, verdict, missing, waiver);
  }

  /** A fact that a disk lacks. */
  public static Row.MissingFact missing(String disk, String property) {
    return new Row.MissingFact("Disk", "Disk " + disk, property);
  }

  private static Row.NodeDifference difference(String property, String one, String other) {
    return new Row.NodeDifference(
        property, List.of(new Row.NodeValue("A", one), new Row.NodeValue("B", other)));
  }
}
