package clusterkb.rules.store;

import clusterkb.facts.Fact;
import clusterkb.facts.FactTypes;
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
  private final String name;

  /** The unit of a folder. */
  WholeUnit(UnitStore store, Path folder) {
    this.store = store;
    this.name = name(folder);
  }

  /** Under which name a folder's unit is saved. */
  static String name(Path folder) {
    return "whole-" + Integer.toHexString(folder.toString().hashCode() & (PLACES - 1));
  }

  /** The hash of all that goes into it. */
  static String hash(RuleFiles files) {
    return new Hash()
        .add(UnitWriter.FORMAT)
        .add("whole")
        .add(VocabularyText.of(FactTypes.BUILT_IN))
        .add(files.fingerprint())
        .hex();
  }

  /** What is saved in its place, be it of these files or not; null if nothing is. */
  UnitStore.Saved saved() {
    return store.read(name);
  }

  /** The knowledge of that hash, or null where it has to be put together. */
  RuleSet find(String hash) {
    UnitStore.Saved saved = saved();
    RuleSet rules =
        saved != null && saved.hash().equals(hash) ? KnowledgeUnit.read(saved.unit()) : null;
    return rules != null && sound(rules) ? rules : null;
  }

  /** Saves it. */
  void save(String hash, RuleSet rules) {
    store.save(name, hash, KnowledgeUnit.whole(rules));
  }

  /** Whether it can have been compiled; else the unit was tampered with. */
  static boolean sound(RuleSet rules) {
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
