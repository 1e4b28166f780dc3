package clusterkb.catalogue;

import clusterkb.cases.CaseFile;
import clusterkb.rules.Level;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the knowledge covers, both ways: the rules, cases and paragraphs of each requirement, and
 * the requirements of each paragraph.
 */
public final class Coverage {
  private final RuleSet rules;
  private final List<Holding> holdings = new ArrayList<>();
  private final Map<Paragraph, List<Requirement>> citations = new LinkedHashMap<>();

  /**
   * Reads the cases of all requirements.
   *
   * @param folder the folder that rule files' paths begin from: that which holds the rules folder
   * @throws clusterkb.text.DiagnosticException if a file of cases cannot be read
   */
  public Coverage(RuleSet rules, Path folder) {
    this.rules = rules;
    Map<String, Paragraph> paragraphs = rules.paragraphs();
    paragraphs.values().forEach(paragraph -> citations.put(paragraph, new ArrayList<>()));
    CaseFile.check(rules.facts(), rules.statements(), rules.statements(), folder);
    for (Requirement one : rules.statements()) {
      holdings.add(new Holding(one, CaseFile.of(rules.facts(), one, folder)));
      one.sources().forEach(id -> citations.get(paragraphs.get(id)).add(one));
    }
  }

  /** The knowledge that it is about. */
  public RuleSet rules() {
    return rules;
  }

  /** The requirements with their cases, and the limits of the sources among them. */
  public List<Holding> holdings() {
    return holdings;
  }

  /** The paragraphs, each with what cites it. */
  public Map<Paragraph, List<Requirement>> citations() {
    return citations;
  }

  /** Requirements that lack a case for a verdict that they can give. */
  public List<Holding> openRequirements() {
    return holdings.stream()
        .filter(holding -> holding.requirement().status().kind() != Status.Kind.RETIRED)
        .filter(holding -> !holding.notShown().isEmpty())
        .toList();
  }

  /** Paragraphs that nothing cites, and of which nothing says why they demand nothing. */
  public List<Paragraph> openParagraphs() {
    return citations.entrySet().stream()
        .filter(entry -> isOpen(entry.getKey(), entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isOpen(Paragraph paragraph, List<Requirement> citing) {
    if (paragraph.isNormative()) {
      // What is not in force covers nothing.
      return citing.stream()
          .allMatch(one -> one.level() == Level.OUTSIDE || !one.status().equals(Status.ACTIVE));
    }
    return citing.isEmpty() && paragraph.reason().isBlank();
  }

  /** Whether nothing is open. */
  public boolean whole() {
    return openRequirements().isEmpty() && openParagraphs().isEmpty();
  }
}
