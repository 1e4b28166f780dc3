package clusterkb.rules.store;

import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** A saved whole with right hashes that no rules folder can have been compiled to. */
public final class TamperedWhole {
  /** Where a saved unit has the hash of what went into it. */
  private static final int HASH_AT = 8;

  private TamperedWhole() {}

  /**
   * Puts it in place of that of a folder.
   *
   * @param saved the folder of saved units
   * @return the file
   */
  public static Path put(Path rules, Path saved) {
    RuleSet read = RulesLoader.load(rules, saved, count -> {});
    String name = WholeUnit.name(rules.toAbsolutePath().normalize());
    try {
      byte[] whole = Files.readAllBytes(saved.resolve(name));
      String hash = HexFormat.of().formatHex(whole, HASH_AT, HASH_AT + Hash.SIZE);
      new UnitStore(saved).save(name, hash, KnowledgeUnit.whole(tampered(read)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return saved.resolve(name);
  }

  private static RuleSet tampered(RuleSet read) {
    return new RuleSet(
        read.version(),
        read.fingerprint(),
        read.facts(),
        List.of(unsound(read.statements().get(0))),
        read.rows(),
        read.documents(),
        read.conflicts(),
        read.upgrade(),
        read.diagnosis());
  }

  /** It speaks of what is not there. */
  private static Requirement unsound(Requirement sound) {
    return new Requirement(
        sound.id(),
        sound.level(),
        sound.stages(),
        sound.sources(),
        sound.title(),
        sound.speaksOf(),
        sound.remedy(),
        sound.conflicts(),
        "$nothing",
        sound.subjectType(),
        sound.scope(),
        sound.breaches(),
        sound.origin(),
        sound.status());
  }
}
