package clusterkb.batch.input;

import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A path as the user gave it.
 *
 * @param shown the path with slashes, without one at its end
 * @param path the file or folder, or the folder below which a pattern looks; null for standard
 *     input
 * @param real the same without links
 * @param glob the pattern; null where it is none
 */
record Root(String shown, Path path, Path real, Glob glob) {
  static final String STDIN = "-";

  /**
   * What the user gave.
   *
   * @throws DiagnosticException if there is no such thing
   */
  static List<Root> all(List<String> paths) {
    List<Root> roots = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (String path : paths) {
      try {
        roots.add(of(path));
      } catch (DiagnosticException e) {
        problems.addAll(e.diagnostics());
      }
    }
    if (!problems.isEmpty()) {
      throw new DiagnosticException(problems);
    }
    return roots;
  }

  private static Root of(String given) {
    if (given.equals(STDIN)) {
      return new Root(STDIN, null, null, null);
    }
    String shown = slashes(given);
    try {
      Path path = Path.of(given);
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return new Root(withoutEnd(shown), path, real(path), null);
      }
    } catch (InvalidPathException e) {
      // With stars, it may be none on some systems.
    }
    Glob glob = Glob.of(shown);
    if (glob == null) {
      throw absent(given, "there is no such file or folder", "Check the path.");
    }
    Path base = Path.of(glob.base().isEmpty() ? "." : glob.base());
    if (!Files.isDirectory(base)) {
      throw absent(given, "there is no folder " + slashes(base.toString()), "Check the path.");
    }
    return new Root(shown, base, real(base), glob);
  }

  static DiagnosticException absent(String given, String message, String advice) {
    return new DiagnosticException(Diagnostic.ofFile(given, message, advice));
  }

  /** The path without links; as far as it leads somewhere. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // Whoever reads it says what is wrong with it.
      Path whole = path.toAbsolutePath().normalize();
      return whole.getParent() == null
          ? whole
          : real(whole.getParent()).resolve(whole.getFileName());
    }
  }

  /** Whether a file at that path, which need not be there, is what it means or stands below it. */
  boolean holds(Path file) {
    Path asked = real(file);
    if (stdin() || !asked.startsWith(real)) {
      return false;
    } else if (glob == null || asked.equals(real)) {
      return true;
    }
    Path below = real.relativize(asked);
    for (int names = 1; names <= below.getNameCount(); names++) {
      if (glob.matches(slashes(below.subpath(0, names).toString()))) {
        return true;
      }
    }
    return false;
  }

  private static String withoutEnd(String shown) {
    int end = shown.length();
    while (end > 1 && shown.charAt(end - 1) == '/') {
      end--;
    }
    return shown.substring(0, end);
  }

  private static String slashes(String path) {
    return File.separatorChar == '/' ? path : path.replace(File.separatorChar, '/');
  }

  boolean stdin() {
    return path == null;
  }

  /** What the names of files below it begin with. */
  String prefix() {
    if (glob != null) {
      return glob.base();
    }
    return shown.endsWith("/") ? shown : shown + "/";
  }
}
