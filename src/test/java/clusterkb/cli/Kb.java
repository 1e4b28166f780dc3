package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code kb} in this process, with a rules folder of two requirements and a deployment. */
final class Kb {
  /** A disk of which each of the requirements says something else. */
  static final String DEPLOYMENT =
      """
      deployment: Contoso
      disks:
        - {name: 'Q:', shared: yes, type: dynamic, aligned: yes}
        - {name: 'R:', shared: yes, aligned: no}
        - {name: 'C:', shared: no}
      """;

  /** A MUST of the stage design. */
  static final String BASIC =
      """
      package clusterkb

      rule "Shared disks must be basic disks" extends "a shared disk"
        @id("DISK-BASIC")  @level("MUST")  @stages("design")
        @source("guide:1")
        @message("{$disk} is a {$disk.type} disk")
        @remedy("Make {$disk} basic.")
      when
        Disk( this == $disk, type != DiskType.BASIC )
      then
        violated( drools, $disk );
      end
      """;

  /** A SHOULD of the stage operate. */
  static final String ALIGNED =
      """
      package clusterkb

      rule "Shared disks should be aligned" extends "a shared disk"
        @id("DISK-ALIGNED")  @level("SHOULD")  @stages("operate")
        @source("guide:1")
        @message("{$disk} is not aligned")
        @remedy("Align {$disk}.")
      when
        Disk( this == $disk, aligned == false )
      then
        violated( drools, $disk );
      end
      """;

  /** The line that names the knowledge's version, and an empty one before it. */
  static final String EDITION = "(?m)^\\R?knowledge +version \\S+, fingerprint [0-9a-f]{12}\\R";

  private final Path folder;
  private final RulesFolder rules;

  /** With rules and a deployment in that folder. */
  Kb(Path folder) {
    this.folder = folder;
    this.rules =
        new RulesFolder(folder)
            .with("disks/disk-basic/disk-basic.drl", BASIC)
            .with("disks/disk-aligned/disk-aligned.drl", ALIGNED);
  }

  /**
   * What a run left.
   *
   * @param code the exit code
   * @param out standard output, without the line that names the knowledge's version
   * @param err standard error, without the note on compiling
   */
  record Result(int code, String out, String err) {}

  /** The rules. */
  RulesFolder rules() {
    return rules;
  }

  /** Writes a file and gives its path. */
  String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text, UTF_8).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a verb with the rules of this folder; what it prints never speaks of Java. */
  Result run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--rules");
    all.add(rules.path().toString());
    rules.write();
    return plain(all.toArray(String[]::new));
  }

  /** Runs {@code kb} with just these arguments. */
  static Result plain(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code;
    try (PrintStream outStream = new PrintStream(out, true, UTF_8);
        PrintStream errStream = new PrintStream(err, true, UTF_8)) {
      code = Main.run(outStream, errStream, args);
    }
    Result result =
        new Result(
            code,
            out.toString(UTF_8).replaceAll(EDITION, ""),
            err.toString(UTF_8).replaceAll("kb: compiling \\d+ rule folders?\\R", ""));
    assertThat(result.out() + result.err())
        .doesNotContain(
            "Exception", "\tat ", "java.", "org.drools", "clusterkb.", "internal fault");
    return result;
  }
}
