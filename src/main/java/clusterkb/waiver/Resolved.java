package clusterkb.waiver;

import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Status;
import clusterkb.text.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A waiver with the requirement that it names.
 *
 * @param index which of the waivers it is
 * @param requirement the requirement; null where the knowledge has none of that id
 * @param subject the name of the fact that it is about, as names are compared; null where that
 *     cannot be a subject of the requirement
 * @param evaluated whether the requirement is evaluated
 * @param known the ids that the knowledge has
 */
record Resolved(
    int index,
    Waiver waiver,
    Requirement requirement,
    String subject,
    boolean evaluated,
    Set<String> known) {
  private static final int NEAREST = 2;

  /** Each of them. */
  static List<Resolved> of(Waivers waivers, RuleSet rules, Collection<Requirement> evaluated) {
    Map<String, Requirement> byId = new HashMap<>();
    Set<String> known = new TreeSet<>();
    for (Requirement one : rules.all()) {
      byId.put(WaiverUse.key(one.id()), one);
      known.add(one.id());
    }
    Set<String> asked = new HashSet<>();
    evaluated.forEach(one -> asked.add(one.id()));
    List<Resolved> resolved = new ArrayList<>();
    for (Waiver waiver : waivers.all()) {
      Requirement requirement = byId.get(WaiverUse.key(waiver.requirement()));
      resolved.add(
          new Resolved(
              resolved.size(),
              waiver,
              requirement,
              requirement == null ? null : subject(requirement.subjectType(), waiver.subject()),
              requirement != null && asked.contains(requirement.id()),
              known));
    }
    return resolved;
  }

  /** The name behind the word for the class of fact; null where another word stands there. */
  private static String subject(FactType type, String subject) {
    String word = WaiverUse.key(type.spoken());
    String key = WaiverUse.key(subject);
    if (key.equals(word)) {
      return "";
    }
    return key.startsWith(word + " ") ? key.substring(word.length() + 1) : null;
  }

  /** Whether it can waive anything, as long as it has not expired. */
  boolean counts() {
    return evaluated && subject != null && WaiverKind.of(requirement.level()) != null;
  }

  boolean isAbout(FactKey fact) {
    return fact.name().equals(subject);
  }

  /** What is wrong with it, the gravest first; null where nothing is. */
  WaiverFinding finding(LocalDate day, int marks) {
    if (requirement == null) {
      return unknown(
          "there is no requirement " + waiver.requirement(),
          Names.meant(
              waiver.requirement(), known, NEAREST, "'kb rules list' lists all requirements."));
    }
    if (requirement.status().kind() == Status.Kind.RETIRED) {
      return unknown(
          requirement.id() + " is no longer in force: " + requirement.status().reason(),
          "Remove the waiver.");
    }
    if (WaiverKind.of(requirement.level()) == null) {
      return new WaiverFinding(
          WaiverFinding.Kind.NOT_WAIVABLE, waiver, notWaivable(), "Remove the waiver.");
    }
    if (subject == null) {
      String word = requirement.subjectType().spoken();
      return unknown(
          requirement.id() + " says nothing of " + waiver.subject(),
          "It speaks of " + requirement.speaksOf() + ": write " + word + " and its name.");
    }
    if (waiver.expired(day)) {
      return new WaiverFinding(
          WaiverFinding.Kind.EXPIRED,
          waiver,
          waiver + " was waived until " + waiver.expires() + " by " + waiver.owner(),
          "Mend what is violated, or decide anew and give a later day; remove what is settled.");
    }
    return evaluated ? unneeded(marks) : null;
  }

  private WaiverFinding unneeded(int marks) {
    if ((marks & WaiverUse.DEPLOYMENT) == 0) {
      return unknown(
          "no deployment is called " + waiver.deployment(), "Check the name of the deployment.");
    }
    if ((marks & WaiverUse.SUBJECT) == 0) {
      return unknown(
          (waiver.deployment().isEmpty() ? "no deployment" : waiver.deployment())
              + " has "
              + (waiver.deployment().isEmpty() ? "" : "no ")
              + waiver.subject(),
          "Check the name; reports show how facts are called.");
    }
    return (marks & WaiverUse.NEEDED) != 0
        ? null
        : new WaiverFinding(
            WaiverFinding.Kind.UNUSED,
            waiver,
            requirement.id() + " is not violated by " + waiver.subject(),
            "Remove the waiver, unless facts are still missing.");
  }

  private WaiverFinding unknown(String message, String advice) {
    return new WaiverFinding(WaiverFinding.Kind.UNKNOWN, waiver, message, advice);
  }

  private String notWaivable() {
    return requirement.id()
        + (requirement.level() == Level.NOTE
            ? " is a NOTE and never a fault: there is nothing to waive"
            : requirement.level() == Level.STEP
                ? " is a step of plans: there is nothing to waive"
                : " is a bound of what the sources speak of, which no waiver can move");
  }
}
