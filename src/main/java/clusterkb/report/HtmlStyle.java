package clusterkb.report;

/** What pages look like, on screens and on paper. */
public final class HtmlStyle {
  /** The style sheet; it has no character that HTML would want written otherwise. */
  public static final String CSS =
      """
      :root { color-scheme: light dark; --text: #1f2328; --ground: #ffffff; --faint: #59636e;
        --line: #d1d9e0; --card: #f6f8fa; --bad: #cf222e; --warn: #9a6700; --good: #1a7f37 }
      @media screen and (prefers-color-scheme: dark) {
        :root { --text: #e6edf3; --ground: #0d1117; --faint: #9198a1; --line: #3d444d;
          --card: #151b23; --bad: #f85149; --warn: #d29922; --good: #3fb950 }
      }
      body { font: 15px/1.5 system-ui, "Segoe UI", Helvetica, Arial, sans-serif;
        color: var(--text); background: var(--ground); max-width: 75em; margin: 2em auto;
        padding: 0 1em }
      h1 { font-size: 1.5em } h2 { font-size: 1.15em; margin-top: 2em }
      code { font-family: ui-monospace, Consolas, monospace; font-size: 0.9em }
      .line { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px }
      .line svg { display: block }
      table { border-collapse: collapse } th { text-align: left }
      th, td { padding: 0.2em 1.2em 0.2em 0; vertical-align: top }
      details, .finding { border: 1px solid var(--line); border-radius: 6px; margin: 0.4em 0 }
      details.wrong, .finding.error, .finding.outside { border-left: 4px solid var(--bad) }
      details.warned, details.open, .finding.warning { border-left: 4px solid var(--warn) }
      summary { padding: 0.4em 0.8em; cursor: pointer }
      .number { display: inline-block; min-width: 2em; text-align: right; margin-right: 0.6em }
      .number, .message { font-weight: 600 }
      .tag { font-size: 0.85em; margin-left: 0.6em }
      .bad { color: var(--bad) } .warn { color: var(--warn) } .good { color: var(--good) }
      .faint { color: var(--faint) }
      .body { padding: 0 0.8em 0.6em 3.4em; scroll-margin-top: 5em }
      .finding { background: var(--card); padding: 0.3em 0.8em }
      .finding p { margin: 0.2em 0 }
      dl { display: grid; grid-template-columns: 8em 1fr; gap: 0.1em 0.6em; margin: 0.3em 0 }
      dt { color: var(--faint) } dd { margin: 0; overflow-wrap: anywhere }
      .together { border-left: 4px solid var(--warn); padding-left: 0.8em; margin: 0.6em 0 }
      @media (max-width: 40em) { .body { padding-left: 0.8em } dl { display: block } }
      @media print {
        body { max-width: none; margin: 0; font-size: 10pt }
        details, .finding, tr { break-inside: avoid }
        details::details-content { content-visibility: visible; display: block }
        .line { overflow: visible; border: 0 } .line svg { max-width: 100%; height: auto }
      }
      """;

  private HtmlStyle() {}
}
