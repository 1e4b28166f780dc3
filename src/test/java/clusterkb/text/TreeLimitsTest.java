package clusterkb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, the answer comes soon and is a tree or an error. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TreeLimitsTest {
  @Test
  void aFileOf100MegabytesIsNotReadAtAll(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large.yaml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(100 << 20);
    }
    long start = System.nanoTime();
    assertThat(Texts.errors("", () -> TreeReader.read(file)))
        .isEqualTo(
            file
                + ": error: the file has 100 MiB, which is too large\n"
                + "  At most 16 MiB are read. Is this the right file?\n");
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
    assertThat(FileText.linesOf(file.toString())).isEmpty();
  }

  @Test
  void bytesBeyondTheLimitAreAnError() {
    byte[] bytes = new byte[FileText.LIMIT + 1];
    assertThat(Texts.errors("", () -> TreeReader.read("f", bytes)))
        .startsWith("f: error: the file has 17 MiB, which is too large\n");
  }

  @Test
  void anEndlessDeviceIsReadUpToTheLimitOnly() {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero));
    assertThat(Texts.errors("", () -> TreeReader.read(zero)))
        .startsWith("/dev/zero: error: the file has more than 16 MiB, which is too large\n");
  }

  @Test
  void aYamlBombIsAnErrorAtTheAliasThatBurstsTheLimit() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      String list = IntStream.range(0, 10).mapToObj(j -> alias).collect(Collectors.joining(", "));
      bomb.append("a").append(i).append(": &a").append(i).append(" [").append(list).append("]\n");
    }
    assertThat(Texts.errors("f.yaml", bomb.toString()))
        .isEqualTo(
            """
            f.yaml:5:45: error: aliases expand to more than 100,000 values
                a4: &a4 [*a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3]
                                                            ^
              No deployment needs that many. Is this the right file?
            """);
  }

  @Test
  void aliasesDeepenWhatTheyStandIn() {
    StringBuilder text = new StringBuilder("- &a0 [x]\n");
    for (int i = 1; i < 64; i++) {
      text.append("- &a").append(i).append(" [*a").append(i - 1).append("]\n");
    }
    assertThat(Texts.errors("f.yaml", text.toString()))
        .startsWith("f.yaml:64:9: error: more than 64 mappings and lists are nested here\n");
  }

  @Test
  void tooManyValuesAreAnErrorWithoutAliasesToo() {
    assertThat(Texts.errors("f.json", "[" + "1,".repeat(3_000_000) + "1]").lines().findFirst())
        .contains("f.json:1:200000: error: the document has more than 100,000 values");
  }

  @Test
  void deepNestingIsAnErrorAtTheFirstLevelTooDeep() {
    String deep = "[".repeat(1_000_000);
    assertThat(Texts.errors("f.json", deep).lines().findFirst())
        .contains("f.json:1:65: error: more than 64 mappings and lists are nested here");
    assertThat(Texts.errors("f.yaml", "a: " + "[".repeat(10_000)).lines().findFirst())
        .contains("f.yaml:1:67: error: more than 64 mappings and lists are nested here");
    assertThat(Texts.errors("f.yaml", "- ".repeat(10_000)).lines().findFirst())
        .contains("f.yaml:1:129: error: more than 64 mappings and lists are nested here");
    assertThat(Texts.errors("f.yaml", "[".repeat(64) + "]".repeat(64))).isEqualTo("no error");
  }

  @Test
  void longValuesAreReadOrRefusedButNeverStopTheProgram() {
    for (String value :
        new String[] {
          "1:".repeat(1_000_000),
          "9".repeat(5_000_000),
          "0x" + "F".repeat(5_000_000),
          "0" + "7".repeat(5_000_000),
          "1_".repeat(1_000_000),
          "'" + "x".repeat(15_000_000) + "'",
          "x".repeat(15_000_000),
          "- ".repeat(40) + "1." + "0".repeat(1_000_000) + "e" + "9".repeat(1_000_000)
        }) {
      Texts.errors("f.yaml", "? a\n: " + value);
      Texts.errors("f.json", "[" + value.replace('\'', '"') + "]");
      Texts.errors("f.json", "{\"" + value.replace('\'', 'x') + "\": 1}");
    }
  }

  @Test
  void aVeryLongLineOfYamlIsAnErrorAndOneOfJsonIsNot() {
    String line = "x".repeat(TreeReader.MAX_LINE);
    assertThat(Texts.errors("f.yaml", "a: 1\r\nb:\n " + line))
        .isEqualTo(
            "f.yaml:3:1: error: the line has more than 50,000 characters\n"
                + ("     " + "x".repeat(95) + "…\n    ^\n")
                + "  Break it into several. Is this the right file?\n");
    assertThat(Texts.errors("f.yaml", line + "\n")).isEqualTo("no error");
    assertThat(Texts.errors("f.json", "[\"" + line + "\"]")).isEqualTo("no error");
  }

  @Test
  void aFileOfTheLargestSizeIsReadSoon() {
    int lines = FileText.LIMIT / (TreeReader.MAX_LINE + 10);
    String comment = "#" + "x".repeat(TreeReader.MAX_LINE - 1) + "\n";
    assertThat(Texts.errors("f.yaml", comment.repeat(lines) + "a: 1\n")).isEqualTo("no error");
    String value = "- " + "x".repeat(TreeReader.MAX_LINE - 2) + "\n";
    assertThat(Texts.errors("f.yaml", value.repeat(lines))).isEqualTo("no error");
  }

  @Test
  void manyKeysGivenTwiceGiveAHundredErrorsAndTheNumberOfTheOthers() {
    String errors = Texts.errors("f.yaml", "a: 1\n".repeat(50_000));
    assertThat(errors.lines().filter(line -> line.contains("given twice")).count()).isEqualTo(100);
    assertThat(errors).endsWith("f.yaml: error: there are 49899 more errors\n");
  }

  @Test
  void randomBytesGiveATreeOrAnError() {
    Random random = new Random(20240607);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      Texts.errors("", () -> TreeReader.read("f", bytes));
    }
  }

  @Test
  void randomSignsGiveATreeOrAnError() {
    String signs = "{}[]:,-?&*!|>'\"%@`#~<=. \n\n\t\\abn015_\u00e4😀\u0085";
    int[] points = signs.codePoints().toArray();
    Random random = new Random(20240608);
    for (int i = 0; i < 60_000; i++) {
      int[] chosen = new int[random.nextInt(25)];
      Arrays.setAll(chosen, j -> points[random.nextInt(points.length)]);
      String text = new String(chosen, 0, chosen.length);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      String file = random.nextBoolean() ? "f.yaml" : "f.json";
      String errors = Texts.errors(text, () -> TreeReader.read(file, bytes));
      assertThat(errors).doesNotContain("Exception", "jackson", "snakeyaml", "java.");
    }
  }
}
