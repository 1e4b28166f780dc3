package clusterkb.batch.input;

import java.util.List;
import java.util.Locale;

/** What a file of that name is for a batch. */
enum Kind {
  /** One deployment. */
  DOCUMENT(".yaml", ".yml", ".json"),
  /** A deployment in each line. */
  LINES(".jsonl", ".ndjson"),
  /** The same, packed. */
  PACKED_LINES(".jsonl.gz", ".ndjson.gz"),
  /** An archive of files. */
  ZIP(".zip"),
  /** An archive of files. */
  TAR(".tar.gz", ".tgz"),
  /** Something packed that may hold deployments, but is not read. */
  FOREIGN(".gz", ".tar", ".7z", ".rar", ".bz2", ".xz", ".zst", ".cab"),
  /** No business of a batch. */
  OTHER;

  private static final List<Kind> ALL = List.of(values());

  private final List<String> endings;

  Kind(String... endings) {
    this.endings = List.of(endings);
  }

  /** By how the name ends; letter case does not count. */
  static Kind of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    // Else it could not be told from a file within an archive.
    if (lower.contains(".zip!") || lower.contains(".tgz!") || lower.contains(".tar.gz!")) {
      return OTHER;
    }
    for (Kind kind : ALL) {
      if (kind.endings.stream().anyMatch(lower::endsWith)) {
        return kind;
      }
    }
    return OTHER;
  }

  /** Whether it is an archive or packed. */
  boolean packed() {
    return switch (this) {
      case PACKED_LINES, ZIP, TAR, FOREIGN -> true;
      case DOCUMENT, LINES, OTHER -> false;
    };
  }
}
