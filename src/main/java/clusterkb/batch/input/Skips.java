package clusterkb.batch.input;

import java.util.ArrayList;
import java.util.List;

/** Counts what is no input. */
final class Skips {
  private static final int SHOWN = 5;

  private long hidden;
  private long other;
  private long again;
  private final List<String> examples = new ArrayList<>();

  void hidden(String name) {
    hidden++;
    show(name);
  }

  void other(String name) {
    other++;
    show(name);
  }

  void again(String name) {
    again++;
    show(name);
  }

  private void show(String name) {
    if (examples.size() < SHOWN) {
      examples.add(name);
    }
  }

  Skipped sum() {
    return new Skipped(hidden, other, again, examples);
  }
}
