package clusterkb.catalogue;

import clusterkb.engine.VerdictKind;
import clusterkb.facts.Place;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import clusterkb.text.JsonText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the knowledge covers, for people and for programs. */
public final class CoverageReport {
  private CoverageReport() {}

  /** A line for each requirement, a line for each paragraph, and what is open. */
  public static String text(Coverage coverage) {
    StringBuilder text = new StringBuilder();
    for (Holding holding : coverage.holdings()) {
      Requirement one = holding.requirement();
      text.append(one.id()).append("  ").append(one.level()).append("  ").append(stages(one));
      if (!one.status().equals(Status.ACTIVE)) {
        text.append("\n    state  ").append(one.status());
      }
      text.append("\n    rule   ").append(one.origin().file()).append(':');
      text.append(one.origin().line());
      Place row = one.origin().row();
      text.append(row == null ? "" : ", filled in from " + row.shown());
      text.append("\n    cases  ").append(cases(holding));
      text.append("\n    from   ").append(String.join(", ", one.sources())).append('\n');
    }
    text.append('\n');
    coverage
        .citations()
        .forEach(
            (paragraph, citing) -> {
              text.append(paragraph.id()).append("  ");
              text.append(
                  citing.isEmpty()
                      ? paragraph.role() + ": " + paragraph.reason()
                      : citing.stream().map(Requirement::id).collect(Collectors.joining(", ")));
              text.append('\n');
            });
    return text + "\n" + summary(coverage);
  }

  private static String stages(Requirement one) {
    return one.stages().stream().map(Stage::word).collect(Collectors.joining(", "));
  }

  private static String cases(Holding holding) {
    String shown =
        holding.shown().entrySet().stream()
            .map(entry -> entry.getValue() + " " + word(entry.getKey()))
            .collect(Collectors.joining(", "));
    String lacking =
        holding.notShown().stream().map(CoverageReport::word).collect(Collectors.joining(", "));
    return holding.cases().size()
        + (shown.isEmpty() ? "" : " (" + shown + ")")
        + (lacking.isEmpty() ? "" : ", OPEN: none for " + lacking);
  }

  private static String word(VerdictKind verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String summary(Coverage coverage) {
    long cases = coverage.holdings().stream().mapToInt(holding -> holding.cases().size()).sum();
    long cited = coverage.citations().values().stream().filter(list -> !list.isEmpty()).count();
    int requirements = coverage.rules().requirements().size();
    StringBuilder text = new StringBuilder();
    for (Holding holding : coverage.openRequirements()) {
      text.append("open  ").append(holding.requirement().id()).append(": ");
      text.append(cases(holding)).append('\n');
    }
    for (Paragraph paragraph : coverage.openParagraphs()) {
      text.append("open  ").append(paragraph.id()).append(": no requirement cites it, ");
      text.append("and nothing says why it demands nothing\n");
    }
    text.append(requirements).append(" requirements and ");
    text.append(coverage.holdings().size() - requirements);
    text.append(" limits of the sources with ").append(cases).append(" cases; ");
    text.append(coverage.citations().size()).append(" paragraphs: ").append(cited);
    text.append(" cited, ").append(coverage.citations().size() - cited);
    text.append(" that demand nothing; ");
    text.append(coverage.whole() ? "nothing is open.\n" : "see what is open above.\n");
    text.append("knowledge ").append(coverage.rules().edition()).append('\n');
    return text.toString();
  }

  /** The same as JSON: {@code rules, requirements, paragraphs, open}; no field is ever absent. */
  public static String json(Coverage coverage) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("rules")
        .put("version", coverage.rules().version())
        .put("fingerprint", coverage.rules().fingerprint());
    ArrayNode requirements = root.putArray("requirements");
    coverage.holdings().forEach(holding -> requirements.add(requirement(holding)));
    ArrayNode paragraphs = root.putArray("paragraphs");
    for (Map.Entry<Paragraph, List<Requirement>> entry : coverage.citations().entrySet()) {
      Paragraph paragraph = entry.getKey();
      ObjectNode node =
          paragraphs
              .addObject()
              .put("id", paragraph.id())
              .put("document", paragraph.document())
              .put("section", paragraph.section())
              .put("role", paragraph.role())
              .put("reason", paragraph.reason());
      ArrayNode citing = node.putArray("requirements");
      entry.getValue().forEach(one -> citing.add(one.id()));
    }
    ObjectNode open = root.putObject("open");
    ArrayNode openRequirements = open.putArray("requirements");
    coverage.openRequirements().forEach(one -> openRequirements.add(one.requirement().id()));
    ArrayNode openParagraphs = open.putArray("paragraphs");
    coverage.openParagraphs().forEach(one -> openParagraphs.add(one.id()));
    return JsonText.of(root);
  }

  private static JsonNode requirement(Holding holding) {
    Requirement one = holding.requirement();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", one.id()).put("level", one.level().name()).put("title", one.title());
    node.put("status", one.status().kind().word()).put("reason", one.status().reason());
    ArrayNode stages = node.putArray("stages");
    one.stages().forEach(stage -> stages.add(stage.word()));
    node.put("subject", one.subjectType().name());
    node.put("rules", one.breaches().size());
    Place row = one.origin().row();
    node.putObject("rule")
        .put("file", one.origin().file())
        .put("line", one.origin().line())
        .put("row", row == null ? null : row.shown());
    ObjectNode cases = node.putObject("cases").put("number", holding.cases().size());
    ObjectNode shown = cases.putObject("verdicts");
    for (VerdictKind verdict : VerdictKind.values()) {
      shown.put(verdict.name(), holding.shown().getOrDefault(verdict, 0));
    }
    ArrayNode lacking = cases.putArray("lacking");
    holding.notShown().forEach(verdict -> lacking.add(verdict.name()));
    ArrayNode sources = node.putArray("sources");
    one.sources().forEach(sources::add);
    ArrayNode conflicts = node.putArray("conflicts");
    one.conflicts().forEach(conflicts::add);
    return node;
  }
}
