package clusterkb.batch.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small fleet gives its committed files, to the byte; {@code mvn test -Dtest=FleetFilesTest
 * -Dkb.record=true} writes them anew.
 */
class FleetFilesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/fleet/files");

  @TempDir private static Path folder;
  private static RuleSet rules;

  @BeforeAll
  static void write() throws IOException {
    rules = SmallFleet.rules(folder).load();
    write(folder);
  }

  private static void write(Path to) throws IOException {
    try (FleetFiles files = new FleetFiles(to, rules, false)) {
      SmallFleet.feed(rules, files);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FleetFiles.SUMMARY, FleetFiles.PAGE, FleetFiles.STAGES})
  void theFilesAreTheCommittedOnes(String file) throws IOException {
    Path written = folder.resolve(file);
    if (Boolean.getBoolean("kb.record")) {
      Files.createDirectories(EXPECTED);
      Files.write(EXPECTED.resolve(file), Files.readAllBytes(written));
    }
    assertThat(Files.readString(written)).isEqualTo(Files.readString(EXPECTED.resolve(file)));
  }

  @Test
  void theSameRowsGiveTheSameBytesAndReplaceWhatWasThere() throws IOException {
    Path again = Files.createDirectory(folder.resolve("again"));
    for (String file :
        List.of(FleetFiles.SUMMARY, FleetFiles.PAGE, FleetFiles.STAGES, FleetFiles.TABLE)) {
      Files.writeString(again.resolve(file), "what an interrupted run has left");
    }
    write(again);
    for (String file :
        List.of(FleetFiles.SUMMARY, FleetFiles.PAGE, FleetFiles.STAGES, FleetFiles.TABLE)) {
      assertThat(Files.mismatch(folder.resolve(file), again.resolve(file))).as(file).isEqualTo(-1);
    }
    try (var left = Files.list(again)) {
      assertThat(left).hasSize(4);
    }
  }

  @Test
  void withoutARowThereAreFilesAllTheSame() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    new FleetFiles(empty, rules, false).close();
    assertThat(Files.readString(empty.resolve(FleetFiles.STAGES)))
        .endsWith("waived\r\n")
        .hasLineCount(1);
    assertThat(Files.readString(empty.resolve(FleetFiles.PAGE))).contains("5 requirements more");
    assertThat(Files.size(empty.resolve(FleetFiles.TABLE))).isGreaterThan(100);
  }

  @Test
  void aSpreadsheetFindsNoFormula() throws IOException {
    String csv = Files.readString(folder.resolve(FleetFiles.STAGES));
    assertThat(csv)
        .contains("fleet.jsonl,1,\"'=1+1,\"\"<script>alert(1)</script>\"\"\n?é\",")
        .contains("\r\n-,3,Tailspin,");
  }

  @Test
  void thePageRunsItsOwnScriptOnlyAndFetchesNothing() throws Exception {
    String page = Files.readString(folder.resolve(FleetFiles.PAGE));
    Matcher script = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
    assertThat(script.find()).isTrue();
    assertThat(page)
        .contains(
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                + hash(script.group(1))
                + "'\">");
    assertThat(script.find()).isFalse();
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(page).doesNotContain("http:").doesNotContain("https:").doesNotContain(" src=");
    assertThat(page.split("<th scope=\"row\">", -1)).hasSizeGreaterThan(15);
  }

  private static String hash(String script) throws NoSuchAlgorithmException {
    byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
