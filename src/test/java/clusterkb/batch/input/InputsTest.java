package clusterkb.batch.input;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.text.DiagnosticException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in files, folders, patterns and on standard input, and in which order. */
class InputsTest {
  private static final String HOLDS =
      "Deployments are files with names that end in .yaml, .yml, .json, .jsonl or .ndjson,"
          + " and .zip or .tar.gz archives of them.";

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> read(String... paths) {
    return Reading.of(folder, paths);
  }

  @Test
  void filesAreReadInTheOrderInWhichTheyAreNamed() throws IOException {
    write("b.yaml", "B");
    write("a.json", "A");
    write("c.YML", "C");
    assertThat(read("b.yaml", "a.json", "c.YML"))
        .containsExactly("b.yaml = B", "a.json = A", "c.YML = C");
  }

  @Test
  void aFolderIsReadByNamesWithWhatIsBelowIt() throws IOException {
    for (String name :
        List.of("z.yaml", "a/2.json", "a/10.json", "a/b/x.yml", "b.yaml", "B.yaml")) {
      write("fleet/" + name, name);
    }
    assertThat(read("fleet/"))
        .containsExactly(
            "fleet/B.yaml = B.yaml",
            "fleet/a/10.json = a/10.json",
            "fleet/a/2.json = a/2.json",
            "fleet/a/b/x.yml = a/b/x.yml",
            "fleet/b.yaml = b.yaml",
            "fleet/z.yaml = z.yaml");
  }

  @Test
  void whatIsNoInputIsSkippedAndTold() throws IOException {
    write("fleet/a.yaml", "A");
    write("fleet/.hidden.yaml", "H");
    write("fleet/.git/b.yaml", "G");
    write("fleet/README.md", "R");
    write("fleet/x.zip!a.yaml", "X");
    assertThat(read("fleet"))
        .containsExactly(
            "fleet/a.yaml = A",
            "skipped 2 of other kinds, 2 hidden: fleet/.git, fleet/.hidden.yaml, fleet/README.md,"
                + " fleet/x.zip!a.yaml");
  }

  @Test
  void aFolderThatHoldsNothingIsToldAsAProblem() throws IOException {
    Files.createDirectories(folder.resolve("empty/below"));
    assertThat(read("empty")).containsExactly("empty ! this holds no deployment > " + HOLDS);
  }

  @Test
  void linesKeepTheirNumbersAndBlankOnesAreSkipped() throws IOException {
    write("a.jsonl", "{\"a\":1}\n\n  \t\r\n{\"a\":2}\r\n{\"a\":3}");
    write("b.ndjson", "\uFEFF{}\n");
    assertThat(read("a.jsonl", "b.ndjson"))
        .containsExactly(
            "a.jsonl:1 = {\"a\":1}",
            "a.jsonl:4 = {\"a\":2}",
            "a.jsonl:5 = {\"a\":3}",
            "b.ndjson:1 = \uFEFF{}");
  }

  @Test
  void streamWithoutLinesIsAProblem() throws IOException {
    write("a.jsonl", "\n \n");
    assertThat(read("a.jsonl"))
        .containsExactly(
            "a.jsonl ! this is empty: no line holds a deployment > Is this the right file? Whatever"
                + " makes it may have failed.");
  }

