package clusterkb.authoring;

import clusterkb.engine.VerdictKind;
import clusterkb.text.YamlText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A case to be written: facts, and what the engine says of them.
 *
 * @param name what it shows
 * @param facts the lines of its facts
 * @param verdicts the verdict of each subject, by name
 * @param messages what is told of each violation or note
 * @param missing what each unknown verdict lacks
 * @param own the verdict on the subject that the case is about
 */
record CaseDraft(
    String name,
    List<String> facts,
    Map<String, VerdictKind> verdicts,
    Map<String, String> messages,
    Map<String, List<String>> missing,
    VerdictKind own) {

  /** The case as its file writes it. */
  String text() {
    StringBuilder text = new StringBuilder("- case: " + YamlText.quoted(name) + "\n  facts:\n");
    facts.forEach(line -> text.append("    ").append(line).append('\n'));
    text.append("  expect: {");
    text.append(
        verdicts.entrySet().stream()
            .map(entry -> YamlText.scalar(entry.getKey()) + ": " + entry.getValue())
            .collect(Collectors.joining(", ")));
    text.append("}\n");
    if (!messages.isEmpty()) {
      text.append("  messages:\n");
      messages.forEach(
          (subject, message) ->
              text.append("    ")
                  .append(YamlText.scalar(subject))
                  .append(": ")
                  .append(YamlText.quoted(message))
                  .append('\n'));
    }
    if (!missing.isEmpty()) {
      text.append("  missing:\n");
      missing.forEach(
          (subject, all) ->
              text.append("    ")
                  .append(YamlText.scalar(subject))
                  .append(": [")
                  .append(all.stream().map(YamlText::quoted).collect(Collectors.joining(", ")))
                  .append("]\n"));
    }
    return text.toString();
  }
}
