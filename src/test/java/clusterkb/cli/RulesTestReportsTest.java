package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results of {@code kb rules test} for other programs. */
class RulesTestReportsTest {
  private static final String CASES =
      """
      - case: "basic & <well>"
        facts: {disks: [{name: "Q:", shared: yes, type: basic}]}
        expect: {"Q:": MET}
      - case: wrong "kind"
        facts: {disks: [{name: "Q:", shared: yes, type: dynamic}]}
        expect: {"Q:": MET}
      """;

  @TempDir private Path folder;
  private Kb kb;

  @BeforeEach
  void rules() {
    kb = new Kb(folder);
    kb.rules()
        .with("disks/disk-basic/disk-basic.drl", Kb.BASIC)
        .with("disks/disk-basic/cases.yaml", CASES);
  }

  private String junit(String... which) throws IOException {
    Path file = folder.resolve("reports/junit.xml");
    String[] args = new String[which.length + 4];
    System.arraycopy(new String[] {"rules", "test", "--junit", file.toString()}, 0, args, 0, 4);
    System.arraycopy(which, 0, args, 4, which.length);
    kb.run(args);
    return Files.readString(file);
  }

  @Test
  void eachRequirementIsASuiteAndEachCaseATestWithTheTextOfTheTextReport() throws Exception {
    String xml = junit();
    assertThat(xml)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites tests="3" failures="2" errors="0" time="0">
              <testsuite name="DISK-BASIC" tests="2" failures="1" errors="0" skipped="0" time="0">
                <testcase classname="rules.disk-basic" name="basic &amp; &lt;well&gt;" time="0">
                </testcase>
                <testcase classname="rules.disk-basic" name="wrong &quot;kind&quot;" time="0">
                  <failure message="Q:: expected MET, but it is VIOLATED" type="difference">
            case "wrong "kind""  rules/disks/disk-basic/cases.yaml:4
              Q:: expected MET, but it is VIOLATED
                likely cure  A condition is lacking in the rule, or the facts do break it: Disk Q: is a dynamic disk.
                rule "Shared disks must be basic disks" fires where all of this holds:
                  yes    shared == true  rules/vocabulary/subjects.drl:11
                           shared of Disk Q: is true  rules/disks/disk-basic/cases.yaml:5
                  yes    type != DiskType.BASIC  rules/disks/disk-basic/disk-basic.drl:9
                           type of Disk Q: is dynamic  rules/disks/disk-basic/cases.yaml:5
            </failure>
                </testcase>
              </testsuite>
              <testsuite name="DISK-ALIGNED" tests="1" failures="1" errors="0" skipped="0" time="0">
                <testcase classname="rules.disk-aligned" name="cases" time="0">
                  <failure message="there are no cases: write cases.yaml beside rules/disks/disk-aligned/disk-aligned.drl" type="difference">
            there are no cases: write cases.yaml beside rules/disks/disk-aligned/disk-aligned.drl
            </failure>
                </testcase>
              </testsuite>
            </testsuites>
            """);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(getClass().getResource("/schemas/junit-10.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    assertThat(junit()).isEqualTo(xml);
  }

  @Test
  void theTextStaysAsItIs() {
    assertThat(kb.run("rules", "test", "--junit", folder.resolve("x.xml").toString()).out())
        .isEqualTo(kb.run("rules", "test").out())
        .startsWith("FAIL  DISK-BASIC  2 cases, 1 not as expected\n");
  }

  @Test
  void aFileThatCannotBeWrittenIsWrongUsage() {
    Kb.Result result = kb.run("rules", "test", "--junit", folder.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("kb: --junit: cannot write " + folder + "\n");
  }

  @Test
  void theSameAsJson() throws IOException {
    JsonNode json = new ObjectMapper().readTree(kb.run("rules", "test", "--format", "json").out());
    assertThat(json.get("cases").asInt()).isEqualTo(2);
    assertThat(json.get("failed").asInt()).isEqualTo(2);
    JsonNode basic = json.get("requirements").get(0);
    assertThat(basic.get("id").asText()).isEqualTo("DISK-BASIC");
    assertThat(basic.get("cases").get(0).toString())
        .isEqualTo(
            "{\"name\":\"basic & <well>\",\"file\":\"rules/disks/disk-basic/cases.yaml\","
                + "\"line\":1,\"differences\":[]}");
    assertThat(basic.get("cases").get(1).get("differences").get(0).asText())
        .isEqualTo("Q:: expected MET, but it is VIOLATED");
  }
}