  @Test
  void linesInUtf16AreRefusedAsAWhole() throws IOException {
    Files.write(folder.resolve("a.jsonl"), "\uFEFF{}\n{}\n".getBytes(UTF_16LE));
    assertThat(read("a.jsonl"))
        .containsExactly(
            "a.jsonl ! the lines are written in UTF-16; none of them is read > Save the file as"
                + " UTF-8.");
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndTheNextOneIsRead() throws IOException {
    write("a.jsonl", "one\n" + "x".repeat((16 << 20) + 1) + "\nthree\n" + "y".repeat(16 << 20));
    assertThat(read("a.jsonl"))
        .containsExactly(
            "a.jsonl:1 = one",
            "a.jsonl:2 ! the line has more than 16 MiB, which is too large > A line holds one"
                + " deployment. Is this the right file?",
            "a.jsonl:3 = three",
            "a.jsonl:4 = 16777216 bytes");
  }

  @Test
  void aDocumentThatIsTooLargeIsRefused() throws IOException {
    write("a.yaml", "x".repeat((16 << 20) + 1));
    assertThat(read("a.yaml"))
        .containsExactly(
            "a.yaml ! the file has 17 MiB, which is too large > At most 16 MiB are read. Is this"
                + " the right file?");
  }

  @Test
  void fileOfAnotherKindThatIsNamedIsRefused() throws IOException {
    write("a.txt", "A");
    write("b.7z", "B");
    assertThat(read("a.txt", "b.7z"))
        .containsExactly(
            "a.txt ! its name does not tell what this is > Call it .yaml or .json, or .jsonl with a"
                + " deployment in each line.",
            "b.7z ! files that are packed in this way are not read > Pack it as .zip or .tar.gz, or"
                + " hand in the files themselves.");
  }

  @Test
  void patternsAreFollowedWhereTheShellDidNot() throws IOException {
    for (String name : List.of("a.json", "x/b.json", "x/y/c.json", "x/y/d.yaml", "x/e.txt")) {
      write("fleet/" + name, name);
    }
    assertThat(read("fleet/**/*.json"))
        .containsExactly(
            "fleet/a.json = a.json", "fleet/x/b.json = x/b.json", "fleet/x/y/c.json = x/y/c.json");
    assertThat(read("fleet/x/*.json")).containsExactly("fleet/x/b.json = x/b.json");
    assertThat(read("fleet/x/y/[!a-c].{yaml,json}"))
        .containsExactly("fleet/x/y/d.yaml = x/y/d.yaml");
    assertThat(read("fleet/?"))
        .containsExactlyElementsOf(
            List.of(
                "fleet/x/b.json = x/b.json",
                "fleet/x/y/c.json = x/y/c.json",
                "fleet/x/y/d.yaml = x/y/d.yaml",
                "skipped 1 of other kinds: fleet/x/e.txt"));
  }

  @Test
  void aFileWhoseNameLooksLikeAPatternIsThatFile() throws IOException {
    write("a[1].yaml", "A");
    assertThat(read("a[1].yaml")).containsExactly("a[1].yaml = A");
  }

  @Test
  void whatIsNamedTwiceIsReadOnce() throws IOException {
    write("fleet/a.yaml", "A");
    write("fleet/b.yaml", "B");
    assertThat(
            read("fleet/b.yaml", "fleet", "fleet/a.yaml", "fleet/../fleet/b.yaml", "fleet/*.yaml"))
        .containsExactly(
            "fleet/b.yaml = B",
            "fleet/a.yaml = A",
            "skipped 5 named twice: fleet/b.yaml, fleet/a.yaml, fleet/../fleet/b.yaml,"
                + " fleet/a.yaml, fleet/b.yaml");
    assertThat(read("fleet/*.yaml", "fleet/a.*", "fleet"))
        .containsExactly(
            "fleet/a.yaml = A",
            "fleet/b.yaml = B",
            "skipped 3 named twice: fleet/a.yaml, fleet/a.yaml, fleet/b.yaml");
  }

  @Test
  void whatIsNotThereIsToldBeforeAnythingIsRead() {
    assertThatThrownBy(() -> read("absent.yaml", "absent/*.yaml", "*.yaml"))
        .isInstanceOf(DiagnosticException.class)
        .satisfies(
            e ->
                assertThat(((DiagnosticException) e).diagnostics())
                    .extracting(d -> d.message().replace(folder + "/", ""))
                    .containsExactly(
                        "there is no such file or folder", "there is no folder absent"));
    assertThatThrownBy(() -> read("*.yaml"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("no file is called like this");
  }

  @Test
  void standardInputIsLinesOrOneDocument() {
    assertThat(Reading.typed(folder, "{\"a\":1}\n{\"a\":2}\n", "-"))
        .containsExactly("-:1 = {\"a\":1}", "-:2 = {\"a\":2}");
    assertThat(Reading.typed(folder, "\uFEFF {\"a\":\"}\\\"{\"}", "-"))
        .containsExactly("-:1 = \uFEFF {\"a\":\"}\\\"{\"}");
    assertThat(Reading.typed(folder, "{\n \"a\":1\n}\n", "-"))
        .containsExactly("- = {\n \"a\":1\n}\n");
    assertThat(Reading.typed(folder, "{\"a\":\n{\"a\":2}\n", "-"))
        .containsExactly("-:1 = {\"a\":", "-:2 = {\"a\":2}");
    assertThat(Reading.typed(folder, "deployment: A\nnodes: []\n", "-"))
        .containsExactly("- = deployment: A\nnodes: []\n");
    assertThat(Reading.typed(folder, "[1]\n[2]\n", "-")).containsExactly("- = [1]\n[2]\n");
    assertThat(Reading.typed(folder, "x".repeat((16 << 20) + 1), "-"))
        .containsExactly(
            "- ! the document has more than 16 MiB, which is too large > At most 16 MiB are read. Is"
                + " this the right file?");
    assertThat(Reading.typed(folder, " \n", "-"))
        .containsExactly(
            "- ! standard input is empty > Whatever was to write to it may have failed.");
  }

  @Test
  void standardInputIsReadOnceAmongFiles() throws IOException {
    write("a.yaml", "A");
    assertThat(Reading.typed(folder, "{}", "-", "a.yaml", "-"))
        .containsExactly("-:1 = {}", "a.yaml = A", "skipped 1 named twice: -");
  }

  @Test
  void progressIsKnownInBytesWhereAllAreFiles() throws IOException {
    write("a.jsonl", "{}\n".repeat(100_000));
    try (Inputs inputs =
        Inputs.open(List.of(folder + "/a.jsonl"), () -> new ByteArrayInputStream(new byte[0]))) {
      assertThat(inputs.bytesInAll()).isEqualTo(300_000);
      assertThat(inputs.bytesRead()).isZero();
      assertThat(inputs.size()).isEqualTo(-1);
      for (int i = 0; i < 50_000; i++) {
        inputs.next();
      }
      assertThat(inputs.bytesRead()).isBetween(150_000L, 220_000L);
      assertThat(inputs.size()).isBetween(68_000L, 100_000L);
    }
  }

  @Test
  void theNumberOfDocumentsInFoldersIsEstimatedFromTheirNames() throws IOException {
    for (int i = 10; i < 50; i++) {
      write("fleet/" + i + ".yaml", "A");
    }
    for (int i = 0; i < 5; i++) {
      write("deep/" + i + "/a.yaml", "A");
      write("deep/" + i + "/b.yaml", "A");
    }
    try (Inputs inputs =
        Inputs.open(
            List.of(folder + "/fleet"), () -> new ByteArrayInputStream("".getBytes(UTF_8)))) {
      assertThat(inputs.bytesInAll()).isEqualTo(-1);
      inputs.next();
      assertThat(inputs.size()).isEqualTo(40);
    }
    try (Inputs inputs =
        Inputs.open(
            List.of(folder + "/deep"), () -> new ByteArrayInputStream("".getBytes(UTF_8)))) {
      inputs.next();
      inputs.next();
      inputs.next();
      assertThat(inputs.size()).isEqualTo(10);
    }
  }

  @Test
  void filesOnlyAreCountedBeforehand() throws IOException {
    write("a.yaml", "A");
    write("b.yaml", "B");
    try (Inputs inputs =
        Inputs.open(
            List.of(folder + "/a.yaml", folder + "/b.yaml"),
            () -> new ByteArrayInputStream(new byte[0]))) {
      assertThat(inputs.size()).isEqualTo(2);
    }
  }
}
