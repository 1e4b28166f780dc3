package clusterkb.rules;

import clusterkb.facts.Fact;
import clusterkb.facts.FactTypes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All the knowledge of a rules folder.
 *
 * @param version what {@code VERSION} in the folder says
 * @param fingerprint SHA-256 over all its files, in hexadecimal: the same knowledge, the same print
 * @param facts the facts that it knows of, with the properties and values that it declares
 * @param statements the requirements and the limits of the sources, in the order of their first
 *     stage, then of their ids
 * @param rows the rows of its tables
 * @param documents the source documents' indexes
 * @param conflicts where the sources disagree, in the order of the register
 * @param upgrade what it knows of steps
 * @param diagnosis the files that say by what symptoms faults are known, by their paths
 */
public record RuleSet(
    String version,
    String fingerprint,
    FactTypes facts,
    List<Requirement> statements,
    List<Fact> rows,
    List<SourceDocument> documents,
    List<Conflict> conflicts,
    Upgrade upgrade,
    Map<String, String> diagnosis) {
  /**
   * What can be done to a deployment, as the folder says it.
   *
   * @param rules with what facts each kind of step can be done
   * @param texts the files beside these rules, by their paths: what the steps change, and the
   *     targets of plans
   */
  public record Upgrade(List<Requirement> rules, Map<String, String> texts) {
    /** No steps. */
    public static final Upgrade NONE = new Upgrade(List.of(), Map.of());

    /** Copies both. */
    public Upgrade {
      rules = List.copyOf(rules);
      texts = Map.copyOf(texts);
    }
  }

  /** Copies the lists, and the files in the order of their paths. */
  public RuleSet {
    statements = List.copyOf(statements);
    rows = List.copyOf(rows);
    documents = List.copyOf(documents);
    conflicts = List.copyOf(conflicts);
    diagnosis = Collections.unmodifiableMap(new TreeMap<>(diagnosis));
  }

  /**
   * What gives verdicts: all that is in force.
   *
   * @param drafts whether drafts count as if they were
   */
  public List<Requirement> inForce(boolean drafts) {
    return statements.stream()
        .filter(
            one ->
                one.status().kind() == Status.Kind.ACTIVE
                    || drafts && one.status().kind() == Status.Kind.DRAFT)
        .toList();
  }

  /** Those of them that belong to at least one of these stages. */
  public List<Requirement> inForce(boolean drafts, Set<Stage> stages) {
    return inForce(drafts).stream()
        .filter(one -> one.stages().stream().anyMatch(stages::contains))
        .toList();
  }

  /** What rules state: the statements, and after them with what facts steps can be done. */
  public List<Requirement> all() {
    return Stream.concat(statements.stream(), upgrade.rules().stream()).toList();
  }

  /** Its version and the beginning of its fingerprint, as texts for people name the knowledge. */
  public String edition() {
    return "version " + version + ", fingerprint " + shortFingerprint();
  }

  /** The beginning of its fingerprint, as texts for people show it. */
  public String shortFingerprint() {
    return fingerprint.substring(0, 12);
  }

  /** The requirements of the sources, without the limits. */
  public List<Requirement> requirements() {
    return statements.stream().filter(one -> one.level() != Level.OUTSIDE).toList();
  }

  /**
   * What the sources disagree on about a requirement, the reading, and the register's entry in
   * square brackets; null where they agree.
   */
  public String conflict(Requirement requirement) {
    return requirement.conflicts().isEmpty()
        ? null
        : conflicts.stream()
            .filter(one -> requirement.conflicts().contains(one.id()))
            .map(one -> one.text() + " [" + one.id() + "]")
            .collect(Collectors.joining(" "));
  }

  /** All paragraphs by id. */
  public Map<String, Paragraph> paragraphs() {
    Map<String, Paragraph> paragraphs = new LinkedHashMap<>();
    for (SourceDocument document : documents) {
      document.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
    }
    return paragraphs;
  }
}
