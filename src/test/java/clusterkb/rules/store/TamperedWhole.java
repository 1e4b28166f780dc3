package clusterkb.rules.store;

import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Varied;
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

  /** With one requirement, which speaks of what is not there. */
  private static RuleSet tampered(RuleSet read) {
    Requirement sound = read.statements().get(0);
    return new RuleSet(
        read.version(),
        read.fingerprint(),
        read.facts(),
        List.of(Varied.of(sound, "$nothing", sound.breaches())),
        read.rows(),
        read.documents(),
        read.conflicts(),
        read.upgrade(),
        read.diagnosis());
  }
}
