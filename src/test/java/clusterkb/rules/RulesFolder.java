package clusterkb.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small rules folder that a test writes, with a vocabulary and one paragraph to cite. */
public final class RulesFolder {
  /** The shipped knowledge. */
  public static final Path SHIPPED = Path.of("rules");

  /** The words with which the folder's requirements begin. */
  public static final String VOCABULARY =
      """
      package clusterkb

      rule "a disk"
      when
        $disk : Disk()
      then
      end

      rule "a shared disk" extends "a disk"
      when
        Disk( this == $disk, shared == true )
      then
      end

      rule "a node of the cluster"
      when
        $node : Node()
      then
      end
      """;

  /** The index of the only document. */
  public static final String GUIDE =
      """
      document: guide
      title: The guide
      file: guide.txt
      paragraphs:
        - {id: "guide:1", section: Disks, role: normative, summary: Use them., sha256: "00"}
      """;

  /** The requirement {@code R-1}. */
  public static final String RULE =
      rule("a disk", "$disk", "  Disk( this == $disk, shared == true )");

  private final Path folder;
  private final Map<String, String> files = new TreeMap<>();
  private final Map<String, byte[]> binaries = new TreeMap<>();

  /** A folder {@code rules} in that one. */
  public RulesFolder(Path parent) {
    this.folder = parent.resolve("rules");
    with("vocabulary/subjects.drl", VOCABULARY);
    with("sources/guide.yaml", GUIDE);
  }

  /** The requirement {@code R-1} in {@code x/x.drl}, with these conditions from line 9 on. */
  public static String rule(String speaksOf, String subject, String when) {
    return """
    package clusterkb

    rule "R" extends "%s"
      @id("R-1")  @level("MUST")  @stages("design")
      @source("guide:1")
      @message("m")
      @remedy("r")
    when
    %s
    then
      violated( drools, %s );
    end
    """
        .formatted(speaksOf, when, subject);
  }

  /** Copies a folder. */
  public static Path copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With that text in that file. */
  public RulesFolder with(String file, String text) {
    files.put(file, text);
    return this;
  }

  /** With those bytes in that file. */
  public RulesFolder with(String file, byte[] bytes) {
    binaries.put(file, bytes);
    return this;
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** Writes the files, loads the folder and gives what is wrong, as the user sees it. */
  public String errors() {
    try {
      load();
      return "";
    } catch (DiagnosticException e) {
      return Diagnostic.render(e.diagnostics(), this::lines);
    }
  }

  /** Writes the files. */
  public void write() {
    files.forEach((file, text) -> write(file, text.getBytes(UTF_8)));
    binaries.forEach(this::write);
  }

  /** Writes the files and loads the folder. */
  public RuleSet load() {
    write();
    return RulesLoader.load(folder, null, count -> {});
  }

  private void write(String file, byte[] bytes) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> lines(String file) {
    return FileText.lines(files.getOrDefault(file.substring("rules/".length()), ""));
  }
}
