package clusterkb.report.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.FactSheet;
import clusterkb.diagnosis.log.LogReader;
import clusterkb.report.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Names from a customer's file and lines of logs are shown as they are, and never mean anything.
 */
class HostileSayingsTest {
  private static SmallDiagnoses diagnoses;
  private static Diagnosis hostile;

  @BeforeAll
  static void diagnose() throws IOException {
    diagnoses = new SmallDiagnoses();
    hostile = diagnoses.diagnosis("hostile");
  }

  @Test
  void aPageHoldsNothingButWhatItIsMadeOf() {
    String page = DiagnosisHtml.print(hostile).replaceFirst("(?s)<style>.*</style>", "");
    List<String> tags = new ArrayList<>();
    Matcher tag =
        Pattern.compile("</?(\\w*)([^>]*)>?").matcher(page.replace("<!DOCTYPE html>", ""));
    while (tag.find()) {
      tags.add(tag.group(1));
      assertThat(
              tag.group(2)
                  .replaceAll(" (lang|charset|name|content|http-equiv|class)=\"[^\"]*\"", ""))
          .isEmpty();
    }
    assertThat(tags)
        .isSubsetOf(
            "html", "head", "meta", "title", "body", "h1", "h2", "table", "tr", "th", "td",
            "strong", "div", "span", "p", "code", "dl", "dt", "dd");
    assertThat(page)
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; others")
        .contains("Node &lt;b&gt;N1&lt;/b&gt;");
  }

  @Test
  void aPageForbidsTheBrowserToFetchOrRunAnything() {
    assertThat(DiagnosisHtml.print(hostile))
        .contains(
            "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
  }

  @Test
  void markdownShowsNamesAsTheyAre() {
    String text = DiagnosisMarkdown.print(hostile);
    assertThat(text.replaceAll("(`+)[^`].*?\\1", "")).doesNotContain("<");
    assertThat(text)
        .contains("Cluster C\\`1\\` \\[x\\](http://a)")
        .contains("Resource Group\\\\\\_1 \\#/&lt;i\\>MSDTC&lt;/i\\>")
        .contains("with \\`code\\` &amp; \\*stars\\* \\| \"quotes\"");
  }

  private static Diagnosis of(String log) throws IOException {
    FactSheet facts = FactSheet.empty(diagnoses.rules().facts());
    ByteArrayInputStream bytes = new ByteArrayInputStream(log.getBytes(UTF_8));
    return diagnoses.diagnosis(facts, List.of(LogReader.read("log.txt", bytes)));
  }

  @Test
  void nothingInALogActsUponATerminal() throws IOException {
    assertThat(Shown.line("Setup\tfailed \u001b[31mred\u0007\r\n\u202edesrever"))
        .isEqualTo("Setup failed ␛[31mred␇  \ufffddesrever");
    String text = DiagnosisText.print(of("Setup failed \u001b[31mred\u0007\n"), Style.PLAIN);
    assertThat(text).contains("Setup failed").doesNotContain("\u001b", "\u0007");
  }

  @Test
  void aLongLineIsCutBetweenWords() throws IOException {
    Diagnosis diagnosis = of("Setup failed on " + "a-long-name ".repeat(40) + "\n");
    String text = DiagnosisText.print(diagnosis, Style.PLAIN);
    assertThat(text).contains("a-long-name …");
    assertThat(text.lines()).allMatch(line -> line.length() < 400);
  }
}
