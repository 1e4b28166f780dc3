package clusterkb.diagnosis.symptom;

import static clusterkb.diagnosis.symptom.Sayings.error;
import static clusterkb.diagnosis.symptom.Sayings.event;
import static clusterkb.diagnosis.symptom.Sayings.refusal;
import static clusterkb.diagnosis.symptom.Sayings.typed;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.diagnosis.log.Saying;
import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How symptoms are recognised in what logs and people say. */
class RecognitionTest {
  private static final long CODE = 0xC103798AL;

  @TempDir private Path folder;

  private Symptoms symptoms(String recognitions) {
    return SymptomsReader.read(
        new RulesFolder(folder)
            .with("x/x.drl", RulesFolder.RULE)
            .with("diagnosis/words.yaml", "media: [tape, [floppy, diskette]]\n")
            .with(
                "diagnosis/symptoms/s-one/symptom.yaml",
                """
                title: Something
                source: [guide:1]
                about: Disk
                explained by: [{requirement: R-1}]
                recognised by:
                """
                    + recognitions.indent(2))
            .load());
  }

  private String recognised(String recognitions, Saying saying) {
    List<Recognised> found = symptoms(recognitions).recognised(saying);
    return found.isEmpty() ? "" : found.get(0).telling() + " by " + found.get(0).recognition();
  }

  @Test
  void byAllOfTheWordsInItsText() {
    String words = "- {text: [disk, [lost, gone]], without: [tape], telling: strong}\n";
    assertThat(recognised(words, typed("The disk is gone")))
        .isEqualTo("STRONG by text 'disk', 'lost or gone', without 'tape'");
    assertThat(recognised(words, typed("The disk and the tape are gone"))).isEmpty();
    assertThat(recognised(words, typed("The disk is here"))).isEmpty();
    assertThat(recognised(words, error(1, "The text", "The disk is gone"))).isEmpty();
  }

  @Test
  void byTheWordsOfAListThatSeveralSymptomsName() {
    String words = "- {text: [disk], without: [{list: media}, paper], telling: strong}\n";
    assertThat(recognised(words, typed("The disk is gone")))
        .isEqualTo("STRONG by text 'disk', without 'tape', 'floppy or diskette', 'paper'");
    assertThat(recognised(words, typed("The disk and the diskette are gone"))).isEmpty();
  }

  @Test
  void byItsCodeWhichAPersonMayHaveTyped() {
    String code = "- {code: 0xC103798A, telling: exact}\n";
    assertThat(recognised(code, error(CODE, "Failed"))).isEqualTo("EXACT by code 0xC103798A");
    assertThat(recognised(code, error(0x0000798AL, "Failed"))).isEmpty();
    assertThat(recognised(code, typed("I see 0xc103798a"))).isEqualTo("EXACT by code 0xC103798A");
    assertThat(recognised(code, typed("I see 31114"))).isEmpty();
    assertThat(recognised(code, error(1, "It says 0xC103798A as well"))).isEmpty();
  }

  @Test
  void byWordsInTheLinesAroundItEvenWhereTheyAreBroken() {
    String near = "- {code: 0xC103798A, near: [cdowfevt.dll failed], telling: exact}\n";
    assertThat(recognised(near, error(CODE, "x", "regsvr32 /s cdowfevt.dll", "failed, with 5")))
        .isEqualTo("EXACT by code 0xC103798A, near 'cdowfevt.dll failed'");
    assertThat(recognised(near, error(CODE, "x", "cdowfevt.dll", "wmicons.exe failed"))).isEmpty();
    assertThat(recognised(near, error(1, "x", "cdowfevt.dll failed"))).isEmpty();
  }

  @Test
  void byItsPlaceOrFunction() {
    String where = "- {code: 0xC103798A, where: [prereq.cxx], telling: strong}\n";
    Saying there =
        new Saying(
            Saying.Kind.ERROR,
            "x",
            CODE,
            "ScCheck",
            "d:\\titanium\\prereq.cxx:1234",
            "",
            null,
            "",
            typed("x").at(),
            List.of());
    assertThat(recognised(where, there)).startsWith("STRONG by");
    assertThat(recognised(where, error(CODE, "x", "prereq.cxx"))).isEmpty();
  }

  @Test
  void byAnEventOfThatSourceAndNumber() {
    String event = "- {event: {source: ClusSvc, id: 1069}, telling: weak}\n";
    assertThat(recognised(event, event("CLUSSVC", 1069, "x")))
        .isEqualTo("WEAK by event ClusSvc 1069");
    assertThat(recognised(event, event("ClusSvc", 1070, "x"))).isEmpty();
    assertThat(recognised(event, event("FailoverClustering", 1069, "ClusSvc event 1069")))
        .isEmpty();
    assertThat(recognised(event, typed("Event ID 1069, source ClusSvc"))).startsWith("WEAK by");
    assertThat(recognised(event, typed("1069 mails, source ClusSvc"))).isEmpty();
  }

  @Test
  void inASayingOfThatKindOnly() {
    String refused = "- {text: [NNTP], in: refusal, telling: exact}\n";
    assertThat(recognised(refused, refusal("The NNTP service must be installed.")))
        .isEqualTo("EXACT by refusal, text 'NNTP'");
    assertThat(recognised(refused, typed("NNTP"))).isEmpty();
  }

  @Test
  void byTheMostTellingOfSeveralWays() {
    String several =
        "- {text: [disk], telling: weak}\n- {text: [disk, gone], telling: exact}\n"
            + "- {text: [gone], telling: strong}\n";
    assertThat(recognised(several, typed("disk"))).startsWith("WEAK");
    assertThat(recognised(several, typed("gone"))).startsWith("STRONG");
    assertThat(recognised(several, typed("The disk is gone"))).startsWith("EXACT");
  }
}
