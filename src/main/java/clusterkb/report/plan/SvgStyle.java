package clusterkb.report.plan;

/** The colours of a time line, on light and on dark ground. */
final class SvgStyle {
  /** The style sheet. It says all colours out, as not every viewer knows variables. */
  static final String CSS =
      """
      .kb-plan { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; font-size: 12px }
      .kb-plan .ground { fill: #ffffff }
      .kb-plan text { fill: #1f2328 }
      .kb-plan .head { font-size: 15px; font-weight: 600 }
      .kb-plan .faint { fill: #59636e; font-size: 11px }
      .kb-plan .lane { fill: #f6f8fa }
      .kb-plan .a { fill: #dde3ea }
      .kb-plan .b { fill: #c8d2dd }
      .kb-plan .state { font-size: 10px }
      .kb-plan .together { fill: #9a6700; fill-opacity: 0.08; stroke: #9a6700; stroke-width: 1 }
      .kb-plan .down { fill: #cf222e; fill-opacity: 0.14 }
      .kb-plan .edge { stroke: #cf222e; stroke-width: 1.5; stroke-dasharray: 4 3; fill: none }
      .kb-plan .bar { stroke-width: 1 }
      .kb-plan .node { fill: #0969da; stroke: #0550ae }
      .kb-plan .evs { fill: #1a7f37; stroke: #116329 }
      .kb-plan .move { fill: #8250df; stroke: #6639ba }
      .kb-plan .other { fill: #59636e; stroke: #424a53 }
      .kb-plan .wrong { fill: #cf222e; stroke: #82071e; stroke-width: 3 }
      .kb-plan .warned { stroke: #d4a72c; stroke-width: 3 }
      .kb-plan .open { stroke: #d4a72c; stroke-width: 2; stroke-dasharray: 3 2 }
      .kb-plan .done { fill-opacity: 0.45 }
      .kb-plan .number { fill: #ffffff; font-size: 11px; font-weight: 600; text-anchor: middle }
      .kb-plan .tie { stroke: #818b98; stroke-width: 1.5 }
      @media screen and (prefers-color-scheme: dark) {
      .kb-plan .ground { fill: #0d1117 }
      .kb-plan text { fill: #e6edf3 }
      .kb-plan .number { fill: #ffffff }
      .kb-plan .faint { fill: #9198a1 }
      .kb-plan .lane { fill: #151b23 }
      .kb-plan .a { fill: #262c36 }
      .kb-plan .b { fill: #353c47 }
      .kb-plan .down { fill: #f85149; fill-opacity: 0.22 }
      .kb-plan .edge { stroke: #f85149 }
      .kb-plan .together { fill: #d29922; fill-opacity: 0.1; stroke: #d29922 }
      .kb-plan .tie { stroke: #9198a1 }
      }
      """;

  private SvgStyle() {}
}
