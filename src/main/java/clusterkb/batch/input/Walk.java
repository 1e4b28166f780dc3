package clusterkb.batch.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Finds the files of a batch: what the user named, in his order, and folders by names. Of the
 * folders only those are kept in memory that lead to the present file.
 */
final class Walk {
  private static final String VANISHED =
      "this was there when its folder was listed, and is there no more";

  private final List<Root> roots;
  private final Roots overlap;
  private final Skips skips;
  private final Deque<Folder> folders = new ArrayDeque<>();
  private int at = -1;
  private boolean any;

  Walk(List<Root> roots, Skips skips) {
    this.roots = roots;
    this.overlap = new Roots(roots);
    this.skips = skips;
  }

  /** The next file; null where there is none. */
  Found next() {
    while (true) {
      Found found = folders.isEmpty() ? root() : entry();
      if (found != null) {
        any = true;
        return found;
      }
      if (folders.isEmpty() && at == roots.size()) {
        return null;
      }
    }
  }

  /**
   * How much is behind, of 1.
   *
   * @param inside how much of the present file is
   */
  double done(double inside) {
    // The present file counts as behind in its own folder, and no folder does in the one above.
    double part = folders.isEmpty() ? inside : inside - 1;
    for (Folder folder : folders) {
      part = folder.done(part);
    }
    return Math.min(1, (Math.max(0, at) + part) / roots.size());
  }

  private Found root() {
    if (at == roots.size()) {
      return null;
    }
    boolean empty = at >= 0 && !any && !roots.get(at).stdin();
    if (empty) {
      any = true;
      return Found.refused(
          roots.get(at).shown(),
          "this holds no deployment",
          "Deployments are files with names that end in .yaml, .yml, .json, .jsonl or .ndjson,"
              + " and .zip or .tar.gz archives of them.");
    }
    at++;
    if (at == roots.size()) {
      return null;
    }
    any = false;
    Root root = roots.get(at);
    if (root.stdin()) {
      return stdin(root);
    } else if (root.glob() != null) {
      return open(root.path(), root.prefix(), root.shown(), false);
    }
    return named(root);
  }

  private Found stdin(Root root) {
    if (roots.subList(0, at).stream().anyMatch(Root::stdin)) {
      any = true;
      skips.again(root.shown());
      return null;
    }
    return Found.file(null, root.shown());
  }

  private Found named(Root root) {
    if (overlap.before(at, root.path())) {
      any = true;
      skips.again(root.shown());
      return null;
    }
    try {
      BasicFileAttributes about = Files.readAttributes(root.path(), BasicFileAttributes.class);
      if (about.isDirectory()) {
        return open(root.path(), root.prefix(), root.shown(), true);
      }
      return about.isRegularFile()
          ? Found.file(root.path(), root.shown())
          : Found.refused(
              root.shown(),
              "this is a pipe or a device, not a file",
              "Hand in what it gives as standard input: with a - for the path.");
    } catch (IOException e) {
      return unreadable(root.shown(), root.path(), e);
    }
  }

  /** Goes into a folder. */
  private Found open(Path path, String prefix, String shown, boolean all) {
    try {
      folders.push(Folder.of(path, prefix, all));
      return null;
    } catch (IOException e) {
      return unreadable(shown, path, e);
    }
  }

  private static Found unreadable(String shown, Path path, IOException e) {
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      return Found.refused(
          shown, "this is a link that leads to nothing", "Mend the link, or remove it.");
    } else if (e instanceof NoSuchFileException) {
      return Found.refused(shown, VANISHED, "Run the batch while nobody changes the folder.");
    }
    return Found.refused(
        shown,
        "this may not or cannot be read",
        "Check its permissions. The system says: " + Refusals.reason(e));
  }

  private Found entry() {
    Folder folder = folders.peek();
    if (folder.ended()) {
      folders.pop();
      if (!folders.isEmpty()) {
        folders.peek().next();
      }
      return null;
    }
    int depth = folders.size();
    Found found = entry(folder);
    if (folders.size() == depth) {
      folder.next();
    }
    return found;
  }

  private Found entry(Folder folder) {
    String shown = folder.shownFile();
    if (folder.name().startsWith(".")) {
      skips.hidden(shown);
      return null;
    }
    Path path = folder.file();
    boolean meant = folder.all() || matches(shown);
    Kind kind = Kind.of(folder.name());
    try {
      BasicFileAttributes about =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean link = about.isSymbolicLink();
      if (link && meant) {
        about = Files.readAttributes(path, BasicFileAttributes.class);
      }
      if (about.isDirectory()) {
        return folder(folder, path, shown, link, meant);
      }
      return meant ? file(folder, path, shown, kind, about.isRegularFile()) : null;
    } catch (IOException e) {
      if (kind == Kind.OTHER && meant) {
        skips.other(shown);
      }
      return kind == Kind.OTHER || !meant ? null : unreadable(shown, path, e);
    }
  }

  private boolean matches(String shown) {
    Root root = roots.get(at);
    return root.glob().matches(shown.substring(root.prefix().length()));
  }

  private Found folder(Folder parent, Path path, String shown, boolean link, boolean meant) {
    if (link) {
      return Found.refused(
          shown,
          "this is a link to a folder; such links are not followed, as they can lead in a circle",
          "Name the folder itself beside the others.");
    }
    if (!parent.readableName()) {
      return unreadableName(shown);
    }
    return open(path, shown + "/", shown, meant);
  }

  private Found file(Folder folder, Path path, String shown, Kind kind, boolean regular) {
    if (kind == Kind.OTHER) {
      skips.other(shown);
      return null;
    } else if (!folder.readableName()) {
      return unreadableName(shown);
    } else if (!regular) {
      return Found.refused(
          shown, "this is a pipe or a device, not a file", "Remove it, or name the files alone.");
    } else if (overlap.before(at, path)) {
      any = true;
      skips.again(shown);
      return null;
    }
    return Found.file(path, shown);
  }

  private static Found unreadableName(String shown) {
    return Found.refused(
        shown,
        "the name holds bytes that are no text in this system's encoding",
        "Rename it, or run with another locale, such as LC_ALL=C.UTF-8.");
  }
}
