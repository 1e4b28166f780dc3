package clusterkb.report;

import clusterkb.rules.RuleSet;
import clusterkb.text.Diagnostic;
import clusterkb.waiver.WaiverFinding;
import clusterkb.waiver.WaiverUse;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the waivers of a run, in the words of all formats for people. */
public final class WaiverLines {
  private WaiverLines() {}

  /** The file, the day and the number of findings, in a line. */
  public static String heading(WaiverUse use, int findings) {
    return use.waivers().file()
        + " as of "
        + use.day()
        + ": "
        + Words.count(use.waivers().all().size(), "waiver")
        + ", "
        + (findings == 0 ? "nothing wrong with them" : Words.count(findings, "finding"));
  }

  /** What a finding is about: the requirement and the fact that the waiver names. */
  public static String subject(WaiverFinding finding) {
    return finding.waiver().subject()
        + (finding.waiver().deployment().isEmpty() ? "" : " in " + finding.waiver().deployment());
  }

  /** What is said of a finding beside its message. */
  public static List<FindingPart> parts(WaiverFinding finding) {
    return List.of(
        new FindingPart("waiver", finding.waiver().reason(), finding.waiver().place().shown()),
        new FindingPart(
            "owner", finding.waiver().owner() + ", until " + finding.waiver().expires()),
        new FindingPart("what to do", finding.advice()));
  }

  /** The same in a few lines, one for each finding; none where there are no waivers. */
  public static List<String> brief(WaiverUse use) {
    List<String> lines = new ArrayList<>();
    if (use.waivers().file().isEmpty()) {
      return lines;
    }
    List<WaiverFinding> wrong = use.findings();
    lines.add("waivers: " + heading(use, wrong.size()));
    for (WaiverFinding one : wrong) {
      lines.add(
          Diagnostic.visible(
              one.waiver().place().shown() + ": " + one.kind().word() + ": " + one.message()));
    }
    return lines;
  }

  /** The section of a text report; empty where there are no waivers. */
  public static List<String> text(WaiverUse use, RuleSet rules, Style style) {
    List<String> lines = new ArrayList<>();
    if (use == WaiverUse.NONE) {
      return lines;
    }
    FindingText findings = new FindingText(rules, style, "  ");
    List<WaiverFinding> wrong = use.findings();
    lines.add("");
    lines.add(style.bold("waivers") + ": " + heading(use, wrong.size()));
    for (WaiverFinding one : wrong) {
      lines.add("");
      lines.add(
          "  "
              + style.yellow(one.kind().word())
              + "  "
              + style.bold(one.waiver().requirement())
              + "  "
              + subject(one));
      lines.add("      " + style.bold(one.message()));
      lines.addAll(findings.lines(parts(one)));
    }
    return lines;
  }
}
