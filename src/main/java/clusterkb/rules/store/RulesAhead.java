package clusterkb.rules.store;

import clusterkb.rules.RuleSet;
import clusterkb.rules.read.Problems;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A folder's knowledge as it was last saved, and beside it whether the folder has changed since:
 * both are read at the same time, so that whoever asks can begin with what was saved.
 */
public final class RulesAhead {
  private final FutureTask<Saved> saved;
  private final FutureTask<String> hash;

  /** What was saved last, and the hash of what had gone into it. */
  private record Saved(String hash, RuleSet rules) {}

  private RulesAhead(Path folder, Path units) {
    saved = new FutureTask<>(() -> saved(new WholeUnit(new UnitStore(units), folder)));
    hash = new FutureTask<>(() -> hash(folder));
  }

  /**
   * Begins.
   *
   * @param folder the rules folder
   * @param saved the folder of saved units; null: there are none
   */
  public static RulesAhead begin(Path folder, Path saved) {
    RulesAhead ahead = new RulesAhead(folder.toAbsolutePath().normalize(), saved);
    start(ahead.hash, "rule files");
    start(ahead.saved, "saved rules");
    return ahead;
  }

  private static void start(FutureTask<?> task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static Saved saved(WholeUnit whole) {
    UnitStore.Saved unit = whole.saved();
    RuleSet rules = unit == null ? null : KnowledgeUnit.read(unit.unit());
    return rules == null ? null : new Saved(unit.hash(), rules);
  }

  private static String hash(Path folder) {
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.read(folder, problems);
    return problems.none() ? WholeUnit.hash(files) : null;
  }

  /**
   * What was saved last, be it sound or not, as only a {@code Knowledge} tells; null where there is
   * nothing.
   */
  public RuleSet saved() {
    Saved known = get(saved);
    return known == null ? null : known.rules();
  }

  /** Whether what was saved last can have been compiled; else it was tampered with. */
  public boolean isSound() {
    RuleSet rules = saved();
    return rules != null && WholeUnit.sound(rules);
  }

  /** Whether that is what {@link RulesLoader#load} would give; if not, it has to be asked. */
  public boolean holds() {
    Saved known = get(saved);
    return known != null && known.hash().equals(get(hash));
  }

  private static <T> T get(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      // Whatever is wrong with the folder or the unit, loading tells.
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
