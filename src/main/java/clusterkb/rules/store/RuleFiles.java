package clusterkb.rules.store;

import clusterkb.facts.Place;
import clusterkb.rules.LintRule;
import clusterkb.rules.read.Problems;
import clusterkb.rules.table.Grid;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The contents of a rules folder's files, by their paths as messages show them. */
final class RuleFiles {
  /** Far above any rule file that a person writes. */
  private static final int LARGEST = 1 << 20;

  private static final Pattern OTHER_TABLES =
      Pattern.compile("(?i)\\.(xlsm|xlsb|xltx?|xltm|ods|fods|tsv)$");

  /** How paths begin: the folder's name and a slash. */
  private final String prefix;

  private final Map<String, byte[]> texts = new TreeMap<>();
  private final Map<String, byte[]> tables = new TreeMap<>();
  private String fingerprint;

  private RuleFiles(Path folder) {
    this.prefix = folder.getFileName() + "/";
  }

  /**
   * Reads all files that are part of the knowledge; what is wrong with one of them is noted.
   *
   * @throws DiagnosticException if the folder cannot be read
   */
  static RuleFiles read(Path folder, Problems problems) {
    return read(folder, folder, problems);
  }

  /** Reads the vocabulary alone, which is quicker than all of it. */
  static RuleFiles vocabulary(Path folder, Problems problems) {
    return read(folder, folder.resolve("vocabulary"), problems);
  }

  private static RuleFiles read(Path folder, Path start, Problems problems) {
    if (folder.getFileName() == null || Files.isRegularFile(folder)) {
      throw unreadable(folder);
    }
    RuleFiles files = new RuleFiles(folder);
    FolderFence fence = new FolderFence(folder, problems);
    try {
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              String path = files.path(FileText.slashes(folder.relativize(file)));
              if (fence.admits(file, path, attributes)) {
                files.add(file, path, attributes, fence, problems);
              }
              return fence.mayGoOn() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException && !file.equals(start)) {
                // An editor saves by way of a file that is gone a moment later.
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw unreadable(folder);
    }
    if (fence.stopped()) {
      // What has been read is a part of who knows what.
      problems.throwIfAny();
    }
    if (files.texts.isEmpty() && files.tables.isEmpty() && problems.none()) {
      throw unreadable(folder);
    }
    return files;
  }

