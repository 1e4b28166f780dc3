package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.report.Html;
import clusterkb.report.HtmlStyle;

/**
 * A diagnosis as a page that can be sent to whoever is to mend what is wrong. It needs nothing else
 * and runs nothing.
 */
public final class DiagnosisHtml {
  private final Diagnosis diagnosis;
  private final Html out = new Html();

  private DiagnosisHtml(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  /** The page. */
  public static String print(Diagnosis diagnosis) {
    DiagnosisHtml printer = new DiagnosisHtml(diagnosis);
    printer.page();
    return printer.out.toString();
  }

  private void page() {
    Headline headline = new Headline(diagnosis);
    out.begin("Diagnosis – " + diagnosis.deployment().name(), HtmlStyle.CSS);
    out.element("h1", "Diagnosis").line();
    out.open("p").element("strong", headline.tone().word(), headline.word());
    out.text(" ").element("span", "message", headline.sentence()).close("p").line();
    out.open("table").line();
    row("deployment", diagnosis.deployment().name() + " (" + diagnosis.deployment().file() + ")");
    row("knowledge", diagnosis.rules().edition());
    out.close("table").line();
    for (Section section : Sections.of(diagnosis)) {
      out.element("h2", section.title()).line();
      section.items().forEach(this::item);
    }
    out.element("p", headline.total()).line();
    out.end();
  }

  private void row(String name, String cell) {
    out.open("tr").element("th", name).element("td", cell).close("tr").line();
  }

  private void item(Item item) {
    if (!item.isShort()) {
      out.open("div", item.tone().box());
    }
    out.open("p");
    if (!item.word().isEmpty()) {
      out.element("strong", item.tone().word(), item.word()).text(" ");
    }
    if (!item.name().isEmpty()) {
      out.element("code", item.name()).text(" ");
    }
    out.text(item.about());
    if (item.isShort()) {
      out.text(item.about().isEmpty() ? item.message() : " " + item.message());
    }
    if (!item.place().isEmpty()) {
      out.text(" ").element("code", "faint", item.place());
    }
    out.close("p").line();
    if (!item.isShort()) {
      if (!item.message().isEmpty()) {
        out.element("p", "message", item.message()).line();
      }
      out.parts(item.parts()).close("div").line();
    }
  }
}
