package clusterkb.rules.store;

import clusterkb.facts.Fact;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.vet.Vetting;
import java.nio.file.Path;

/**
 * The knowledge of a whole folder, saved beside the units of its parts: while nothing changes, a
 * start reads one unit and not one for each requirement.
 */
final class WholeUnit {
  /** So many folders at most are saved whole; those of the same place replace one another. */
  private static final int PLACES = 16;

  private final UnitStore store;
  private final RuleFiles files;
  private final String name;
  private final String hash;

  /**
   * The unit of a folder.
   *
   * @param vocabulary what the program itself knows of facts, as far as units depend on it
   */
  WholeUnit(UnitStore store, Path folder, RuleFiles files, String vocabulary) {
    this.store = store;
    this.files = files;
    this.name = name(folder);
    this.hash =
        new Hash()
            .add(UnitWriter.FORMAT)
            .add("whole")
            .add(vocabulary)
            .add(files.fingerprint())
            .hex();
  }

  /** Under which name a folder's unit is saved. */
  static String name(Path folder) {
    return "whole-" + Integer.toHexString(folder.toString().hashCode() & (PLACES - 1));
  }

  /** The knowledge, or null where it has to be put together. */
  RuleSet find() {
    byte[] unit = store.find(name, hash);
    RuleSet rules =
        unit == null ? null : KnowledgeUnit.read(unit, files.stepTexts(), files.symptomTexts());
    return rules != null && sound(rules) ? rules : null;
  }

  /** Saves it. */
  void save(RuleSet rules) {
    store.save(name, hash, KnowledgeUnit.write(rules, rules.upgrade().rules()));
  }

  /** Whether it holds what can have been compiled; else it was tampered with. */
  private static boolean sound(RuleSet rules) {
    for (Requirement requirement : rules.all()) {
      if (Vetting.objection(requirement) != null) {
        return false;
      }
    }
    for (Fact row : rules.rows()) {
      if (Vetting.objection(row) != null) {
        return false;
      }
    }
    return true;
  }
}
