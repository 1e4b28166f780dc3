package clusterkb.engine;

import clusterkb.facts.FactKey;
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

  /** For each subject and each question about its class: a bit for each answer concluded. */
  private final Map<FactKey, byte[]> concluded = new HashMap<>();

  private final Set<FactKey> touched = new HashSet<>();

  VerdictTable(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  void expect(FactKey subject) {
    int questions = knowledge.derivation().questions(subject.type()).size();
    if (questions > 0) {
      concluded.put(subject, new byte[questions]);
      touched.add(subject);
    }
  }

  /** Of a fact that is gone nothing is expected any more. */
  void forget(FactKey subject) {
    concluded.remove(subject);
    touched.remove(subject);
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    if (event.getObject() instanceof Answer answer) {
      concluded.get(answer.subject())[answer.question().index()] |= (byte) (1 << answer.value());
      touched.add(answer.subject());
    }
  }

  @Override
  public void objectDeleted(ObjectDeletedEvent event) {
    if (event.getOldObject() instanceof Answer answer) {
      concluded.get(answer.subject())[answer.question().index()] &= (byte) ~(1 << answer.value());
      touched.add(answer.subject());
    }
  }

  /** Makes sure that each subject has exactly one answer to each question about its class. */
  void check() {
    List<String> faults = new ArrayList<>();
    for (FactKey subject : touched) {
      byte[] bits = concluded.get(subject);
      for (int i = 0; i < bits.length; i++) {
        if (Integer.bitCount(bits[i]) != 1) {
          faults.add(
              fault(subject, knowledge.derivation().questions(subject.type()).get(i), bits[i]));
        }
      }
    }
    touched.clear();
    if (!faults.isEmpty()) {
      faults.sort(null);
      throw new EngineFault(faults, null);
    }
  }

  private static String fault(FactKey subject, Question question, byte bits) {
    List<String> words = new ArrayList<>();
    for (int value = 0; value < Byte.SIZE; value++) {
      if ((bits & 1 << value) != 0) {
        words.add(question.word(value));
      }
    }
    String name = (subject.type().name() + " " + subject.name()).strip();
    return "engine fault: "
        + question.name()
        + " has "
        + (words.isEmpty() ? "no verdict" : "the verdicts " + String.join(" and ", words))
        + " for "
        + name
        + " instead of exactly one";
  }

  VerdictKind kind(FactKey subject, Question question) {
    return KINDS[Integer.numberOfTrailingZeros(concluded.get(subject)[question.index()])];
  }
}