  /** Takes out, and notes, what is no text. Whatever has a saved unit has been found to be one. */
  void checkTexts(Problems problems) {
    texts
        .entrySet()
        .removeIf(
            file -> {
              try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getValue()));
                return false;
              } catch (CharacterCodingException e) {
                problems.add(
                    LintRule.UNREADABLE_FILE,
                    file.getKey(),
                    0,
                    0,
                    "not a text in UTF-8",
                    "Save it as UTF-8.");
                return true;
              }
            });
  }

  /**
   * Whether the files that others need could be read; else those would all seem to be wrong.
   *
   * @param problems what was noted while files were read and checked
   */
  boolean sharedRead(Problems problems) {
    return problems.all().stream().noneMatch(one -> isShared(one.place().file()));
  }

  private boolean isShared(String file) {
    return file.startsWith(path("vocabulary/")) || file.startsWith(path("sources/"));
  }

  private static DiagnosticException unreadable(Path folder) {
    return new DiagnosticException(
        List.of(
            new Diagnostic(
                new Place(folder.toString(), 0, 0),
                "no rules can be read there",
                "Give the folder that holds sources/, vocabulary/ and the requirement folders.",
                LintRule.UNREADABLE_FILE)));
  }

  private void add(
      Path file, String path, BasicFileAttributes attributes, FolderFence fence, Problems problems)
      throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean text =
        name.endsWith(".drl")
            || name.equals("VERSION")
            || name.endsWith(".yaml") && isNamedPart(path.substring(prefix.length()));
    boolean table = !text && Grid.isTable(name);
    boolean otherTable = !text && !table && isOtherTable(name);
    // A name that begins with a tilde is a mark of a spreadsheet program that has the file open.
    if (!text && !table && !otherTable || name.startsWith("~$")) {
      return;
    }
    fence.read(path, attributes.size());
    if (!attributes.isRegularFile()) {
      problems.add(
          LintRule.UNREADABLE_FILE,
          path,
          0,
          0,
          "not a plain file",
          "Links are not followed: put the file itself there.");
    } else if (attributes.size() > LARGEST) {
      problems.add(
          LintRule.UNREADABLE_FILE,
          path,
          0,
          0,
          "larger than 1 MiB",
          "Split it: a rule file holds one requirement.");
    } else if (otherTable) {
      problems.add(
          LintRule.WRONG_TABLE,
          path,
          0,
          0,
          "tables of this kind are not read",
          "Save it as .csv or .xlsx.");
    } else if (table) {
      tables.put(path, FolderFence.bytes(file, attributes.size(), LARGEST));
    } else {
      texts.put(path, withoutMark(FolderFence.bytes(file, attributes.size(), LARGEST)));
    }
  }

  /** Some editors put a mark before a text that no reader of rules expects. */
  private static byte[] withoutMark(byte[] text) {
    boolean marked =
        text.length >= 3
            && text[0] == (byte) 0xEF
            && text[1] == (byte) 0xBB
            && text[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(text, 3, text.length) : text;
  }

  private static boolean isNamedPart(String path) {
    return path.startsWith("sources/")
        || path.startsWith("vocabulary/")
        || path.startsWith("upgrade/") && !path.endsWith("/cases.yaml")
        || path.startsWith("diagnosis/") && !path.endsWith("/sayings.yaml");
  }

  private static boolean isOtherTable(String name) {
    return OTHER_TABLES.matcher(name).find();
  }

  /** The fingerprint of all of them. */
  String fingerprint() {
    if (fingerprint == null) {
      fingerprint = new Hash().addFiles(texts).addFiles(tables).hex();
    }
    return fingerprint;
  }

  /** All texts by path. */
  Map<String, String> texts() {
    Map<String, String> all = new TreeMap<>();
    texts.forEach((path, text) -> all.put(path, decoded(text)));
    return all;
  }

  private static String decoded(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  /** What is stated of steps beside their rules. */
  Map<String, String> stepTexts() {
    return below("upgrade", ".yaml");
  }

  /** What is stated of symptoms. */
  Map<String, String> symptomTexts() {
    return below("diagnosis", ".yaml");
  }

  /** The tables that rules look things up in. */
  Map<String, byte[]> lookups() {
    Map<String, byte[]> found = new TreeMap<>(tables);
    found.keySet().removeIf(path -> !path.startsWith(path("vocabulary/")));
    return found;
  }

  /** The tables of each folder outside the vocabulary. */
  Map<String, Map<String, byte[]>> decisions() {
    Map<String, Map<String, byte[]>> folders = new TreeMap<>();
    tables.forEach(
        (path, content) -> {
          if (!path.startsWith(path("vocabulary/"))) {
            folders
                .computeIfAbsent(path.substring(0, path.lastIndexOf('/')), f -> new TreeMap<>())
                .put(path, content);
          }
        });
    return folders;
  }

  /** The cell of a table's row in which that word stands; the row where none has it. */
  Place cell(Place row, String word) {
    String file = row.file().replaceFirst("(?i)(\\.xlsx?)!.*", "$1");
    Grid grid =
        tables.containsKey(file) ? Grid.read(file, tables.get(file), new ArrayList<>()) : null;
    return grid == null ? row : grid.find(row, word);
  }

  /** The texts of the files whose names end so, below that folder of the rules. */
  Map<String, String> below(String subfolder, String ending) {
    Map<String, String> found = new TreeMap<>();
    String start = path(subfolder + "/");
    texts.forEach(
        (path, text) -> {
          if (path.startsWith(start) && path.endsWith(ending)) {
            found.put(path, decoded(text));
          }
        });
    return found;
  }

  /** The DRL texts of each requirement folder, by the folder's path. */
  Map<String, Map<String, String>> requirementFolders() {
    Map<String, Map<String, String>> folders = new TreeMap<>();
    String vocabulary = path("vocabulary/");
    texts.forEach(
        (path, text) -> {
          if (path.endsWith(".drl") && !path.startsWith(vocabulary)) {
            folders
                .computeIfAbsent(path.substring(0, path.lastIndexOf('/')), f -> new TreeMap<>())
                .put(path, decoded(text));
          }
        });
    return folders;
  }

  /** The text of that file, or the other text if there is none. */
  String textOr(String path, String other) {
    byte[] text = texts.get(path(path));
    return text == null ? other : decoded(text);
  }

  /** The path of a file of the rules folder, as messages show it. */
  String path(String below) {
    return prefix + below;
  }
}
