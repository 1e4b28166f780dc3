package clusterkb.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of waivers may say, and what is said of one that may not be so. */
class WaiversTest {
  private static final String REST = "reason: r, owner: o, expires: 2026-12-31";

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("waivers.yaml"), text);
  }

  private List<String> problems(String text) throws IOException {
    Path file = file(text);
    DiagnosticException refused =
        catchThrowableOfType(DiagnosticException.class, () -> Waivers.read(file));
    return refused.diagnostics().stream().map(WaiversTest::shown).toList();
  }

  private static String shown(Diagnostic one) {
    return one.place().line() + ":" + one.place().column() + " " + one.message();
  }

  private static boolean isValid(String text) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("docs/waivers.schema.json")));
    return schema.validate(new YAMLMapper().readTree(text)).isEmpty();
  }

  @Test
  void allThatItSaysIsRead() throws IOException {
    Path file =
        file(
            """
            - requirement: DISK-ALIGNED
              subject: "Disk Q:"
              deployment: Contoso
              reason: |
                The storage is replaced
                in March.
              owner: storage team
              expires: 2026-12-31
            - {requirement: R-1, subject: Cluster, reason: 5, owner: yes, expires: "2024-02-29"}
            """);
    Waivers read = Waivers.read(file);
    assertThat(read.file()).isEqualTo(file.toString());
    assertThat(read.all())
        .extracting(
            Waiver::requirement,
            Waiver::subject,
            Waiver::deployment,
            Waiver::reason,
            Waiver::owner,
            Waiver::expires,
            one -> one.place().line())
        .containsExactly(
            tuple(
                "DISK-ALIGNED",
                "Disk Q:",
                "Contoso",
                "The storage is replaced in March.",
                "storage team",
                LocalDate.of(2026, 12, 31),
                1),
            tuple("R-1", "Cluster", "", "5", "yes", LocalDate.of(2024, 2, 29), 9));
  }

  @Test
  void theSameInJson() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("waivers.json"),
            "[{\"requirement\":\"R\",\"subject\":\"Disk Q:\",\"reason\":\"r\",\"owner\":\"o\","
                + "\"expires\":\"2026-12-31\"}]");
    assertThat(Waivers.read(file).all()).hasSize(1);
  }

  @Test
  void allThatIsWrongIsSaidAtOnceWithItsPlace() throws IOException {
    assertThat(
            problems(
                """
                - requirement: DISK-ALIGNED
                  subject: "Disk Q:"
                  expires: 31.12.2026
                - requirement: [A]
                  subjekt: "Disk Q:"
                  reason: r
                  owner: o
                  expires: 2026-02-30
                - DISK-ALIGNED
                - {requirement: R, subject: Disk Q, reason: r, owner: o, expires: 2026-12-31}
                - {requirement: r, subject: disk q, reason: s, owner: p, expires: 2027-12-31}
                """))
        .containsExactly(
            "1:3 'owner' is missing",
            "1:3 'reason' is missing",
            "3:12 expires cannot be '31.12.2026'",
            "4:3 'subject' is missing",
            "4:16 requirement cannot be a list",
            "5:3 a waiver has no 'subjekt'",
            "8:12 there is no day 2026-02-30",
            "9:3 a waiver cannot be a text",
            "11:3 r of disk q is waived twice; first in line 10");
  }

  @Test
  void messagesSayWhatToDo() throws IOException {
    Path file = file("- {requirement: R, subject: S, reasons: r, owner: o, expires: 12/31/2026}");
    assertThatThrownBy(() -> Waivers.read(file))
        .hasMessage(
            """
            FILE:1:3: error: 'reason' is missing
              Say why it need not be mended.
            FILE:1:32: error: a waiver has no 'reasons'
              Did you mean reason?
            FILE:1:63: error: expires cannot be '12/31/2026'
              Write year, month and day: 2026-12-31."""
                .replace("FILE", file.toString()));
  }

  @Test
  void theSameWaiverForTwoDeploymentsIsNoMistake() throws IOException {
    assertThat(
            Waivers.read(
                    file(
                        "- {requirement: R, subject: S, deployment: A, REST}\n"
                                .replace("REST", REST)
                            + "- {requirement: R, subject: S, deployment: B, REST}\n"
                                .replace("REST", REST)
                            + "- {requirement: R, subject: S, REST}\n".replace("REST", REST)))
                .all())
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "- {requirement: R, subject: S, deployment: D, reason: r, owner: o, expires: 2026-12-31}",
        "- {requirement: R, subject: S, deployment: ~, reason: 1, owner: no, expires: '2026-12-31'}",
      })
  void theSchemaAdmitsWhatTheReaderReads(String text) throws IOException {
    assertThat(Waivers.read(file(text))).isNotNull();
    assertThat(isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "waivers: []",
        "- R",
        "- {subject: S, reason: r, owner: o, expires: 2026-12-31}",
        "- {requirement: R, reason: r, owner: o, expires: 2026-12-31}",
        "- {requirement: R, subject: S, owner: o, expires: 2026-12-31}",
        "- {requirement: R, subject: S, reason: r, expires: 2026-12-31}",
        "- {requirement: R, subject: S, reason: r, owner: o}",
        "- {requirement: R, subject: S, reason: r, owner: o, expires: never}",
        "- {requirement: R, subject: S, reason: r, owner: o, expires: 2026-13-01}",
        "- {requirement: R, subject: S, reason: ' ', owner: o, expires: 2026-12-31}",
        "- {requirement: R, subject: S, reason: ~, owner: o, expires: 2026-12-31}",
        "- {requirement: R, subject: [S], reason: r, owner: o, expires: 2026-12-31}",
        "- {requirement: R, subject: S, reason: r, owner: o, expires: 2026-12-31, until: never}",
      })
  void theSchemaRefusesWhatTheReaderRefuses(String text) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> Waivers.read(file)).isInstanceOf(DiagnosticException.class);
    assertThat(isValid(text)).isFalse();
  }

  @Test
  void theSampleIsValid() throws IOException {
    assertThat(isValid(Files.readString(Path.of("facts-samples/waivers/waivers.yaml")))).isTrue();
  }
}
