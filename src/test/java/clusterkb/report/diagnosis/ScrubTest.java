package clusterkb.report.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.diagnosis.cause.Diagnosis;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scrubbed report says the same and names nobody. */
class ScrubTest {
  private static SmallDiagnoses diagnoses;
  private static Diagnosis customer;
  private static Scrub scrub;

  @BeforeAll
  static void scrubCustomer() throws IOException {
    diagnoses = new SmallDiagnoses();
    customer = diagnoses.diagnosis("customer");
    scrub = Scrub.of(customer);
  }

  private static String scrubbed(String ending) {
    return scrub.apply(SmallDiagnoses.FORMATS.get(ending).apply(customer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "json", "html"})
  void looksAsItsFileHasIt(String ending) throws IOException {
    Path expected = SmallDiagnoses.FOLDER.resolve("customer").resolve("scrubbed." + ending);
    String actual = scrubbed(ending).replaceFirst("(?s)<style>.*</style>", "<style>...</style>");
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "json", "html"})
  void nothingThatTellsOfTheCustomerIsLeft(String ending) {
    assertThat(scrubbed(ending).toLowerCase(Locale.ROOT))
        .doesNotContain("north", "nwtraders", "berlin", "payroll", "litware", "smith", "doe,")
        .doesNotContain("jane", "filesrv", "10.20", "fd00", "cluster_svc", "cluster\\_svc", "srv9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "json", "html"})
  void wordsOfTheKnowledgeAreLeft(String ending) {
    assertThat(scrubbed(ending))
        .contains("MSDTC-ONLINE", "Cluster Group/MSDTC", "ClusDisk", "Disk S:", "guide:3")
        .contains("6.5.6944.0", "255.255.255.0", "Bring MSDTC online")
        .contains("Knowledge Base article 123456");
  }

  @Test
  void theSameNameIsTheSameWordInEachFormat() {
    Set<String> inJson = aliases(scrubbed("json"));
    for (String ending : List.of("txt", "md", "html")) {
      assertThat(inJson).containsAll(aliases(scrubbed(ending)));
    }
    assertThat(scrubbed("txt")).contains("Setup failed on NODE-A (NODE-A.DOMAIN-");
  }

  private static Set<String> aliases(String text) {
    Set<String> found = new HashSet<>();
    Matcher matcher = Pattern.compile("\\b[A-Z]+-[A-Z]\\b|10\\.0\\.0\\.[0-9]+").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  @Test
  void whatReportsAreMadeOfIsLeft() throws IOException {
    String page = DiagnosisHtml.print(customer);
    assertThat(tags(scrub.apply(page))).isEqualTo(tags(page));
    String json = DiagnosisJson.print(customer);
    assertThat(fields(scrub.apply(json))).isEqualTo(fields(json));
    new ObjectMapper().readTree(scrub.apply(json));
  }

  private static List<String> tags(String page) {
    return Pattern.compile("<[^>]*>").matcher(page).results().map(one -> one.group()).toList();
  }

  private static List<String> fields(String json) {
    return Pattern.compile("\"\\w+\" : ").matcher(json).results().map(one -> one.group()).toList();
  }

  @Test
  void aReportThatNamesNobodyStaysAsItIs() throws IOException {
    Diagnosis design = diagnoses.diagnosis("nothing-seen");
    String text = "Exchange on the default Cluster Group: MSDTC, DISK-BASIC, ASP.NET, 09:15:02.";
    assertThat(Scrub.of(design).apply(text)).isEqualTo(text);
  }
}
