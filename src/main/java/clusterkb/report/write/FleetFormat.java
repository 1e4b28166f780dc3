package clusterkb.report.write;

import clusterkb.rules.RuleSet;
import clusterkb.waiver.WaiverUse;
import java.io.Writer;

/** The formats of files that hold the reports on a whole fleet. */
public enum FleetFormat {
  /** For tickets and mails. */
  MARKDOWN("report.md"),
  /** A page with a search. */
  HTML("report.html"),
  /** For code scanning: the Static Analysis Results Interchange Format 2.1.0. */
  SARIF("report.sarif"),
  /** For build servers: JUnit's XML. */
  JUNIT("report.junit.xml");

  private final String file;

  FleetFormat(String file) {
    this.file = file;
  }

  /** What the file is called in a batch's folder. */
  public String file() {
    return file;
  }

  /**
   * Begins to write in this format.
   *
   * @param out where to; not closed
   * @param rules the knowledge that the reports rest on
   * @param waivers the waivers that are applied to all of them
   */
  public FleetWriter writer(Writer out, RuleSet rules, WaiverUse waivers) {
    return switch (this) {
      case MARKDOWN -> new MarkdownWriter(out, rules, waivers);
      case HTML -> new HtmlWriter(out, rules, waivers);
      case SARIF -> new SarifWriter(out, rules, waivers);
      case JUNIT -> new JunitWriter(out, rules, waivers);
    };
  }
}
