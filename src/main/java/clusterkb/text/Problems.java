package clusterkb.text;

import clusterkb.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with a file, so that all of it can be said at once. */
public final class Problems {
  /** So many are kept; of the others only the number is told. */
  public static final int LIMIT = 100;

  private final String file;
  private final List<Diagnostic> found = new ArrayList<>();
  private int more;

  /** Nothing is wrong yet with that file. */
  public Problems(String file) {
    this.file = file;
  }

  /** Something is wrong at that place. */
  public void add(Place place, String message, String advice) {
    add(place, message, () -> advice);
  }

  /** The same with an advice that takes time to work out, which is spared beyond the limit. */
  public void add(Place place, String message, Supplier<String> advice) {
    if (found.size() < LIMIT) {
      found.add(new Diagnostic(place, message, advice.get()));
    } else {
      more++;
    }
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Does nothing if nothing is wrong.
   *
   * @throws DiagnosticException otherwise
   */
  public void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    if (more > 0) {
      found.add(Diagnostic.ofFile(file, "there are " + more + " more errors", ""));
    }
    throw new DiagnosticException(found);
  }
}
