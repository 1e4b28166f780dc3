package clusterkb.diagnosis.symptom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files about symptoms that cannot be read. */
class SymptomsErrorsTest {
  private static final String SYMPTOM = "diagnosis/symptoms/s-one/symptom.yaml";
  private static final String SAYINGS = "diagnosis/symptoms/s-one/sayings.yaml";

  private static final String WHOLE =
      """
      title: Something
      source: [guide:1]
      recognised by: [{text: [disk], telling: weak}]
      about: Disk
      explained by: [{requirement: R-1}]
      """;

  private static final String NOTE =
      """
      package clusterkb

      rule "N" extends "a disk"
        @id("N-1")  @level("NOTE")  @stages("design")
        @source("guide:1")
        @message("{$disk} is as it is")
        @remedy("Leave it.")
      when
        Disk( this == $disk, shared == true )
      then
        noted( drools, $disk );
      end
      """;

  @TempDir private Path folder;

  private RulesFolder rules() {
    return new RulesFolder(folder).with("x/x.drl", RulesFolder.RULE).with("n/n.drl", NOTE);
  }

  private static String errors(RulesFolder folder) {
    RuleSet rules = folder.load();
    DiagnosticException thrown =
        catchThrowableOfType(DiagnosticException.class, () -> SymptomsReader.read(rules));
    return Diagnostic.render(thrown.diagnostics(), file -> List.of());
  }

  /** The whole symptom with that line instead of the one that begins so, or added to it. */
  private static String with(String line) {
    String key = line.substring(0, line.indexOf(':') + 1);
    StringBuilder text = new StringBuilder();
    boolean replaced = false;
    for (String one : WHOLE.lines().toList()) {
      replaced |= one.startsWith(key);
      text.append(one.startsWith(key) ? line : one).append('\n');
    }
    return text + (replaced ? "" : line + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "titel: x | 6:1 | a symptom has no 'titel' | Did you mean title?",
        "title: | 1:1 | 'title' is missing | Say in a sentence what is seen.",
        "source: [guide:2] | 2:10 | 'guide:2' is no paragraph of the sources | Did you mean guide:1?",
        "source: | 1:1 | nobody is said to speak of the symptom | Write 'source' with the paragraphs",
        "outside: {reference: KB 1, says: x} | 6:10 | a symptom cannot have both 'source' and"
            + " 'outside' | Write 'source' with the paragraphs",
        "about: Dsk | 4:8 | there are no facts called 'Dsk' | Did you mean Disk?",
        "about: | 1:1 | 'about' is missing | Name the class of what it is seen on, such as Node.",
        "while: [install] | 6:9 | there is no step 'install' | See rules/upgrade for all.",
        "follows: [S-ONO] | 6:11 | there is no symptom 'S-ONO' | Did you mean S-ONE?",
        "follows: [S-ONE] | 6:11 | a symptom cannot follow itself | Remove it.",
        "recognised by: | 1:1 | 'recognised by' is missing | Say by what it is recognised:",
        "recognised by: [x] | 3:17 | a recognition cannot be a text | Write a mapping with text,",
        "recognised by: [{telling: weak}] | 3:17 | nothing is recognised by this | Write text, code",
        "recognised by: [{text: x}] | 3:17 | 'telling' is missing | Write one of exact, strong, weak.",
        "recognised by: [{text: x, telling: sure}] | 3:36 | telling cannot be 'sure' | Write one of"
            + " exact, strong, weak.",
        "recognised by: [{txt: x, code: 0x1, telling: weak}] | 3:18 | a recognition has no 'txt' | Did you"
            + " mean text?",
        "recognised by: [{text: ['?'], telling: weak}] | 3:25 | '?' has no letter and no digit |"
            + " Write a word or a phrase.",
        "recognised by: [{text: ['*x'], telling: weak}] | 3:25 | an asterisk stands for the ending"
            + " of a word | Write it behind the beginning",
        "recognised by: [{text: ['a*b'], telling: weak}] | 3:25 | an asterisk stands for the ending"
            + " of a word | Write it behind the beginning",
        "recognised by: [{text: [{list: media}], telling: weak}] | 3:25 | there is no list of words"
            + " 'media' | See diagnosis/words.yaml for all.",
        "recognised by: [{text: [[]], telling: weak}] | 3:25 | text has no words here | Write one or",
        "recognised by: [{code: C103, telling: weak}] | 3:24 | 'C103' is no code | Write it as"
            + " 0xC103798A,",
        "recognised by: [{code: 0x123456789, telling: weak}] | 3:24 | '0x123456789' is no code |"
            + " Write it as 0xC103798A,",
        "recognised by: [{event: {id: 1}, telling: weak}] | 3:25 | 'source' is missing | Name the"
            + " source, such as ClusSvc.",
        "recognised by: [{event: {source: x, id: y}, telling: weak}] | 3:41 | 'y' is no number of"
            + " an event | Write id: 1069.",
        "recognised by: [{text: x, in: refusel, telling: weak}] | 3:31 | in cannot be 'refusel' |"
            + " Did you mean refusal?",
        "explained by: | 1:1 | 'explained by' is missing | Name a requirement, a note,",
        "explained by: [{requirement: R-2}] | 5:30 | there is no requirement 'R-2' in force | Did"
            + " you mean R-1?",
        "explained by: [{requirement: N-1}] | 5:30 | N-1 cannot be violated: its level is NOTE |"
            + " Write 'note: N-1', if it says",
        "explained by: [{note: R-1}] | 5:23 | R-1 is no note: its level is MUST | Write"
            + " 'requirement: R-1', if its violation",
        "explained by: [{suspect: R-1}] | 5:26 | R-1 is no note: its level is MUST | Write",
        "explained by: [{no fault unless: N-1}] | 5:34 | N-1 cannot be violated: its level is NOTE |"
            + " Write 'note: N-1'",
        "explained by: [{how: x}] | 5:16 | nothing explains the symptom here | Write one of"
            + " requirement, note,",
        "explained by: [{requirement: R-1, note: N-1}] | 5:16 | an explanation cannot have both"
            + " 'requirement' and 'note' | Write one of",
        "explained by: [{requirement: R-1}, {requirement: R-1}] | 5:36 | the symptom is explained by"
            + " 'R-1' twice | Keep one.",
        "explained by: [{outside: {title: x, check: y}}] | 5:26 | 'reference' is missing | Say who"
            + " says so,",
        "explained by: [{outside: {title: x, check: y, reference: z}, source: [guide:1]}] | 5:70 | a"
            + " cause that the sources do not know of has no paragraph | Leave 'source' out,",
        "explained by: [{requirement: R-1, telling: very}] | 5:44 | telling cannot be 'very' | Write",
        "follows: [S-ONE | 7:1 | a comma or the closing ] is missing | Complete what begins",
      })
  void saysWhatIsWrongWithASymptom(String line, String place, String message, String advice) {
    List<String> said = errors(rules().with(SYMPTOM, with(line))).lines().toList();
    String check = message.contains("closing") ? " [syntax]" : " [wrong-symptom]";
    assertThat(said.get(0))
        .isEqualTo("rules/" + SYMPTOM + ":" + place + ": error: " + message + check);
    assertThat(said.get(1)).startsWith("  " + advice);
  }

