package clusterkb.catalogue;

import clusterkb.rules.Conflict;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.text.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the sources disagree, and which reading the rules follow, for people and programs. */
public final class ConflictReport {
  private ConflictReport() {}

  private static List<Requirement> concerned(RuleSet rules, Conflict conflict) {
    return rules.statements().stream()
        .filter(one -> one.conflicts().contains(conflict.id()))
        .toList();
  }

  /** The register as text. */
  public static String text(RuleSet rules) {
    StringBuilder text = new StringBuilder();
    Map<String, Paragraph> paragraphs = rules.paragraphs();
    for (Conflict conflict : rules.conflicts()) {
      text.append(conflict.id()).append('\n');
      text.append("  the sources   ").append(conflict.says()).append('\n');
      text.append("  followed      ").append(conflict.followed()).append('\n');
      text.append("  why           ").append(conflict.why()).append('\n');
      text.append("  concerns      ");
      text.append(
          concerned(rules, conflict).stream()
              .map(Requirement::id)
              .collect(Collectors.joining(", ")));
      text.append('\n');
      for (String id : conflict.paragraphs()) {
        Paragraph paragraph = paragraphs.get(id);
        text.append("  source        ").append(id).append(" (").append(paragraph.section());
        text.append(") ").append(paragraph.summary()).append('\n');
      }
      text.append('\n');
    }
    text.append(rules.conflicts().size()).append(" conflicts of the sources.\n");
    return text.append("knowledge ").append(rules.edition()).append('\n').toString();
  }

  /** The register as JSON; no field is ever absent. */
  public static String json(RuleSet rules) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("rules").put("version", rules.version()).put("fingerprint", rules.fingerprint());
    ArrayNode conflicts = root.putArray("conflicts");
    Map<String, Paragraph> paragraphs = rules.paragraphs();
    for (Conflict conflict : rules.conflicts()) {
      ObjectNode node =
          conflicts
              .addObject()
              .put("id", conflict.id())
              .put("says", conflict.says())
              .put("followed", conflict.followed())
              .put("why", conflict.why());
      ArrayNode sources = node.putArray("sources");
      for (String id : conflict.paragraphs()) {
        Paragraph paragraph = paragraphs.get(id);
        sources
            .addObject()
            .put("id", id)
            .put("document", paragraph.document())
            .put("section", paragraph.section())
            .put("summary", paragraph.summary());
      }
      ArrayNode requirements = node.putArray("requirements");
      concerned(rules, conflict).forEach(one -> requirements.add(one.id()));
    }
    return JsonText.of(root);
  }
}
