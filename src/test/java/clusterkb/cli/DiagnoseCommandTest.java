package clusterkb.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.diagnosis.cause.DiagnosisCase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code kb diagnose} prints, asks, writes and ends with. */
@ExtendWith(HomeForAll.class)
class DiagnoseCommandTest {
  private static final String SAMPLES = "facts-samples/diagnosis/";

  @TempDir private Path folder;

  private static Kb.Result diagnose(String... args) {
    List<String> all = new ArrayList<>(List.of("diagnose"));
    all.addAll(List.of(args));
    return Kb.plain(all.toArray(String[]::new));
  }

  /** With this on standard input. */
  private static Kb.Result diagnose(byte[] input, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try {
      return diagnose(args);
    } finally {
      System.setIn(before);
    }
  }

  private static Kb.Result dialogue(String lines, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--interactive");
    return diagnose(lines.getBytes(UTF_8), all.toArray(String[]::new));
  }

  private static JsonNode json(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "json"));
    try {
      return new ObjectMapper().readTree(diagnose(all.toArray(String[]::new)).out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text, UTF_8).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "msdtc-offline-at-setup, EXPLAINED, 1",
    "second-evs-without-mta, BY_DESIGN, 0",
    "failed-then-succeeded, NOTHING_SEEN, 0",
    "almost-no-facts, SUSPECTED, 1",
    "unknown-to-the-sources, UNEXPLAINED, 1",
  })
  void theExitCodeSaysWhetherSomethingIsWrong(String sample, String outcome, int code) {
    Kb.Result result = Kb.plain(DiagnosisCase.of(sample).arguments().toArray(String[]::new));
    assertThat(result.out()).startsWith(outcome + "  ");
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void somethingMustHaveBeenSeen() {
    Kb.Result result = diagnose();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "kb: say what was seen: --log, --symptom, or a file with symptoms\n"
                + "Try 'kb diagnose --help'.\n");
    assertThat(diagnose("--symptom", " ").err())
        .startsWith("kb: --symptom is empty: name a symptom, or write what was seen in words\n");
  }

  @Test
  void symptomsAreListed() {
    Kb.Result result = diagnose("--symptoms");
    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .contains("MTA-MISSING  An Exchange Virtual Server has no Message Transfer Agent resource")
        .isSorted()
        .hasSizeGreaterThan(70);
  }

  @Test
  void aSymptomIsNamedByItsIdOrInWords() {
    JsonNode named = json("--symptom", "network-name-not-registered");
    assertThat(named.at("/seen/0/symptom").toString() + named.at("/seen/0/id"))
        .contains("NETWORK-NAME-NOT-REGISTERED");
    JsonNode words = json("--symptom", "Our virtual server cannot be found: it is not in DNS");
    assertThat(words.get("causes")).isEqualTo(named.get("causes")).isNotEmpty();
    assertThat(words.get("questions")).isEqualTo(named.get("questions"));
  }

  @Test
  void anIdThatThereIsNotIsToldWithTheNearest() {
    Kb.Result result = diagnose("--symptom", "NETWORK-NAME-NOT-REGISTRED");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(
            "kb: there is no symptom 'NETWORK-NAME-NOT-REGISTRED'. Did you mean"
                + " NETWORK-NAME-NOT-REGISTERED? Or write what was seen in words.\n");
    assertThat(diagnose("--symptom", "QQQQ-ZZZZ").err())
        .contains("there is no symptom 'QQQQ-ZZZZ'. See 'kb diagnose --symptoms' for all.");
  }

  @Test
  void aLogThatThereIsNotIsWrongUsage() {
    Kb.Result result = diagnose("--log", path("no.log"));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(
            "kb: the log "
                + path("no.log")
                + " cannot be read; see that it is there and readable\n");
    assertThat(diagnose("--log", folder.toString()).code()).isEqualTo(2);
  }

  @Test
  void aLogMayComeOnStandardInput() throws IOException {
    String log = SAMPLES + "msdtc-offline-at-setup/setup.log";
    String facts = SAMPLES + "msdtc-offline-at-setup/facts.yaml";
    Kb.Result piped = diagnose(Files.readAllBytes(Path.of(log)), facts, "--log", "-");
    assertThat(piped.code()).isEqualTo(1);
    assertThat(piped.out())
        .isEqualTo(diagnose(facts, "--log", log).out().replace(log, "standard input"));
  }

  @Test
  void factsThatCannotBeReadAreTold() {
    Kb.Result missing = diagnose(path("no.yaml"));
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("no.yaml: error: there is no such file");
    Kb.Result wrong = diagnose(file("f.yaml", "nodes:\n  - {name: A, exchange: Exchange 99}\n"));
    assertThat(wrong.code()).isEqualTo(3);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains("f.yaml:2:25: error: ").contains("Exchange 99");
  }

  @Test
  void symptomsOfTheFileAreSeenToo() {
    String file =
        file("f.yaml", "symptoms:\n  - {name: call 17, text: The second EVS has no MTA}\n");
    assertThat(diagnose(file).out()).contains("exact  MTA-MISSING\n");
  }

  /** Where Exchange is on the node decides whether anything asks for NNTP there. */
  private static final String[] NNTP = {"--symptom", "NNTP is disabled on NODE7"};

  private String node(String properties) {
    return file("node.yaml", "nodes:\n  - {name: NODE7" + properties + "}\n  - ...\n");
  }

  private Kb.Result aboutNntp(String lines) {
    return dialogue(lines, node(", exchangeTarget: Exchange 2003"), NNTP[0], NNTP[1]);
  }

  @Test
  void theEndOfTheInputEndsTheDialogue() {
    Kb.Result asked = aboutNntp("");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err())
        .startsWith(
            "Answer by the number or in words; ? if you do not know; back, save FILE, or end.\n\n")
        .contains("Node NODE7: The Exchange version that is installed on it now?\n  1  ");
    assertThat(asked.out())
        .isEqualTo(aboutNntp("end\n1\n").out())
        .isEqualTo(diagnose(path("node.yaml"), NNTP[0], NNTP[1]).out());
  }

  @Test
  void anAnswerIsANumberOrAWord() {
    String first = aboutNntp("").err();
    String number = first.replaceFirst("(?s).*  (\\d)  Exchange 2003\\b.*", "$1");
    Kb.Result byNumber = aboutNntp(number + "\n");
    Kb.Result byWord = aboutNntp("Exchange 2003\n");
    assertThat(byWord.out())
        .startsWith("BY_DESIGN  ")
        .contains("exchange of Node NODE7 is Exchange 2003  answer 1\n");
    assertThat(byNumber).isEqualTo(byWord);
    assertThat(byWord.code()).isZero();
    assertThat(byWord.err()).contains("Nothing is left to ask: back, save FILE, or end.\n");
  }

  @Test
  void anAnswerCanBeTakenBackAndAQuestionLeftOpen() {
    String nothing = aboutNntp("").out();
    assertThat(aboutNntp("back\n").err()).contains("There is nothing to go back to.\n");
    assertThat(aboutNntp("Exchange 2003\nback\n").out()).isEqualTo(nothing);
    Kb.Result open = aboutNntp("?\n");
    assertThat(open.out()).isEqualTo(nothing);
    assertThat(aboutNntp("Don't know\n")).isEqualTo(open);
    assertThat(open.err().split("The Exchange version that is installed", -1)).hasSize(2);
    assertThat(aboutNntp("?\nback\n").err().split("The Exchange version that is installed", -1))
        .hasSize(3);
  }

  @Test
  void whatIsNoAnswerIsToldInOneSentenceAndAskedAgain() {
    Kb.Result wrong = aboutNntp("perhaps\nExchange 2003\n");
    assertThat(wrong.out()).isEqualTo(aboutNntp("Exchange 2003\n").out());
    assertThat(wrong.err().split("perhaps", -1)).hasSize(2);
    assertThat(wrong.err().lines().filter(line -> line.contains("perhaps")).findFirst().get())
        .isEqualTo(
            "Node.exchange cannot be 'perhaps'. Accepted: none, Exchange 5.5, Exchange 2000,"
                + " Exchange 2003, Exchange 2007.");
    assertThat(aboutNntp("99\n").err()).contains("'99'");
  }

  @Test
  void whatIsSavedIsTakenByOtherCommandsAndGivesTheSameDiagnosis() {
    String saved = path("saved.yaml");
    Kb.Result asked = aboutNntp("Exchange 2003\nsave " + saved + "\n");
    assertThat(asked.err()).contains("The facts are in " + saved + ".\n");
    assertThat(Kb.plain("check", saved).code()).isIn(0, 1);
    Kb.Result again = diagnose(saved, NNTP[0], NNTP[1]);
    assertThat(again.code()).isEqualTo(asked.code());
    assertThat(withoutPlaces(again.out())).isEqualTo(withoutPlaces(asked.out()));
    String atTheEnd = path("end.yaml");
    dialogue("Exchange 2003\n", path("node.yaml"), NNTP[0], NNTP[1], "--save", atTheEnd);
    assertThat(text(atTheEnd)).isEqualTo(text(saved));
  }

  /** Facts that were saved stand in another file than those that were answered. */
  private static String withoutPlaces(String report) {
    return report
        .replaceAll("(?m)^deployment .*\\R", "")
        .replaceAll("(?m)^( +because .*?)  \\S.*$", "$1")
        .replaceAll("(?m)^(  ruled out .*?)  (answer \\d+|\\S+\\.yaml:\\d+)$", "$1");
  }

  @Test
  void whatAListingSaysIsSaved() {
    String saved = path("saved.yaml");
    String sample = SAMPLES + "listing-shows-the-cause/";
    Kb.Result result =
        diagnose(
            sample + "facts.yaml",
            "--log",
            sample + "cluster.txt",
            "--symptom",
            "The Cluster service restarted while Setup upgraded ALPEX1",
            "--save",
            saved);
    assertThat(result.code()).isEqualTo(1);
    assertThat(text(saved)).contains("ownerNode: ALPEX1").contains("state: online");
    assertThat(Kb.plain("check", saved).code()).isIn(0, 1);
  }

  @Test
  void whatCannotBeWrittenIsTold() {
    String nowhere = path("none/saved.yaml");
    String told =
        "the facts cannot be written to "
            + nowhere
            + "; see that its folder is there and writable\n";
    Kb.Result asked = aboutNntp("save " + nowhere + "\nExchange 2003\n");
    assertThat(asked.code()).isZero();
    assertThat(asked.err()).contains("\n" + told);
    Kb.Result atTheEnd = diagnose(node(""), NNTP[0], NNTP[1], "--save", nowhere);
    assertThat(atTheEnd.code()).isEqualTo(2);
    assertThat(atTheEnd.err()).startsWith("kb: " + told);
  }

  @Test
  void everyFormatTellsTheCause() {
    String[] words = DiagnosisCase.of("msdtc-offline-at-setup").arguments().toArray(String[]::new);
    String[] all = List.of(words).subList(1, words.length).toArray(String[]::new);
    assertThat(json(all).get("outcome").textValue()).isEqualTo("EXPLAINED");
    assertThat(format(all, "markdown")).startsWith("# ").contains("MSDTC-RUNNING");
    assertThat(format(all, "html"))
        .startsWith("<!DOCTYPE html>\n<html ")
        .contains("MSDTC-RUNNING")
        .endsWith("</html>\n");
    assertThat(format(all, "TEXT")).isEqualTo(diagnose(all).out());
    assertThat(diagnose("--symptom", "x", "--format", "pdf").code()).isEqualTo(2);
  }

  private static String format(String[] args, String format) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", format));
    return diagnose(all.toArray(String[]::new)).out();
  }
}