  @Test
  void saysAllThatIsWrongWithAFileAtOnce() {
    assertThat(errors(rules().with(SYMPTOM, "source: [guide:1]\nabout: Nod\nfollows: [X]\n")))
        .isEqualTo(
            """
            rules/diagnosis/symptoms/s-one/symptom.yaml:1:1: error: 'explained by' is missing [wrong-symptom]
              Name a requirement, a note, or what the sources do not know of.
            rules/diagnosis/symptoms/s-one/symptom.yaml:1:1: error: 'recognised by' is missing [wrong-symptom]
              Say by what it is recognised: a text, a code or an event, and how telling that is.
            rules/diagnosis/symptoms/s-one/symptom.yaml:1:1: error: 'title' is missing [wrong-symptom]
              Say in a sentence what is seen.
            rules/diagnosis/symptoms/s-one/symptom.yaml:2:8: error: there are no facts called 'Nod' [wrong-symptom]
              Did you mean Node?
            rules/diagnosis/symptoms/s-one/symptom.yaml:3:11: error: there is no symptom 'X' [wrong-symptom]
              See rules/diagnosis/symptoms for all.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "consequences | x: y | 1:1 | consequences are a list | Begin each with '- requirement: '.",
        "consequences | - {requirement: R-2, happens: x, source: [guide:1]} | 1:17 | there is no"
            + " requirement 'R-2' in force | Did you mean R-1?",
        "consequences | - {happens: x} | 1:3 | 'requirement' is missing | Name the requirement that",
        "consequences | - {requirement: R-1} | 1:3 | nothing comes of it | Write 'happens' or",
        "consequences | - {requirement: R-1, happens: x} | 1:3 | 'source' is missing | Name the",
        "consequences | - {requirement: R-1, leads to: [R-1]} | 1:3 | 'why' is missing | Say why",
        "consequences | - {requirement: R-1, happens: x, source: [guide:1], why: y} | 1:3 | 'why'"
            + " tells why it leads to others, and it leads to none | Leave it out.",
        "consequences | - {requirement: R-1, leads to: [N-1], why: y} | 1:33 | N-1 cannot be"
            + " violated: its level is NOTE | Write 'note: N-1'",
        "consequences | - {requirement: R-1, leads to: [R-1], why: y} | 1:3 | R-1 leads to itself,"
            + " by way of others | Keep the direction in which",
        "without-symptom | - {requirements: [R-1]} | 1:3 | 'reason' is missing | Say why no symptom",
        "without-symptom | - {reason: x, requirements: [R-1]} | 1:30 | R-1 explains the symptom"
            + " S-ONE | Remove it here, or from rules/diagnosis/symptoms/s-one/symptom.yaml.",
        "words | - x | 1:1 | lists of words cannot be a list | Write a mapping",
        "words | media: [tape, '*'] | 1:15 | '*' has no letter and no digit | Write a word or a",
        "other | x: y | 1:1 | nobody reads a file of that name | A symptom is",
        "symptoms/S_1/symptom | x: y | 1:1 | nobody reads a file of that name | A symptom is",
        "symptoms/r-1/symptom | title: x | 1:1 | there is a requirement or a step R-1 | Rename the",
      })
  void saysWhatIsWrongWithWhatStandsBesideSymptoms(
      String file, String text, String place, String message, String advice) {
    String name = "diagnosis/" + file + ".yaml";
    String errors = errors(rules().with(SYMPTOM, WHOLE).with(name, text + "\n"));
    assertThat(errors)
        .contains(
            "rules/%s:%s: error: %s [wrong-symptom]\n  %s".formatted(name, place, message, advice));
  }

  @Test
  void aSymptomDoesNotFollowItselfByWayOfAnother() {
    assertThat(
            errors(
                rules()
                    .with(SYMPTOM, WHOLE + "follows: [S-TWO]\n")
                    .with("diagnosis/symptoms/s-two/symptom.yaml", WHOLE + "follows: [S-ONE]\n")))
        .isEqualTo(
            """
            rules/diagnosis/symptoms/s-one/symptom.yaml:1:1: error: S-ONE follows itself, by way of others [wrong-symptom]
              Remove one of them.
            rules/diagnosis/symptoms/s-two/symptom.yaml:1:1: error: S-TWO follows itself, by way of others [wrong-symptom]
              Remove one of them.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "- x | 1:1 | a file of sayings cannot be a list | Write a mapping with recognised, not",
        "recognisd: [x] | 1:1 | a file of sayings has no 'recognisd' | Did you mean recognised?",
        "recognised: [{kind: text}] | 1:14 | nothing is said | Write text, code or event.",
        "recognised: [{text: x, cod: y}] | 1:24 | a saying has no 'cod' | Did you mean code?",
        "recognised: [{text: x, kind: log}] | 1:30 | kind cannot be 'log' | Write one of error,",
        "not recognised: [{text: x, telling: weak}] | 1:37 | what is not recognised tells nothing |"
            + " Leave 'telling' out.",
      })
  void saysWhatIsWrongWithSayings(String text, String place, String message, String advice)
      throws IOException {
    RuleSet rules = rules().with(SYMPTOM, WHOLE).load();
    Files.writeString(folder.resolve("rules").resolve(SAYINGS), text + "\n");
    SymptomKind symptom = SymptomsReader.read(rules).kind("s-one");
    DiagnosticException thrown =
        catchThrowableOfType(DiagnosticException.class, () -> SymptomCases.of(symptom, folder));
    List<String> said = FileText.lines(Diagnostic.render(thrown.diagnostics(), file -> List.of()));
    assertThat(said.get(0))
        .isEqualTo("rules/" + SAYINGS + ":" + place + ": error: " + message + " [wrong-case]");
    assertThat(said.get(1)).startsWith("  " + advice);
  }
}
