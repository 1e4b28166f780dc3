package clusterkb.report.write;

import clusterkb.report.Style;
import clusterkb.rules.RuleSet;
import clusterkb.waiver.WaiverUse;
import java.io.Writer;

/** The formats of reports on the deployments that somebody checks. */
public enum ReportFormat {
  /** For people at a terminal. */
  TEXT,
  /** For programs: {@code docs/report.schema.json} describes it. */
  JSON,
  /** For tickets and mails. */
  MARKDOWN,
  /** A page with a search. */
  HTML,
  /** For code scanning: the Static Analysis Results Interchange Format 2.1.0. */
  SARIF,
  /** For build servers: JUnit's XML. */
  JUNIT;

  /**
   * Begins to write in this format.
   *
   * @param out where to; not closed
   * @param rules the knowledge that the reports rest on
   * @param waivers the waivers that are applied to all of them
   */
  public ReportWriter writer(Writer out, RuleSet rules, WaiverUse waivers) {
    return switch (this) {
      case TEXT -> new TextWriter(out, rules, waivers, Style.ofOutput());
      case JSON -> new JsonWriter(out);
      case MARKDOWN -> FleetFormat.MARKDOWN.writer(out, rules, waivers);
      case HTML -> FleetFormat.HTML.writer(out, rules, waivers);
      case SARIF -> FleetFormat.SARIF.writer(out, rules, waivers);
      case JUNIT -> FleetFormat.JUNIT.writer(out, rules, waivers);
    };
  }
}
