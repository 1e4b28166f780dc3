package clusterkb.report.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.report.Reports;
import clusterkb.text.Diagnostic;
import clusterkb.waiver.WaiverUse;
import clusterkb.waiver.Waivers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reports for other programs are what these take, whatever the deployments are. */
class FormatsTest {
  /** What somebody might call a disk to break a format, as quoted YAML has it. */
  private static final String HOSTILE =
      "]]>&<script>alert(1)</script><!--\\\"'`|*_[x](javascript:y){0}\\\\ {{1}} %0A \\u202E\\t\\n# Q";

  private static final String FAULTY =
      "deployment: \"HOSTILE\"\n"
          + "disks:\n"
          + "  - {name: \"HOSTILE\", shared: yes, type: dynamic, aligned: no}\n"
          + "  - {name: \"R HOSTILE\", shared: yes}\n"
          + "nodes: [{name: \"HOSTILE\", operatingSystem: Windows NT 4.0}]\n";

  private static Reports reports;

  @BeforeAll
  static void loadRules() {
    reports = new Reports();
  }

  static List<Path> samples() {
    return Reports.samples();
  }

  private static Deployment read(Path sample) {
    return DeploymentReader.read(FactTypes.BUILT_IN, sample);
  }

  private static String hostile(ReportFormat format) {
    return reports.print(format, Waivers.NONE, "d.yaml", FAULTY.replace("HOSTILE", HOSTILE));
  }

