package clusterkb.engine;

import clusterkb.facts.FactKey;
import clusterkb.rules.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;

/** The verdicts that stand in a session at present, kept by listening to what rules conclude. */
final class VerdictTable extends DefaultRuleRuntimeEventListener {
  private static final VerdictKind[] KINDS = VerdictKind.values();

  private final Knowledge knowledge;

  /** For each subject and each requirement about its class: a bit for each verdict concluded. */
  private final Map<FactKey, byte[]> concluded = new HashMap<>();

  private final Set<FactKey> touched = new HashSet<>();

  VerdictTable(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  void expect(FactKey subject) {
    int requirements = knowledge.about(subject.type()).size();
    if (requirements > 0) {
      concluded.put(subject, new byte[requirements]);
      touched.add(subject);
    }
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    if (event.getObject() instanceof Verdict verdict) {
      concluded.get(verdict.subject())[verdict.index()] |= (byte) (1 << verdict.kind().ordinal());
      touched.add(verdict.subject());
    }
  }

  @Override
  public void objectDeleted(ObjectDeletedEvent event) {
    if (event.getOldObject() instanceof Verdict verdict) {
      concluded.get(verdict.subject())[verdict.index()] &= (byte) ~(1 << verdict.kind().ordinal());
      touched.add(verdict.subject());
    }
  }

  /** Makes sure that each subject has exactly one verdict of each requirement about its class. */
  void check() {
    List<String> faults = new ArrayList<>();
    for (FactKey subject : touched) {
      byte[] bits = concluded.get(subject);
      for (int i = 0; i < bits.length; i++) {
        if (Integer.bitCount(bits[i]) != 1) {
          faults.add(fault(subject, i, bits[i]));
        }
      }
    }
    touched.clear();
    if (!faults.isEmpty()) {
      faults.sort(null);
      throw new EngineFault(faults, null);
    }
  }

  private String fault(FactKey subject, int index, byte bits) {
    List<VerdictKind> kinds = new ArrayList<>();
    for (VerdictKind kind : KINDS) {
      if ((bits & 1 << kind.ordinal()) != 0) {
        kinds.add(kind);
      }
    }
    Requirement requirement = knowledge.about(subject.type()).get(index);
    String name = (subject.type().name() + " " + subject.name()).strip();
    return "engine fault: " + requirement.id() + " has " + (kinds.isEmpty() ? "no verdict" : kinds)
        + " for " + name + " instead of exactly one verdict";
  }

  VerdictKind kind(FactKey subject, int index) {
    return KINDS[Integer.numberOfTrailingZeros(concluded.get(subject)[index])];
  }
}
