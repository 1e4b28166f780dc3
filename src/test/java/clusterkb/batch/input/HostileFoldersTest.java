package clusterkb.batch.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders that lead in circles, hold what is no file, or change while they are read. */
@DisabledOnOs(OS.WINDOWS)
class HostileFoldersTest {
  private static final String CIRCLE =
      " ! this is a link to a folder; such links are not followed, as they can lead in a circle >"
          + " Name the folder itself beside the others.";

  @TempDir private Path folder;
  private Path fleet;

  @BeforeEach
  void twoGoodFiles() throws IOException {
    fleet = Files.createDirectory(folder.resolve("fleet"));
    Files.writeString(fleet.resolve("a.yaml"), "A");
    Files.writeString(fleet.resolve("z.yaml"), "Z");
  }

  private List<String> read() {
    return Reading.of(folder, "fleet");
  }

  private void run(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", command).directory(fleet.toFile()).start();
    assumeTrue(process.waitFor() == 0, command);
  }

  @Test
  void linksThatLeadInACircleAreNotFollowed() throws IOException {
    Files.createSymbolicLink(fleet.resolve("m"), fleet);
    Files.createDirectory(fleet.resolve("n"));
    Files.createSymbolicLink(fleet.resolve("n/up"), Path.of(".."));
    assertThat(read())
        .containsExactly(
            "fleet/a.yaml = A", "fleet/m" + CIRCLE, "fleet/n/up" + CIRCLE, "fleet/z.yaml = Z");
  }

  @Test
  void linksToFilesAreFollowedIfTheyLeadToOne() throws IOException {
    Files.createSymbolicLink(fleet.resolve("l.yaml"), Path.of("a.yaml"));
    Files.createSymbolicLink(fleet.resolve("m.yaml"), Path.of("absent"));
    Files.createSymbolicLink(fleet.resolve("n.yaml"), Path.of("n.yaml"));
    Files.createSymbolicLink(fleet.resolve("o"), Path.of("absent"));
    assertThat(read())
        .containsExactly(
            "fleet/a.yaml = A",
            "fleet/l.yaml = A",
            "fleet/m.yaml ! this is a link that leads to nothing > Mend the link, or remove it.",
            "fleet/n.yaml ! this is a link that leads to nothing > Mend the link, or remove it.",
            "fleet/z.yaml = Z",
            "skipped 1 of other kinds: fleet/o");
  }

  @Test
  void aFolderThatIsNamedThroughALinkIsRead() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), fleet);
    assertThat(Reading.of(folder, "link")).containsExactly("link/a.yaml = A", "link/z.yaml = Z");
    assertThat(Reading.of(folder, "fleet", "link"))
        .containsExactly("fleet/a.yaml = A", "fleet/z.yaml = Z", "skipped 1 named twice: link");
  }

  @Test
  void pipesAreNotOpened() throws IOException, InterruptedException {
    run("mkfifo p.yaml q.fifo");
    assertThat(read())
        .containsExactly(
            "fleet/a.yaml = A",
            "fleet/p.yaml ! this is a pipe or a device, not a file > Remove it, or name the files"
                + " alone.",
            "fleet/z.yaml = Z",
            "skipped 1 of other kinds: fleet/q.fifo");
    assertThat(Reading.of(folder, "fleet/p.yaml"))
        .containsExactly(
            "fleet/p.yaml ! this is a pipe or a device, not a file > Hand in what it gives as"
                + " standard input: with a - for the path.");
  }

  @Test
  void namesThatAreNoTextAreToldApartAndRefused() throws IOException, InterruptedException {
    run("printf X > \"$(printf 'm\\344.yaml')\" && printf Y > \"$(printf 'm\\366.yaml')\"");
    String why =
        " ! the name holds bytes that are no text in this system's encoding > Rename it, or run with"
            + " another locale, such as LC_ALL=C.UTF-8.";
    assertThat(read())
        .containsExactly(
            "fleet/a.yaml = A",
            "fleet/m\uFFFD.yaml" + why,
            "fleet/m\uFFFD.yaml (2)" + why,
            "fleet/z.yaml = Z");
  }

  @Test
  void whatMayNotBeReadIsRefused() throws IOException {
    Path locked = Files.createDirectory(fleet.resolve("m"));
    Files.writeString(fleet.resolve("n.yaml"), "N");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        fleet.resolve("n.yaml"), PosixFilePermissions.fromString("---------"));
    // An administrator may read everything.
    assumeTrue(!Files.isReadable(locked));
    List<String> items = read();
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    assertThat(items).hasSize(4);
    assertThat(items.get(1))
        .startsWith("fleet/m ! this may not or cannot be read > Check its perm");
    assertThat(items.get(2))
        .isEqualTo("fleet/n.yaml ! the file may not be read > Check its permissions.");
  }

  @Test
  void whatVanishesBetweenListingAndReadingIsTold() throws IOException {
    Path below = Files.createDirectory(fleet.resolve("b"));
    Files.writeString(below.resolve("c.yaml"), "C");
    try (Inputs inputs =
        Inputs.open(List.of(fleet.toString()), () -> new ByteArrayInputStream(new byte[0]))) {
      assertThat(inputs.next().problem()).isNull();
      Files.delete(below.resolve("c.yaml"));
      Files.delete(below);
      Files.delete(fleet.resolve("z.yaml"));
      Item item = inputs.next();
      assertThat(item.input()).endsWith("/fleet/z.yaml");
      assertThat(item.problem().message())
          .isEqualTo("this was there when its folder was listed, and is there no more");
      assertThat(inputs.next()).isNull();
      assertThat(inputs.next()).isNull();
      assertThat(inputs.skipped().count()).isEqualTo(1);
    }
  }

  @Test
  void aFolderThatIsCalledLikeADocumentIsAFolder() throws IOException {
    Files.createDirectory(fleet.resolve("m.yaml"));
    Files.writeString(fleet.resolve("m.yaml/x.json"), "X");
    assertThat(read())
        .containsExactly("fleet/a.yaml = A", "fleet/m.yaml/x.json = X", "fleet/z.yaml = Z");
  }

  @Test
  void aManyTimesNestedFolderIsRead() throws IOException {
    Path deep = fleet;
    for (int i = 0; i < 200; i++) {
      deep = Files.createDirectory(deep.resolve("m"));
    }
    Files.writeString(deep.resolve("x.yaml"), "X");
    assertThat(read())
        .containsExactly(
            "fleet/a.yaml = A", "fleet/" + "m/".repeat(200) + "x.yaml = X", "fleet/z.yaml = Z");
  }
}
