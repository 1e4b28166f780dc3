package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that cannot write its results, or has no memory, ends clearly and can go on. */
class BatchOutputTest {
  private static final int MANY = 6000;

  @TempDir private Path folder;
  private KbProcess kb;
  private String input;

  @BeforeEach
  void rules() {
    Kb small = new Kb(folder);
    small.rules().write();
    kb = new KbProcess(folder, small.rules().path());
    input = small.file("fleet.jsonl", Fleet.lines(3, MANY));
  }

  private static void assertBroken(Kb.Result result, String why) {
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("kb: the results cannot be written: " + why);
    assertThat(result.err()).containsPattern("kb: read [\\d,]+ = evaluated [\\d,]+ \\+ rejected ");
    // Rejections go to standard error where there is no folder.
    assertThat(result.err().lines().filter(line -> line.startsWith("kb: "))).hasSizeLessThan(4);
  }

  private static void assumeThereIs(String path) {
    assumeThat(Files.exists(Path.of(path))).as(path + " is there").isTrue();
  }

  @Test
  void aDeviceWithoutRoomIsTold() throws Exception {
    assumeThereIs("/dev/full");
    assertBroken(
        kb.run(new File("/dev/full"), kb.command("batch", input)), "standard output takes no more");
  }

  @Test
  void aReaderThatHasSeenEnoughIsTold() throws Exception {
    assumeThereIs("/bin/bash");
    String command = KbProcess.quoted(kb.command("batch", input));
    Kb.Result result =
        kb.run(null, List.of("/bin/bash", "-c", command + " | head -n 1; exit ${PIPESTATUS[0]}"));
    assertBroken(result, "standard output takes no more");
    assertThat(result.out()).startsWith("{\"input\":").endsWith("}\n").hasLineCount(1);
  }

  /** A limit on the size of files stands for a disk that is full. */
  @Test
  void afterAFullDiskTheRunGoesOnAndEndsInTheSameBytes() throws Exception {
    assumeThereIs("/bin/bash");
    Path whole = folder.resolve("whole");
    Path full = folder.resolve("full");
    assertThat(kb.run("batch", input, "--out", whole.toString()).code()).isEqualTo(3);
    String command = KbProcess.quoted(kb.command("batch", input, "--out", full.toString()));
    Kb.Result result = kb.run(null, List.of("/bin/bash", "-c", "ulimit -f 1500; exec " + command));
    assertBroken(result, "File too large");
    assertThat(result.err()).contains("go on with --resume once that is mended");
    assertThat(Files.size(full.resolve("results.jsonl"))).isEqualTo(1500 * 1024);
    Map<String, String> expected = Fleet.files(whole);
    assertThat(Fleet.files(full)).isNotEqualTo(expected);
    assertThat(kb.run("batch", input, "--out", full.toString(), "--resume").code()).isEqualTo(3);
    assertThat(Fleet.files(full)).isEqualTo(expected);
  }

  @Test
  void aFolderThatMayNotBeWrittenIsTold() throws Exception {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(locked)).as("not run by one who may write anywhere").isFalse();
    for (String out : List.of("locked", "locked/out")) {
      Kb.Result result = kb.run("batch", input, "--out", folder.resolve(out).toString());
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .contains("kb: the results cannot be written: ", "permission denied")
          .hasLineCount(1);
    }
  }

  @Test
  void aFileInTheFoldersPlaceIsTold() throws IOException {
    String file = Files.writeString(folder.resolve("file"), "x").toString();
    for (String out : List.of(file, file + "/out")) {
      Kb.Result result = Kb.plain("batch", input, "--out", out, "--rules", folder + "/rules");
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .startsWith("kb: the results cannot be written: " + file)
          .hasLineCount(1);
    }
  }

  /** Long explanations, many at once, in hardly any memory: it ends, and says why. */
  @Test
  void aRunWithoutMemoryEndsClearlyOrIsDone() throws Exception {
    String disk = "{\"name\":\"%d\",\"shared\":true,\"type\":\"DYNAMIC\"},";
    StringBuilder huge = new StringBuilder("{\"disks\":[");
    for (int i = 0; i < 2000; i++) {
      huge.append(disk.replace("%d", Integer.toString(i)));
    }
    huge.setLength(huge.length() - 1);
    String fleet = (huge + "]}\n").repeat(20);
    String large = Files.writeString(folder.resolve("large.jsonl"), fleet).toString();
    for (String memory : List.of("-Xmx18m", "-Xmx30m", "-Xmx60m")) {
      Kb.Result result =
          new KbProcess(folder, folder.resolve("rules"))
              .with(memory)
              .run("batch", large, "--explain", "--threads", "4", "--out", folder + "/o" + memory);
      if (result.code() == 1) {
        assertThat(result.err()).contains("kb: read 20 = evaluated 20 + rejected 0");
      } else {
        assertThat(result.code()).as(memory + " " + result.err()).isEqualTo(4);
        assertThat(result.err())
            .contains("kb: the memory is full; give more with KB_MEMORY=2g, or fewer --threads");
      }
    }
  }
}
