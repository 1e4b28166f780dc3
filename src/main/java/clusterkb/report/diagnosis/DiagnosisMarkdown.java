package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.report.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/** A diagnosis in Markdown, to be mailed or pasted into a ticket. */
public final class DiagnosisMarkdown {
  private final Diagnosis diagnosis;
  private final StringBuilder text = new StringBuilder();

  private DiagnosisMarkdown(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  /** The diagnosis in Markdown. */
  public static String print(Diagnosis diagnosis) {
    DiagnosisMarkdown printer = new DiagnosisMarkdown(diagnosis);
    printer.print();
    return printer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void print() {
    Headline headline = new Headline(diagnosis);
    line("# Diagnosis");
    line("");
    line(MarkdownText.bold(headline.word()) + ": " + MarkdownText.of(headline.sentence()));
    line("");
    row("", "");
    line("|---|---|");
    row(
        "deployment",
        MarkdownText.of(diagnosis.deployment().name())
            + " "
            + MarkdownText.code(diagnosis.deployment().file().replace("|", "\\|")));
    row("knowledge", MarkdownText.of(diagnosis.rules().edition()));
    for (Section section : Sections.of(diagnosis)) {
      line("");
      line("## " + section.title());
      line("");
      section.items().forEach(this::item);
    }
    line("");
    line(MarkdownText.of(headline.total()));
  }

  private void item(Item item) {
    List<String> words = new ArrayList<>();
    words.add(item.word().isEmpty() ? "" : MarkdownText.bold(item.word()));
    words.add(item.name().isEmpty() ? "" : MarkdownText.code(item.name()));
    words.add(MarkdownText.of(item.about()));
    words.removeIf(String::isEmpty);
    String message =
        item.isShort() ? MarkdownText.of(item.message()) : MarkdownText.bold(item.message());
    line(
        "- "
            + String.join(" ", words)
            + (words.isEmpty() || item.message().isEmpty() ? "" : ": ")
            + (item.message().isEmpty() ? "" : message)
            + (item.place().isEmpty() ? "" : " " + MarkdownText.code(item.place())));
    item.parts().forEach(part -> line("  " + MarkdownText.item(part)));
  }
}
