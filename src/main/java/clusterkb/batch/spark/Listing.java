package clusterkb.batch.spark;

import clusterkb.batch.input.InputFiles;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds the files of a batch: at plain paths, which every machine must have, as {@code kb batch}
 * does; at addresses such as {@code hdfs://...} with Hadoop.
 */
final class Listing {
  private static final String NAMES =
      "Names end in .yaml, .yml or .json, or in .jsonl or .ndjson with a document in each line.";

  private final Configuration settings;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<Portion> found = new ArrayList<>();

  private Listing(Configuration settings) {
    this.settings = settings;
  }

  /**
   * Finds the files.
   *
   * @param paths files, folders and patterns, as the user gave them
   * @throws DiagnosticException with all paths that lead nowhere or cannot be read by a cluster
   */
  static List<Portion> of(List<String> paths, Configuration settings) {
    Listing listing = new Listing(settings);
    listing.plain(paths.stream().filter(path -> !isAddress(path)).toList());
    paths.stream().filter(Listing::isAddress).forEach(listing::address);
    if (!listing.problems.isEmpty()) {
      throw new DiagnosticException(listing.problems);
    }
    return listing.found;
  }

  private static boolean isAddress(String path) {
    return path.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*");
  }

  private void problem(String path, String message, String advice) {
    problems.add(Diagnostic.ofFile(path, message, advice));
  }

  private void plain(List<String> paths) {
    if (paths.contains("-")) {
      problem("-", "a cluster cannot read standard input", "Write it to a file first.");
    }
    try {
      List<String> files = paths.stream().filter(path -> !path.equals("-")).toList();
      InputFiles.list(files).forEach(this::add);
    } catch (DiagnosticException e) {
      problems.addAll(e.diagnostics());
    }
  }

  private void add(InputFiles.One file) {
    if (file.refused() != null) {
      Diagnostic problem = file.refused().problem();
      found.add(new Portion.Refused(file.shown(), problem.message(), problem.advice()));
    } else {
      String path = file.path().toAbsolutePath().toString();
      found.add(new Portion.Whole(file.shown(), null, path, file.size()));
    }
  }

  private void address(String given) {
    try {
      Path path = new Path(given);
      FileSystem files = path.getFileSystem(settings);
      FileStatus[] matches =
          files.exists(path)
              ? new FileStatus[] {files.getFileStatus(path)}
              : files.globStatus(path);
      if (matches == null || matches.length == 0) {
        problem(given, "there is no such file or folder", "Check the address.");
        return;
      }
      for (FileStatus match : matches) {
        add(files, match, true);
      }
    } catch (IOException | IllegalArgumentException e) {
      problem(given, "it cannot be listed", "Hadoop says: " + Ending.cause(e));
    }
  }

  private void add(FileSystem files, FileStatus status, boolean named) throws IOException {
    String name = status.getPath().getName();
    String input = status.getPath().toString();
    if (!named && (name.startsWith(".") || name.startsWith("_"))) {
      return;
    }
    if (status.isDirectory()) {
      FileStatus[] inside = files.listStatus(status.getPath());
      Arrays.sort(inside);
      for (FileStatus one : inside) {
        add(files, one, false);
      }
      return;
    }
    switch (InputFiles.holds(name)) {
      case DOCUMENT, LINES -> found.add(new Portion.Whole(input, input, null, status.getLen()));
      case MANY ->
          problem(input, "archives are read from plain paths only", "Unpack it, or copy it.");
      case NOTHING -> {
        if (named) {
          problem(input, "its name does not tell what this is", NAMES);
        }
      }
    }
  }
}
