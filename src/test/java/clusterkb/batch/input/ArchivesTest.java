package clusterkb.batch.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of archives, and what is said of those that are damaged or hostile. */
class ArchivesTest {
  private static final String PACK = "Pack it as .zip or .tar.gz, or hand in the files themselves.";
  private static final String FETCH = "Fetch or pack it anew, and hand in the new one.";

  @TempDir private Path folder;

  private List<String> read(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return Reading.of(folder, name);
  }

  private static byte[] start(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  /** The same with one text put for another of the same length, in every place. */
  private static byte[] with(byte[] bytes, String old, String text) {
    return new String(bytes, ISO_8859_1).replace(old, text).getBytes(ISO_8859_1);
  }

  @Test
  void aZipIsReadInItsOwnOrder() throws IOException {
    String[] entries = {
      "b.yaml",
      "B",
      "a/",
      "",
      "a/x.jsonl",
      "{}\n\n{\"a\":1}\n",
      "a/readme.txt",
      "R",
      ".x.yaml",
      "H",
      "__MACOSX/a.yaml",
      "M",
      "a.json",
      "A"
    };
    for (byte[] zip : List.of(Archives.zip(entries), Archives.storedZip(entries))) {
      assertThat(read("f.zip", zip))
          .containsExactly(
              "f.zip!b.yaml = B",
              "f.zip!a/x.jsonl:1 = {}",
              "f.zip!a/x.jsonl:3 = {\"a\":1}",
              "f.zip!a.json = A",
              "skipped 1 of other kinds, 2 hidden: f.zip!a/readme.txt, f.zip!.x.yaml,"
                  + " f.zip!__MACOSX/a.yaml");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"f.tar.gz", "f.tgz", "F.TGZ"})
  void aTarIsReadInItsOwnOrder(String name) throws IOException {
    String longName = "folder/".repeat(40) + "a.yaml";
    assertThat(
            read(
                name,
                Archives.tarGz("b.yaml", "B", "x.jsonl", "{}\n", "x.txt", "X", longName, "L")))
        .containsExactly(
            name + "!b.yaml = B",
            name + "!x.jsonl:1 = {}",
            name + "!" + longName + " = L",
            "skipped 1 of other kinds: " + name + "!x.txt");
  }

  @Test
  void packedLinesAreRead() throws IOException {
    assertThat(read("f.jsonl.gz", Archives.gzip("{}\n\n[]".getBytes(UTF_8))))
        .containsExactly("f.jsonl.gz:1 = {}", "f.jsonl.gz:3 = []");
  }

  @Test
  void packedStreamsThatFollowEachOtherAreOne() throws IOException {
    byte[] two =
        joined(Archives.gzip("{}\n{".getBytes(UTF_8)), Archives.gzip("}\n".getBytes(UTF_8)));
    assertThat(read("f.jsonl.gz", two)).containsExactly("f.jsonl.gz:1 = {}", "f.jsonl.gz:2 = {}");
  }

  @Test
  void namesThatLeadSomewhereElseAreRefusedAndTheRestIsRead() throws IOException {
    String[] entries = {
      "../a.yaml",
      "1",
      "/etc/a.yaml",
      "2",
      "C:\\a.yaml",
      "3",
      "a/../../b.txt",
      "4",
      "..\\a.yaml",
      "5",
      "a\u0001.yaml",
      "6",
      "x".repeat(5000) + ".yaml",
      "7",
      "good.yaml",
      "G"
    };
    String end = " > It is not read. " + PACK;
    assertThat(read("f.zip", Archives.zip(entries)))
        .containsExactly(
            "f.zip!../a.yaml#1 ! the name of this entry leads out of the archive: it has '..' in it"
                + end,
            "f.zip!/etc/a.yaml#2 ! the name of this entry begins at the root of a disk" + end,
            "f.zip!C:/a.yaml#3 ! the name of this entry begins with a drive letter" + end,
            "f.zip!a/../../b.txt#4 ! the name of this entry leads out of the archive: it has '..' in"
                + " it"
                + end,
            "f.zip!../a.yaml#5 ! the name of this entry leads out of the archive: it has '..' in it"
                + end,
            "f.zip!a\u0001.yaml#6 ! the name of this entry holds control characters" + end,
            "f.zip!"
                + "x".repeat(300)
                + "...#7 ! the name of this entry has more than 4096 characters"
                + end,
            "f.zip!good.yaml = G");
    assertThat(read("f.tgz", Archives.tarGz("../a.yaml", "1", "/a.yaml", "2", "good.yaml", "G")))
        .containsExactly(
            "f.tgz!../a.yaml#1 ! the name of this entry leads out of the archive: it has '..' in it"
                + end,
            "f.tgz!/a.yaml#2 ! the name of this entry begins at the root of a disk" + end,
            "f.tgz!good.yaml = G");
  }

  @Test
  void aSecondEntryOfANameIsRefused() throws IOException {
    byte[] zip =
        with(Archives.zip("a.yaml", "1", "b.yaml", "2", "c.yaml", "3"), "b.yaml", "a.yaml");
    assertThat(read("f.zip", zip))
        .containsExactly(
            "f.zip!a.yaml = 1",
            "f.zip!a.yaml#2 ! the archive has a second entry of the name a.yaml > The first one is"
                + " read. Pack each file once.",
            "f.zip!c.yaml = 3");
  }

  @Test
  void archivesWithinArchivesAreRefused() throws IOException {
    String inner = "PK";
    String why =
        " ! this is an archive within an archive > Unpack the outer one, and hand in what it holds.";
    assertThat(
            read(
                "f.zip",
                Archives.zip(
                    "a.zip", inner, "b.tar.gz", inner, "c.jsonl.gz", inner, "d.7z", inner)))
        .containsExactly(
            "f.zip!a.zip" + why,
            "f.zip!b.tar.gz" + why,
            "f.zip!c.jsonl.gz" + why,
            "f.zip!d.7z" + why);
  }

  @Test
  void linksAndDevicesInATarAreRefused() throws IOException {
    assertThat(read("f.tgz", Archives.gzip(Archives.tarOfOddEntries())))
        .containsExactly(
            "f.tgz!2.yaml ! this entry is a link, not a file > " + PACK,
            "f.tgz!1.yaml ! this entry is a link, not a file > " + PACK,
            "f.tgz!6.yaml ! this entry is no ordinary file > " + PACK,
            "f.tgz!3.yaml ! this entry is no ordinary file > " + PACK,
            "f.tgz!4.yaml ! this entry is no ordinary file > " + PACK,
            "f.tgz!good.yaml = good");
  }

  @Test
  void anEncryptedEntryIsRefusedAndTheRestIsRead() throws IOException {
    byte[] zip = Archives.storedZip("a.yaml", "secret", "b.yaml", "B");
    zip[6] |= 1;
    assertThat(read("f.zip", zip))
        .containsExactly("f.zip!a.yaml ! this entry is encrypted > " + PACK, "f.zip!b.yaml = B");
  }

  @Test
  void aDamagedEntryIsRefusedAndTheRestIsRead() throws IOException {
    byte[] zip = with(Archives.storedZip("a.yaml", "AAAA", "b.yaml", "B"), "AAAA", "AAAB");
    assertThat(read("f.zip", zip))
        .containsExactly(
            "f.zip!a.yaml ! its bytes are damaged: the checksum differs > " + FETCH,
            "f.zip!b.yaml = B");
    byte[] lines = with(Archives.storedZip("a.jsonl", "AAAA\n", "b.yaml", "B"), "AAAA", "AAAB");
    assertThat(read("f.zip", lines))
        .containsExactly(
            "f.zip!a.jsonl:1 = AAAB",
            "f.zip!a.jsonl:3 ! the bytes of the lines before are damaged: the checksum differs > "
                + FETCH,
            "f.zip!b.yaml = B");
  }

  @Test
  void whereAnArchiveIsCutOffIsNeverAnEndOfIt() throws IOException {
    byte[] zip = Archives.zip("a.yaml", "A".repeat(50), "b.yaml", "B".repeat(50), "c.yaml", "C");
    byte[] tar = Archives.tarGz("a.yaml", "A".repeat(50), "b.yaml", "B".repeat(50), "c.yaml", "C");
    for (int length = 0; length < zip.length; length++) {
      assertCutOff(read("f.zip", start(zip, length)), "f.zip ! the archive ");
    }
    for (int length = 0; length < tar.length; length++) {
      assertCutOff(read("f.tgz", start(tar, length)), "f.tgz ! ");
    }
    assertThat(read("f.zip", zip)).hasSize(3);
    assertThat(read("f.tgz", tar)).hasSize(3);
  }

  private static void assertCutOff(List<String> items, String start) {
    assertThat(items).isNotEmpty();
    assertThat(items.get(items.size() - 1)).startsWith(start).endsWith(FETCH);
    assertThat(items.stream().filter(item -> item.contains(" ! "))).hasSize(1);
  }

  @Test
  void streamOfPackedLinesThatIsCutOffSaysWhere() throws IOException {
    byte[] whole = Archives.gzip("{\"a\":1}\n{\"a\":2}\n".getBytes(UTF_8));
    assertThat(read("f.jsonl.gz", start(whole, whole.length - 4)))
        .containsExactly(
            "f.jsonl.gz:1 = {\"a\":1}",
            "f.jsonl.gz:2 = {\"a\":2}",
            "f.jsonl.gz:3 ! the file cannot be read from here on: the file is cut off"
                + " > The lines before are read. "
                + FETCH);
  }

  @Test
  void anyDamagedByteLosesNothingSilently() throws IOException {
    byte[] zip = Archives.zip("a.yaml", "A".repeat(50), "b.yaml", "B".repeat(50));
    List<String> whole = read("f.zip", zip);
    for (int at = 0; at < zip.length; at++) {
      byte[] damaged = zip.clone();
      damaged[at] ^= 0x55;
      List<String> items = read("f.zip", damaged);
      boolean allThere = items.containsAll(whole);
      boolean told = items.stream().anyMatch(item -> item.contains(" ! "));
      boolean renamed =
          items.stream().anyMatch(item -> item.startsWith("skipped"))
              || items.stream().filter(item -> item.contains(" = ")).count() == 2;
      assertThat(allThere || told || renamed).as("byte %d: %s", at, items).isTrue();
    }
  }

  @Test
  void whatIsNoArchiveIsRefused() throws IOException {
    assertThat(read("f.zip", "deployment: A\n".repeat(10).getBytes(UTF_8)))
        .singleElement()
        .asString()
        .startsWith("f.zip ! the archive cannot be read to its end: ")
        .endsWith("Nothing of it is read. Is it a .zip archive? " + FETCH);
    assertThat(read("f.tgz", "deployment: A\n".getBytes(UTF_8)))
        .singleElement()
        .asString()
        .isEqualTo(
            "f.tgz ! the archive cannot be read to its end: this is not packed by gzip > Nothing of it is read. Is it a .tar.gz archive? "
                + FETCH);
    assertThat(read("f.tgz", Archives.gzip("deployment: A\n".repeat(100).getBytes(UTF_8))))
        .singleElement()
        .asString()
        .startsWith("f.tgz ! the archive cannot be read to its end: ");
    assertThat(read("f.zip", Archives.zip("a.txt", "A")))
        .containsExactly(
            "f.zip ! the archive holds no deployment > Deployments are files with names that end in"
                + " .yaml, .yml, .json, .jsonl or .ndjson.",
            "skipped 1 of other kinds: f.zip!a.txt");
  }

  @Test
  void whatFollowsTheEndOfATarIsTold() throws IOException {
    byte[] two = joined(Archives.tar("a.yaml", "A"), Archives.tar("b.yaml", "B"));
    assertThat(read("f.tgz", Archives.gzip(two)))
        .containsExactly(
            "f.tgz!a.yaml = A",
            "f.tgz ! something follows the end of the archive; it is not read > What could be found"
                + " is read. "
                + FETCH);
  }

  @Test
  void aZipWithEntriesThatItsDirectoryDoesNotHaveIsTold() throws IOException {
    byte[] inner = Archives.storedZip("a.yaml", "A", "b.yaml", "B");
    byte[] fewer = inner.clone();
    fewer[inner.length - 12] = 1;
    fewer[inner.length - 14] = 1;
    assertThat(read("f.zip", fewer))
        .containsExactly(
            "f.zip!a.yaml = A",
            "f.zip!b.yaml = B",
            "f.zip ! its directory has 1 entries, and 2 could be found > What could be found is read. "
                + FETCH);
  }

  @Test
  void zerosWithoutEndAreStopped() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gz)) {
      out.write("{}\n".getBytes(UTF_8));
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    assertThat(read("f.jsonl.gz", gz.toByteArray()))
        .containsExactly(
            "f.jsonl.gz:1 = {}",
            "f.jsonl.gz:2 ! the file cannot be read from here on: it expands to more than 600 times"
                + " its size > The lines before are read. "
                + FETCH);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.yaml"));
      zip.write('A');
      zip.putNextEntry(new ZipEntry("b.jsonl"));
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(read("f.zip", bytes.toByteArray()))
        .containsExactly(
            "f.zip!a.yaml = A",
            "f.zip ! the archive cannot be read to its end, at or behind its entry b.jsonl, line 1:"
                + " it expands to more than 600 times its size > What stands before is read. "
                + PACK);
  }

  @Test
  void namesWithoutEndInATarAreStopped() throws IOException {
    // The header of a long name says that it has 8 GB.
    byte[] header = Archives.tar("././@LongLink", "").clone();
    header[156] = 'L';
    System.arraycopy("77777777777\0".getBytes(UTF_8), 0, header, 124, 12);
    System.arraycopy("        ".getBytes(UTF_8), 0, header, 148, 8);
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += header[i];
    }
    System.arraycopy(String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(UTF_8), 0, header, 148, 8);
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gz)) {
      out.write(header, 0, 512);
      byte[] name = "x".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 20; i++) {
        out.write(name);
      }
    }
    assertThat(read("f.tgz", gz.toByteArray()))
        .containsExactly(
            "f.tgz ! the archive cannot be read to its end: the name or header of an entry has no end"
                + " > Nothing of it is read. Is it a .tar.gz archive? "
                + PACK);
  }
}