  private static Waivers sampleWaivers() {
    return Waivers.read(Path.of("facts-samples/waivers/waivers.yaml"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsValidAndEveryFindingIsThereOnce(Path sample) {
    Waivers waivers = sample.toString().contains("waivers") ? sampleWaivers() : Waivers.NONE;
    List<Deployment> one = List.of(read(sample));
    JsonNode run = Schemas.sarif(reports.print(ReportFormat.SARIF, waivers, one));
    JsonNode json = json(waivers, one);
    assertThat(results(run)).containsExactlyInAnyOrderElementsOf(expected(json));
    Document junit = Schemas.junit(reports.print(ReportFormat.JUNIT, waivers, one));
    assertThat(junit.getElementsByTagName("testsuite").getLength())
        .isEqualTo(json.get("stages").size() + (waivers.all().isEmpty() ? 0 : 1));
    checkCounts(junit);
  }

  private static JsonNode json(Waivers waivers, List<Deployment> deployments) {
    try {
      return new YAMLMapper().readTree(reports.print(ReportFormat.JSON, waivers, deployments));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> results(JsonNode run) {
    List<String> all = new ArrayList<>();
    for (JsonNode one : run.get("results")) {
      all.add(
          one.get("ruleId").textValue()
              + " "
              + one.get("kind").textValue()
              + " "
              + one.get("level").textValue()
              + (one.has("suppressions")
                  ? " " + one.at("/suppressions/0/status").textValue()
                  : ""));
      int index = one.get("ruleIndex").intValue();
      assertThat(run.at("/tool/driver/rules/" + index + "/id")).isEqualTo(one.get("ruleId"));
      assertThat(one.at("/locations/0/physicalLocation/region/startLine").intValue()).isPositive();
    }
    return all;
  }

  /** What the JSON says must be there. */
  private static List<String> expected(JsonNode json) {
    List<String> all = new ArrayList<>();
    json.get("outside").forEach(one -> all.add(one.get("id").textValue() + " fail error"));
    for (JsonNode one : json.get("results")) {
      String id = one.get("requirement").textValue();
      boolean must = one.get("level").textValue().equals("MUST");
      String waiver = one.at("/waiver/kind").asText("");
      switch (one.get("verdict").textValue()) {
        case "VIOLATED" ->
            all.add(
                id
                    + (must ? " fail error" : " fail warning")
                    + (waiver.isEmpty() ? "" : must ? " underReview" : " accepted"));
        case "UNKNOWN" -> all.add(id + " fail note");
        case "NOTED" -> all.add(id + " informational none");
        default -> {
          // Met, or not applicable.
        }
      }
    }
    json.at("/waivers/findings")
        .forEach(
            one ->
                all.add(
                    "WAIVER-"
                        + one.get("kind").textValue().toUpperCase(Locale.ROOT)
                        + " fail warning"));
    return all;
  }

  private static void checkCounts(Document junit) {
    NodeList suites = junit.getElementsByTagName("testsuite");
    for (int i = 0; i < suites.getLength(); i++) {
      Element suite = (Element) suites.item(i);
      check(suite, "tests", "testcase");
      check(suite, "failures", "failure");
      check(suite, "errors", "error");
      check(suite, "skipped", "skipped");
      Set<String> names = new HashSet<>();
      NodeList tests = suite.getElementsByTagName("testcase");
      for (int j = 0; j < tests.getLength(); j++) {
        assertThat(names.add(((Element) tests.item(j)).getAttribute("name"))).isTrue();
      }
    }
  }

  private static void check(Element suite, String attribute, String element) {
    assertThat(suite.getAttribute(attribute))
        .as(suite.getAttribute("name") + " " + attribute)
        .isEqualTo(String.valueOf(suite.getElementsByTagName(element).getLength()));
  }

  @Test
  void theReportsOnCasesAreValid() {
    List<Deployment> cases = Reports.cases().stream().limit(60).toList();
    assertThat(cases).hasSize(60);
    JsonNode run = Schemas.sarif(reports.print(ReportFormat.SARIF, Waivers.NONE, cases));
    assertThat(run.get("results").size()).isGreaterThan(cases.size());
    checkCounts(Schemas.junit(reports.print(ReportFormat.JUNIT, Waivers.NONE, cases)));
  }

  @Test
  void hostileNamesStayTextInSarifAndJunit() {
    JsonNode run = Schemas.sarif(hostile(ReportFormat.SARIF));
    assertThat(run.get("results").findValuesAsText("ruleId")).contains("DISK-BASIC");
    for (JsonNode one : run.get("results")) {
      assertThat(one.at("/message/text").textValue())
          .doesNotContainPattern("(?<!\\{)\\{[0-9]}")
          .doesNotContainPattern("(?<!\\\\)]\\(")
          .doesNotContain("\n", "\t", "\u202E");
    }
    Document junit = Schemas.junit(hostile(ReportFormat.JUNIT));
    Element first = (Element) junit.getElementsByTagName("testsuite").item(0);
    assertThat(first.getAttribute("name")).startsWith("]]>&<script>alert(1)</script><!--\"'`|*_");
    assertThat(junit.getElementsByTagName("script").getLength()).isZero();
    checkCounts(junit);
  }

  @Test
  void hostileNamesStayTextInHtml() {
    String html = hostile(ReportFormat.HTML);
    assertThat(html.split("<script>", -1)).hasSize(2);
    assertThat(html.split("<!--", -1)).hasSize(1);
    assertThat(html).contains("]]&gt;&amp;&lt;script&gt;alert(1)").doesNotContain("\u202E", "\t");
    // All tags but those that HTML leaves open are closed in order: a reader of XML finds no fault.
    String xml =
        html.substring(html.indexOf("<main>"), html.indexOf("<script>"))
            .replaceAll("<input[^>]*>", "");
    Element main = Schemas.xml(xml).getDocumentElement();
    assertThat(main.getTagName()).isEqualTo("main");
    for (String never : List.of("script", "img", "iframe", "a", "link", "object")) {
      assertThat(main.getElementsByTagName(never).getLength()).as(never).isZero();
    }
  }

  @Test
  void hostileNamesStayTextInMarkdown() {
    String markdown = hostile(ReportFormat.MARKDOWN);
    assertThat(markdown.lines().filter(line -> line.startsWith("# ")).count()).isEqualTo(1);
    assertThat(markdown).doesNotContain("\u202E", "\t");
    // Outside of code nothing is left that Markdown would act upon.
    Pattern code = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)");
    for (String line : markdown.lines().filter(one -> one.contains("alert")).toList()) {
      String plain = line.replaceAll("\\\\.", "");
      assertThat(code.matcher(plain).replaceAll("")).doesNotContain("<", "](", "`", "|");
    }
  }

  @Test
  void thePageRunsItsOwnScriptOnlyAndFetchesNothing() {
    String html = reports.print(ReportFormat.HTML, Waivers.NONE, "d.yaml", "{}");
    assertThat(html)
        .contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-")
        .doesNotContain("http://", "https://", "src=", "href=", "onclick");
    assertThat(html).contains("<form id=\"filter\" hidden=\"\"");
    assertThat(html).endsWith("</body>\n</html>\n");
  }

  @Test
  void eachFindingOfThePageTellsByWhatItIsPicked() {
    List<Deployment> one = List.of(read(Path.of("facts-samples/waivers/deployment.yaml")));
    String html = reports.print(ReportFormat.HTML, sampleWaivers(), one);
    String xml =
        html.substring(html.indexOf("<main>"), html.indexOf("<script>"))
            .replaceAll("<input[^>]*>", "");
    List<String> told = new ArrayList<>();
    NodeList all = Schemas.xml(xml).getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute("data-verdict")) {
        told.add(
            element.getAttribute("data-level")
                + " "
                + element.getAttribute("data-verdict")
                + " "
                + element.getAttribute("data-subject"));
      }
    }
    List<String> expected = new ArrayList<>();
    for (JsonNode result : json(sampleWaivers(), one).get("results")) {
      JsonNode subject = result.get("subject");
      String spoken = FactTypes.BUILT_IN.byName(subject.get("type").textValue()).spoken();
      boolean waived = result.at("/waiver/kind").asText("").equals("waived");
      expected.add(
          result.get("level").textValue()
              + " "
              + result.get("verdict").textValue()
              + (waived ? " WAIVED " : " ")
              + (spoken + " " + subject.get("name").textValue()).strip());
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void theOrderOfFactsInTheFileDoesNotCount(ReportFormat format) {
    String one = "{\"disks\": [{\"name\": \"Q:\", \"shared\": true, \"type\": \"dynamic\"}";
    String other = "{\"name\": \"R:\", \"shared\": true}";
    String file = one + ", " + other + "]}";
    String turned = one.replace("{\"disks\": [", "{\"disks\": [" + other + ", ") + "]}";
    assertThat(turned).isNotEqualTo(file);
    // All on one line, but where there are columns.
    Pattern column = Pattern.compile("\"startColumn\" : \\d+");
    assertThat(column.matcher(reports.print(format, Waivers.NONE, "d.json", turned)).replaceAll(""))
        .isEqualTo(
            column.matcher(reports.print(format, Waivers.NONE, "d.json", file)).replaceAll(""));
  }

  @Test
  void aResultStandsWhereWhatDecidesItIsStated() {
    String text =
        "disks:\n  - name: 'Q:'\n    shared: yes\n    type: dynamic\n  - name: 'R:'\n    shared: yes\n";
    JsonNode run = Schemas.sarif(reports.print(ReportFormat.SARIF, Waivers.NONE, "d.yaml", text));
    assertThat(lines(run, "DISK-BASIC"))
        .containsExactly("fail error d.yaml:4 +3", "fail note d.yaml:5 +6");
  }

  private static List<String> lines(JsonNode run, String rule) {
    List<String> lines = new ArrayList<>();
    for (JsonNode one : run.get("results")) {
      if (one.get("ruleId").textValue().equals(rule)) {
        JsonNode place = one.at("/locations/0/physicalLocation");
        StringBuilder line = new StringBuilder(one.get("kind").textValue()).append(' ');
        line.append(one.get("level").textValue()).append(' ');
        line.append(place.at("/artifactLocation/uri").textValue()).append(':');
        line.append(place.at("/region/startLine").intValue());
        one.path("relatedLocations")
            .forEach(
                other -> line.append(" +").append(other.at("/physicalLocation/region/startLine")));
        lines.add(line.toString());
      }
    }
    return lines;
  }

  @Test
  void fingerprintsTellResultsApartAndSurviveLinesThatMove() throws IOException {
    Path sample = Path.of("facts-samples/two-node-windows-2000-faulty/deployment.yaml");
    String text = java.nio.file.Files.readString(sample, UTF_8);
    JsonNode run = Schemas.sarif(reports.print(ReportFormat.SARIF, Waivers.NONE, "d.yaml", text));
    JsonNode moved =
        Schemas.sarif(reports.print(ReportFormat.SARIF, Waivers.NONE, "d.yaml", "#\n#\n" + text));
    List<String> prints = run.get("results").findValuesAsText("clusterkb/v1");
    assertThat(prints).hasSize(run.get("results").size()).doesNotHaveDuplicates();
    assertThat(moved.get("results").findValuesAsText("clusterkb/v1")).isEqualTo(prints);
    assertThat(moved.get("results").findValues("startLine"))
        .isNotEqualTo(run.get("results").findValues("startLine"));
  }

  @Test
  void pathsAreReferencesThatStayRelative() {
    assertThat(SarifPlaces.uri("fleet/a b.yaml")).isEqualTo("fleet/a%20b.yaml");
    assertThat(SarifPlaces.uri("fleet\\ä.yaml")).isEqualTo("fleet/%C3%A4.yaml");
    assertThat(SarifPlaces.uri("a:b#c?d%.yaml")).isEqualTo("a%3Ab%23c%3Fd%25.yaml");
    assertThat(SarifPlaces.uri("/srv/a b.yaml")).isEqualTo("file:///srv/a%20b.yaml");
    assertThat(SarifPlaces.uri("C:\\a.yaml")).isEqualTo("file:///C:/a.yaml");
    assertThat(SarifPlaces.uri("fleet.zip!a.yaml")).isEqualTo("fleet.zip!a.yaml");
  }

  private static String rejected(FleetFormat format) throws IOException {
    StringWriter out = new StringWriter();
    FleetWriter writer = format.writer(out, reports.rules(), WaiverUse.NONE);
    writer.begin();
    writer.rejected(
        "bad.yaml",
        "it cannot be read",
        List.of(new Diagnostic(new Place("bad.yaml", 3, 5), "no <mapping>", "Write one.")));
    writer.end();
    return out.toString();
  }

  @ParameterizedTest
  @EnumSource(FleetFormat.class)
  void whatCannotBeEvaluatedIsNeverAPass(FleetFormat format) throws IOException {
    assertThat(rejected(format)).contains("bad.yaml", "it cannot be read", "Write one.");
  }

  @Test
  void whatCannotBeEvaluatedIsAnErrorToOtherPrograms() throws IOException {
    JsonNode run = Schemas.sarif(rejected(FleetFormat.SARIF));
    assertThat(run.at("/invocations/0/executionSuccessful").booleanValue()).isFalse();
    assertThat(lines(run, "NOT-EVALUATED")).containsExactly("fail error bad.yaml:3");
    Document junit = Schemas.junit(rejected(FleetFormat.JUNIT));
    assertThat(junit.getElementsByTagName("error").getLength()).isEqualTo(1);
    checkCounts(junit);
  }

  @Test
  void manyReportsAreThoseOfEachOneAfterTheOther() {
    Deployment one = read(Path.of("facts-samples/four-node/deployment.yaml"));
    Deployment two = read(Path.of("facts-samples/waivers/deployment.yaml"));
    String both = reports.print(ReportFormat.MARKDOWN, Waivers.NONE, List.of(one, two));
    assertThat(both)
        .isEqualTo(
            reports.print(ReportFormat.MARKDOWN, Waivers.NONE, List.of(one))
                + "\n"
                + reports.print(ReportFormat.MARKDOWN, Waivers.NONE, List.of(two)));
    int results = 0;
    for (Deployment each : List.of(one, two)) {
      results +=
          Schemas.sarif(reports.print(ReportFormat.SARIF, Waivers.NONE, List.of(each)))
              .get("results")
              .size();
    }
    JsonNode run =
        Schemas.sarif(reports.print(ReportFormat.SARIF, Waivers.NONE, List.of(one, two)));
    assertThat(run.get("results")).hasSize(results);
    assertThat(run.at("/tool/driver/rules").findValuesAsText("id")).doesNotHaveDuplicates();
  }
}
