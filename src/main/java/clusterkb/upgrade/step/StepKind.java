package clusterkb.upgrade.step;

import clusterkb.facts.FactType;
import clusterkb.rules.Requirement;
import clusterkb.rules.lang.Body;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A kind of step.
 *
 * @param rule with what facts it can be done; its message says what is done, its remedy how
 * @param variables the facts that it is about: the class of each by its variable
 * @param meets the requirements that it helps to meet, by their ids, each with what the variables
 *     that its violation does not name must be called
 * @param guards what is asked before
 * @param says what rules about steps may read of it: the properties of its UpgradeStep
 * @param during what is so while it is under way
 * @param afterwards what is so from then on
 * @param downtime what it means to those who use an Exchange Virtual Server
 * @param notes requirements that tell how it is done here, by their remarks
 * @param check what to verify by hand afterwards; empty where nothing
 * @param minutes how long it takes, as the knowledge's author estimates it; 0 where nobody does
 */
public record StepKind(
    Requirement rule,
    Map<String, FactType> variables,
    Map<String, Map<String, Value>> meets,
    List<Guard> guards,
    List<Change.Assignment> says,
    List<Change> during,
    List<Change> afterwards,
    Downtime downtime,
    List<Requirement> notes,
    String check,
    long minutes) {
  /** Copies the collections. */
  public StepKind {
    variables = new LinkedHashMap<>(variables);
    meets = new LinkedHashMap<>(meets);
    guards = List.copyOf(guards);
    says = List.copyOf(says);
    during = List.copyOf(during);
    afterwards = List.copyOf(afterwards);
    notes = List.copyOf(notes);
  }

  /**
   * What a step means to those who use an Exchange Virtual Server.
   *
   * @param moves those that move to another node, and are interrupted unless they are down already
   * @param down the variable of one that goes down; null where none does
   * @param up the variable of one that comes up again; null where none does
   */
  public record Downtime(Selection.Each moves, String down, String up) {
    /** Nobody notices. */
    public static final Downtime NONE = new Downtime(null, null, null);

    /** Whether it costs those who use Exchange Virtual Servers anything. */
    public boolean costs() {
      return moves != null || down != null;
    }
  }

  /** The rule that says of these variables with what facts it can be done; null if none does. */
  public Requirement.Breach way(Set<String> known) {
    for (Requirement.Breach breach : rule.breaches()) {
      Body body = rule.scope().and(breach.body());
      if (body.facts().stream()
          .allMatch(fact -> !fact.name().startsWith("$") || known.contains(fact.name()))) {
        return breach;
      }
    }
    return null;
  }

  /** Its id, such as {@code UPGRADE-NODE}. */
  public String id() {
    return rule.id();
  }

  /** How plan files call it: {@code upgrade-node}. */
  public String word() {
    return id().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return word();
  }
}
