package clusterkb.batch.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows which files are found below several of the paths that a user gave. */
final class Roots {
  private final List<Root> roots;
  private final Map<Path, Integer> first = new HashMap<>();

  Roots(List<Root> roots) {
    this.roots = roots;
    for (int i = 0; i < roots.size(); i++) {
      if (!roots.get(i).stdin() && roots.get(i).glob() == null) {
        first.putIfAbsent(roots.get(i).real(), i);
      }
    }
  }

  /** Whether a file that is found below one of the paths is found below an earlier one, too. */
  boolean before(int root, Path file) {
    if (root == 0) {
      return false;
    }
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException e) {
      return false;
    }
    for (Path part = real; part != null; part = part.getParent()) {
      if (first.getOrDefault(part, root) < root) {
        return true;
      }
    }
    return roots.subList(0, root).stream().anyMatch(earlier -> meant(earlier, real));
  }

  private static boolean meant(Root root, Path real) {
    if (root.glob() == null || !real.startsWith(root.real())) {
      return false;
    }
    StringBuilder path = new StringBuilder();
    for (Path part : root.real().relativize(real)) {
      path.append(path.isEmpty() ? "" : "/").append(part);
      if (root.glob().matches(path.toString())) {
        return true;
      }
    }
    return false;
  }
}
