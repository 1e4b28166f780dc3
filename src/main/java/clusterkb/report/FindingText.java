package clusterkb.report;

import clusterkb.explain.Explanation;
import clusterkb.explain.Missing;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A finding for people: what is wrong, which requirement says so, why, and what to do. */
public final class FindingText {
  private final RuleSet rules;
  private final Style style;
  private final String indent;

  /**
   * A printer.
   *
   * @param rules the knowledge that findings rest on
   * @param indent what stands before the heading of each
   */
  public FindingText(RuleSet rules, Style style, String indent) {
    this.rules = rules;
    this.style = style;
    this.indent = indent;
  }

  /**
   * The lines of a finding.
   *
   * @param word how bad it is, in its colour
   * @param message what is wrong
   */
  public List<String> lines(String word, String message, Explanation explanation) {
    Requirement requirement = explanation.conclusion().requirement();
    List<String> lines = new ArrayList<>();
    lines.add(
        indent + word + "  " + named(requirement) + "  " + explanation.conclusion().subject());
    lines.add(inner() + style.bold(message));
    lines.addAll(lines(FindingPart.of(rules, explanation)));
    return lines;
  }

  /** Parts of a finding, a line each. */
  public List<String> lines(List<FindingPart> parts) {
    return parts.stream()
        .map(
            part ->
                inner()
                    + labelled(part.label(), part.text())
                    + (part.place().isEmpty() ? "" : style.faint("  " + part.place())))
        .toList();
  }

  /** A label and what it labels, with such texts below each other. */
  public static String labelled(String label, String text) {
    return String.format(Locale.ROOT, "%-12s ", label) + text;
  }

  private String inner() {
    return indent + "    ";
  }

  /** A requirement's id, and whether it is only a draft. */
  public String named(Requirement requirement) {
    return style.bold(requirement.id())
        + (requirement.status().kind() == Status.Kind.DRAFT ? " [draft]" : "");
  }

  /** The missing properties, those of one name together: {@code type of Disk Q:, Disk R:}. */
  public static String listed(Collection<Missing> missing) {
    Map<String, List<String>> byProperty = new LinkedHashMap<>();
    for (Missing one : missing) {
      List<String> facts = byProperty.computeIfAbsent(one.property(), any -> new ArrayList<>());
      if (!facts.contains(one.fact())) {
        facts.add(one.fact());
      }
    }
    return byProperty.entrySet().stream()
        .map(entry -> entry.getKey() + " of " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; "));
  }
}
