package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kb check} does alike in every format. */
@ExtendWith(HomeForAll.class)
class CheckFormatsTest {
  @TempDir private Path folder;
  private Kb kb;

  @BeforeEach
  void rules() {
    kb = new Kb(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "text, Contoso",
    "json, '{'",
    "markdown, '# Contoso'",
    "html, '<!DOCTYPE html>'",
    "sarif, '{'",
    "junit, '<?xml'",
  })
  void theReportGoesToStandardOutputAndTheExitCodeIsTheSame(String format, String begin) {
    Kb.Result result = kb.run("check", kb.file("contoso.yaml", Kb.DEPLOYMENT), "--format", format);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith(begin)
        .endsWith("\n")
        .contains("Disk Q: is a dynamic disk", "DISK-BASIC", "DISK-ALIGNED", "Disk R:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "html", "sarif", "junit"})
  void whereAFileCannotBeReadThereIsNoReportAtAll(String format) {
    String good = kb.file("contoso.yaml", Kb.DEPLOYMENT);
    Kb.Result result = kb.run("check", good, kb.file("bad.yaml", "["), "--format", format);
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("bad.yaml:1:");
  }

  @Test
  void junitSaysOfEachRequirementAndFactHowItDid() {
    String waivers =
        kb.file(
            "waivers.yaml",
            "- {requirement: DISK-ALIGNED, subject: 'Disk R:', reason: soon, owner: Ann,"
                + " expires: 2026-12-31}\n");
    Kb.Result result =
        kb.run(
            "check",
            kb.file("contoso.yaml", Kb.DEPLOYMENT),
            "--format",
            "junit",
            "--waivers",
            waivers,
            "--as-of",
            "2026-12-31");
    assertThat(result.out())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites>
              <testsuite name="Contoso: design" tests="2" failures="1" errors="0" skipped="1" time="0">
                <testcase classname="Contoso.design" name="DISK-BASIC Disk Q:" time="0">
                  <failure message="Disk Q: is a dynamic disk" type="error">
            error  DISK-BASIC  Disk Q:
                Disk Q: is a dynamic disk
                requirement  Shared disks must be basic disks
                because      shared of Disk Q: is true  FILE:3
                because      type of Disk Q: is dynamic  FILE:3
                source       guide:1 (Disks) Use them.
                what to do   Make Disk Q: basic.
            </failure>
                </testcase>
                <testcase classname="Contoso.design" name="DISK-BASIC Disk R:" time="0">
                  <skipped message="tell type of Disk R:"/>
                </testcase>
              </testsuite>
              <testsuite name="Contoso: operate" tests="2" failures="0" errors="0" skipped="0" time="0">
                <testcase classname="Contoso.operate" name="DISK-ALIGNED Disk Q:" time="0">
                </testcase>
                <testcase classname="Contoso.operate" name="DISK-ALIGNED Disk R:" time="0">
                  <system-out>
            waived  DISK-ALIGNED  Disk R:
                Disk R: is not aligned
                requirement  Shared disks should be aligned
                because      aligned of Disk R: is false  FILE:4
                because      shared of Disk R: is true  FILE:4
                source       guide:1 (Disks) Use them.
                what to do   Align Disk R:.
                waived       until 2026-12-31 by Ann: soon  WAIVERS:1
            </system-out>
                </testcase>
              </testsuite>
              <testsuite name="waivers: WAIVERS as of 2026-12-31" tests="1" failures="0" errors="0" skipped="0" time="0">
                <testcase classname="waivers" name="DISK-ALIGNED of Disk R: (line 1)" time="0">
                </testcase>
              </testsuite>
            </testsuites>
            """
                .replace("FILE", folder.resolve("contoso.yaml").toString())
                .replace("WAIVERS", waivers));
  }
}
