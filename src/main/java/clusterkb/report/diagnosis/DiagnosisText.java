package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.report.FindingText;
import clusterkb.report.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A diagnosis for people: what it comes to, what was seen, the causes, and what to ask. */
public final class DiagnosisText {
  private final Diagnosis diagnosis;
  private final Style style;
  private final FindingText findings;
  private final StringBuilder text = new StringBuilder();

  private DiagnosisText(Diagnosis diagnosis, Style style) {
    this.diagnosis = diagnosis;
    this.style = style;
    this.findings = new FindingText(diagnosis.rules(), style, "  ");
  }

  /** The diagnosis as text. */
  public static String print(Diagnosis diagnosis, Style style) {
    DiagnosisText printer = new DiagnosisText(diagnosis, style);
    printer.print();
    return printer.text.toString();
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void print() {
    Headline headline = new Headline(diagnosis);
    line(headline.tone().coloured(style, headline.word()) + "  " + style.bold(headline.sentence()));
    line("deployment   " + diagnosis.deployment().name() + "  " + diagnosis.deployment().file());
    line("knowledge    " + diagnosis.rules().edition());
    for (Section section : Sections.of(diagnosis)) {
      line("");
      line(style.bold(section.title().toLowerCase(Locale.ROOT)));
      section.items().forEach(this::item);
    }
    line("");
    line(headline.total());
  }

  private void item(Item item) {
    String place = item.place().isEmpty() ? "" : "  " + style.faint(item.place());
    List<String> words = new ArrayList<>();
    words.add(item.tone().coloured(style, item.word()));
    words.add(item.name().isEmpty() ? "" : style.bold(item.name()));
    words.add(item.about());
    words.add(item.isShort() ? item.message() : "");
    words.removeIf(String::isEmpty);
    line("  " + String.join("  ", words) + place);
    if (!item.isShort()) {
      if (!item.message().isEmpty()) {
        line("      " + style.bold(item.message()));
      }
      findings.lines(item.parts()).forEach(this::line);
    }
  }
}
