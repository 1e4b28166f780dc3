package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.log.LogKind;
import clusterkb.diagnosis.log.LogReading;
import clusterkb.diagnosis.log.Run;
import clusterkb.diagnosis.log.Saying;
import clusterkb.diagnosis.symptom.Recognised;
import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.diagnosis.symptom.Symptoms;
import clusterkb.diagnosis.symptom.Telling;
import clusterkb.facts.Fact;
import clusterkb.facts.Place;
import clusterkb.facts.Symptom;
import clusterkb.facts.read.Deployment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that was seen: in logs, by the user, and as the deployment file states it. */
final class Observation {
  private final Symptoms symptoms;
  private final Map<String, List<Saying>> sayings = new TreeMap<>();
  private final Map<String, Telling> tellings = new TreeMap<>();
  private final List<Saying> unknown = new ArrayList<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private boolean failed;

  Observation(Symptoms symptoms) {
    this.symptoms = symptoms;
  }

  /** Adds what a log says; of one whose last run succeeded, nothing. */
  void log(LogReading log) {
    remarks.addAll(log.remarks());
    boolean setup = log.kind() == LogKind.SETUP_LOG && !log.runs().isEmpty();
    Run last = setup ? log.runs().get(log.runs().size() - 1) : null;
    if (last != null && last.outcome() == Run.Outcome.SUCCEEDED) {
      remarks.add(
          log.file()
              + ":"
              + last.firstLine()
              + ": the last run of Setup succeeded, so what went wrong before does not count");
      return;
    }
    failed |= last != null && last.outcome() == Run.Outcome.FAILED;
    for (Saying saying : log.sayings()) {
      // Most lines of a log report no fault: a text counts where a symptom is known by it.
      saying(saying, saying.kind() != Saying.Kind.TEXT || log.kind() == LogKind.TEXT);
    }
  }

  /** Adds what a deployment file states. */
  void deployment(Deployment deployment) {
    for (Fact fact : deployment.facts()) {
      if (fact instanceof Symptom symptom) {
        SymptomKind kind = symptoms.kind(symptom.getName());
        if (kind != null) {
          symptom(kind);
        }
        if (symptom.getText() != null) {
          saying(said(symptom.getText(), symptom.place()), kind == null);
        } else if (kind == null) {
          saying(said(symptom.getName(), symptom.place()), true);
        }
      }
    }
  }

  /** Adds what the user says was seen. */
  void text(String text) {
    saying(said(text, new Place("command line", 0, 0)), true);
  }

  private static Saying said(String text, Place at) {
    return new Saying(Saying.Kind.TEXT, text, null, "", "", "", null, "", at, List.of());
  }

  /** Adds a symptom that the user names. */
  void symptom(SymptomKind kind) {
    tellings.put(kind.id(), Telling.EXACT);
    sayings.computeIfAbsent(kind.id(), any -> new ArrayList<>());
  }

  private void saying(Saying saying, boolean reportsFault) {
    List<Recognised> recognised = symptoms.recognised(saying);
    if (recognised.isEmpty() && reportsFault) {
      unknown.add(saying);
    }
    for (Recognised one : recognised) {
      String id = one.symptom().id();
      sayings.computeIfAbsent(id, any -> new ArrayList<>()).add(saying);
      tellings.merge(id, one.telling(), (left, right) -> left.compareTo(right) < 0 ? left : right);
    }
  }

  /** The symptoms, the most telling first. */
  List<Seen> seen() {
    List<Seen> seen = new ArrayList<>();
    sayings.forEach(
        (id, some) -> seen.add(new Seen(symptoms.kind(id), tellings.get(id), some, cause(id))));
    seen.sort(
        Comparator.comparing((Seen one) -> one.follows() != null)
            .thenComparing(Seen::telling)
            .thenComparing(one -> one.symptom().id()));
    return seen;
  }

  /** The symptom of which that one is a mere consequence, as it was seen, too. */
  private SymptomKind cause(String id) {
    for (String cause : symptoms.follows(id)) {
      if (sayings.containsKey(cause) && !symptoms.follows(cause).contains(id)) {
        return symptoms.kind(cause);
      }
    }
    return null;
  }

  /** What reports a fault and no symptom speaks of. */
  List<Saying> unknown() {
    return unknown;
  }

  /** Whether a log says that something failed. */
  boolean failed() {
    return failed;
  }

  /** What else there is to know of the logs. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }
}
