package clusterkb.authoring;

import clusterkb.rules.Level;
import clusterkb.rules.Stage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A requirement to be written.
 *
 * @param id its id, in capital letters
 * @param theme the folder of its folder
 * @param title the rule's name
 * @param level how strongly it is put
 * @param stages where it holds
 * @param sources the paragraphs that it cites
 * @param speaksOf the phrase that it extends
 * @param subject that phrase's variable of the fact that verdicts are about
 * @param type that fact's class
 * @param brokenBy the constraints on that fact that break it
 * @param reads the properties that messages tell of
 * @param placeholder whether the constraints are only a beginning, which nobody asked for
 */
public record Draft(
    String id,
    String theme,
    String title,
    Level level,
    List<Stage> stages,
    List<String> sources,
    String speaksOf,
    String subject,
    String type,
    String brokenBy,
    List<String> reads,
    boolean placeholder) {
  /** Copies the lists. */
  public Draft {
    stages = List.copyOf(stages);
    sources = List.copyOf(sources);
    reads = List.copyOf(reads);
  }

  /** The name of its folder and rule file, without an ending. */
  String name() {
    return id.toLowerCase(Locale.ROOT);
  }

  /** The rule file. */
  String rule() {
    StringBuilder text = new StringBuilder("package clusterkb\n\n");
    line(text, "rule \"" + title + "\" extends \"" + speaksOf + "\"");
    String words = stages.stream().map(Stage::word).collect(Collectors.joining(", "));
    line(text, "  @id(\"" + id + "\")  @level(\"" + level + "\")  @stages(\"" + words + "\")");
    line(text, "  @source(\"" + String.join(", ", sources) + "\")");
    line(text, "  @message(\"" + message() + "\")");
    if (!level.informs()) {
      line(text, "  @remedy(\"Change " + read(" and ") + " of {" + subject + "}.\")");
    }
    line(text, "when");
    if (placeholder) {
      line(
          text,
          "  // Only a beginning: say here what " + (level.informs() ? "to tell" : "breaks it"));
    }
    line(text, "  " + type + "( this == " + subject + ", " + brokenBy + " )");
    line(text, "then");
    line(text, "  " + level.conclusion() + "( drools, " + subject + " );");
    line(text, "end");
    return text.toString();
  }

  private String message() {
    if (reads.isEmpty()) {
      return title + ": {" + subject + "}";
    }
    return reads.stream()
        .map(read -> read + " of {" + subject + "} is {" + subject + "." + read + "}")
        .collect(Collectors.joining(", "));
  }

  private String read(String joint) {
    return reads.isEmpty() ? "what breaks it" : String.join(joint, reads);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
