package clusterkb.lint;

import clusterkb.text.Diagnostic;
import clusterkb.text.JsonText;
import clusterkb.text.Severity;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** What {@code kb rules lint} found, for people and for programs. */
public final class LintReport {
  private LintReport() {}

  /**
   * Each finding with its line of source, and how many there are.
   *
   * @param lines the lines of a file by its name
   */
  public static String text(Lint lint, Function<String, List<String>> lines) {
    int folders = lint.folders().size();
    return Diagnostic.render(lint.findings(), lines)
        + count(lint.count(Severity.ERROR), "error")
        + ", "
        + count(lint.count(Severity.WARNING), "warning")
        + " in "
        + (folders == 0 && !lint.symptoms().isEmpty()
            ? count(lint.symptoms().size(), "symptom folder")
            : count(folders, "requirement folder"))
        + "\n";
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  /** The same as JSON, as {@code docs/lint.schema.json} describes it; no field is ever absent. */
  public static String json(Lint lint) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode findings = root.putArray("findings");
    for (Diagnostic one : lint.findings()) {
      boolean placed = one.place().line() > 0;
      ObjectNode node = findings.addObject();
      node.put("rule", one.check() == null ? null : one.check().id());
      node.put("severity", one.severity().word());
      node.put("file", one.place().file());
      node.put("line", placed ? one.place().line() : null);
      node.put("column", placed ? one.place().column() : null);
      node.put("message", one.message());
      node.put("advice", one.advice());
    }
    root.put("errors", lint.count(Severity.ERROR));
    root.put("warnings", lint.count(Severity.WARNING));
    root.put("folders", lint.folders().size());
    return JsonText.of(root);
  }
}
