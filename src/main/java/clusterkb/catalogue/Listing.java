package clusterkb.catalogue;

import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.text.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** Requirements, a line each. */
public final class Listing {
  private Listing() {}

  /**
   * Id, level, status and title in columns, then stages and sources, which can be long; of a
   * retired one also the reason.
   */
  public static String text(RuleSet rules, List<Requirement> listed) {
    List<List<String>> rows = listed.stream().map(Listing::columns).toList();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size() - 1; column++) {
        int at = column;
        int width = rows.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
        text.append(row.get(column)).append(" ".repeat(width + 2 - row.get(column).length()));
      }
      text.append(row.get(row.size() - 1)).append('\n');
    }
    return text + "\nknowledge " + rules.edition() + "\n";
  }

  private static List<String> columns(Requirement one) {
    String reason = one.status().reason();
    return List.of(
        one.id(),
        one.level().name(),
        one.status().kind().word(),
        one.title()
            + (reason.isEmpty() ? "" : " (retired: " + reason + ")")
            + "  ["
            + one.stages().stream().map(Stage::word).collect(Collectors.joining(", "))
            + "; "
            + String.join(", ", one.sources())
            + "]");
  }

  /** The same as JSON: {@code rules, requirements}; no field is ever absent. */
  public static String json(RuleSet rules, List<Requirement> listed) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("rules").put("version", rules.version()).put("fingerprint", rules.fingerprint());
    ArrayNode requirements = root.putArray("requirements");
    for (Requirement one : listed) {
      ObjectNode node =
          requirements.addObject().put("id", one.id()).put("level", one.level().name());
      ArrayNode stages = node.putArray("stages");
      one.stages().forEach(stage -> stages.add(stage.word()));
      node.put("status", one.status().kind().word()).put("reason", one.status().reason());
      ArrayNode sources = node.putArray("sources");
      one.sources().forEach(sources::add);
      node.put("title", one.title());
      node.putObject("rule").put("file", one.origin().file()).put("line", one.origin().line());
    }
    return JsonText.of(root);
  }
}
