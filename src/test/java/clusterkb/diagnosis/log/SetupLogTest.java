package clusterkb.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clusterkb.diagnosis.log.Run.Outcome;
import clusterkb.diagnosis.log.Saying.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the cause, and what for its repetition; which errors count, and which run. */
class SetupLogTest {
  private static final String START =
      "[10:00:00] Starting Exchange 6.5.6944.0 setup on Windows 5.2.3790.0.0 at 10:00:00"
          + " 11/22/2003";

  private static String error(String function, String code, String text) {
    return "[10:00:01] \t" + function + " (f:\\src\\a.cxx:12)\n\tError code " + code + ": " + text;
  }

  private static String denied(String function) {
    return error(function, "0XC0070005 (5)", "Access is denied.");
  }

  private static String missing(String function) {
    return error(function, "0X80072030 (8240)", "There is no such object on the server.");
  }

  private static String entering(String function) {
    return "[10:00:01] Entering " + function;
  }

  private static String leaving(String function) {
    return "[10:00:01] Leaving " + function;
  }

  private static String ignoring(String function) {
    return "[10:00:01] === IGNORING PREVIOUS ERRORS === "
        + function
        + " (f:\\src\\b.cxx:5)\n\tThe operation has completed successfully.";
  }

  private static List<String> functions(String... lines) {
    return Readings.of(lines).sayings().stream().map(Saying::function).toList();
  }

  @Test
  void theFirstReportCarriesTheCause() {
    LogReading reading = Readings.of(denied("CA::ScOne"), denied("CB::ScTwo"), denied("ScThree"));
    assertThat(reading.sayings()).hasSize(1);
    Saying saying = reading.sayings().get(0);
    assertThat(saying.kind()).isEqualTo(Kind.ERROR);
    assertThat(saying.function()).isEqualTo("CA::ScOne");
    assertThat(saying.where()).isEqualTo("f:\\src\\a.cxx:12");
    assertThat(saying.code()).isEqualTo(0xC0070005L);
    assertThat(saying.text()).isEqualTo("Access is denied.");
    assertThat(saying.at().line()).isEqualTo(1);
  }

  @Test
  void aRepetitionMayComeBehindTheEndOfAFunction() {
    assertThat(functions(entering("ScA"), denied("ScB"), leaving("ScA"), denied("ScC")))
        .containsExactly("ScB");
  }

  @Test
  void theSameErrorOfTwoCallsIsTwoErrors() {
    assertThat(
            functions(
                entering("ScAll"),
                entering("ScOne"),
                denied("ScOpen"),
                leaving("ScOne"),
                entering("ScTwo"),
                denied("ScClose"),
                leaving("ScTwo"),
                leaving("ScAll")))
        .containsExactly("ScOpen", "ScClose");
  }

  @Test
  void theSameErrorBehindOtherWorkIsAnotherOne() {
    assertThat(functions(denied("ScOpen"), "[10:00:02] Going on", denied("ScClose")))
        .containsExactly("ScOpen", "ScClose");
  }

  @Test
  void anErrorThatQuotesAnotherIsItsRepetition() {
    assertThat(
            functions(
                missing("ScCheck"),
                error("ScAll", "0XC103FC97 (64663)", "Failed: 0X80072030 (8240): No such object.")))
        .containsExactly("ScCheck");
  }

  @Test
  void twoErrorsInARowAreTwo() {
    assertThat(functions(entering("ScAll"), missing("ScOne"), denied("ScTwo")))
        .containsExactly("ScOne", "ScTwo");
  }

  @Test
  void aCallerMayGiveItACodeOfItsOwn() {
    assertThat(functions(entering("ScOne"), missing("ScFind"), leaving("ScOne"), denied("ScAll")))
        .containsExactly("ScFind");
  }

  @Test
  void withoutANameTheInnermostFunctionIsTakenForIt() {
    assertThat(
            functions(
                entering("ScOuter"),
                entering("CInner::ScInner"),
                entering("ScDone"),
                leaving("ScDone"),
                "[10:00:01] Error code 0XC0070005 (5): Access is denied."))
        .containsExactly("CInner::ScInner");
  }

  @Test
  void aProgramThatFailedIsNamed() {
    LogReading reading =
        Readings.of(
            "[10:00:01] The command regsvr32 /s cdowfevt.dll failed, returning error code 5 (Access"
                + " is denied.).",
            error("ScCreateProcess", "0XC103798A (31114)", "An internal component has failed."));
    assertThat(reading.sayings()).hasSize(1);
    Saying saying = reading.sayings().get(0);
    assertThat(saying.text())
        .isEqualTo(
            "The command regsvr32 /s cdowfevt.dll failed, returning error code 5 (Access is"
                + " denied.). An internal component has failed.");
    assertThat(saying.where()).isEqualTo("cdowfevt.dll, f:\\src\\a.cxx:12");
    assertThat(saying.at().line()).isEqualTo(1);
  }

  @Test
  void aProgramThatFailedAloneIsAnErrorWithoutCode() {
    LogReading reading =
        Readings.of(
            entering("ScRun"),
            "[10:00:01] The command wmicons.exe /s failed, returning error code 2 (Not found).",
            "[10:00:02] Going on");
    assertThat(reading.sayings()).hasSize(1);
    assertThat(reading.sayings().get(0).code()).isNull();
    assertThat(reading.sayings().get(0).function()).isEqualTo("ScRun");
    assertThat(reading.sayings().get(0).where()).isEqualTo("wmicons.exe");
  }

  @Test
  void theFailedSubComponentIsNoSecondError() {
    String failed =
        "[10:00:02] Setup failed while installing sub-component \"Misc\" with error code 0xC0070005"
            + " (please consult the installation logs).";
    assertThat(functions(denied("ScOne"), failed)).containsExactly("ScOne");
    assertThat(functions(failed)).containsExactly("Misc");
  }

  @Test
  void ignoredErrorsDoNotCount() {
    LogReading reading = Readings.of(entering("ScStop"), denied("ScStatus"), ignoring("ScAll"));
    assertThat(reading.sayings()).isEmpty();
    assertThat(reading.runs().get(0).outcome()).isEqualTo(Outcome.CUT);
    assertThat(reading.remarks())
        .containsExactly(
            "Setup says itself that it goes on in spite of 1 error of the last run; it is not"
                + " listed.");
  }

  @Test
  void onlyTheErrorsOfTheFunctionThatSaysSoAreIgnored() {
    assertThat(
            functions(
                entering("ScAll"),
                denied("ScFirst"),
                entering("ScStop"),
                missing("ScStatus"),
                ignoring("CManager::ScStopService"),
                leaving("ScStop")))
        .containsExactly("ScFirst");
  }

  @Test
  void errorsAreIgnoredUpToTheFunctionThatIsNamed() {
    assertThat(
            functions(
                entering("ScOuter"),
                missing("ScEarly"),
                entering("ScNamed"),
                missing("ScOne"),
                entering("ScInner"),
                denied("ScTwo"),
                ignoring("ScNamed")))
        .containsExactly("ScEarly");
  }

  @Test
  void whatSetupWentOnFromIsNotIgnoredLater() {
    assertThat(functions(denied("ScOne"), "[10:00:02] Going on", missing("ScTwo"), ignoring("ScX")))
        .containsExactly("ScOne");
  }

  @Test
  void onlyTheLastRunCounts() {
    LogReading reading =
        Readings.of(
            START,
            denied("ScOne"),
            "[10:05:00] Setup failed",
            START.replace("10:00", "11:00"),
            missing("ScTwo"));
    assertThat(reading.sayings()).extracting(Saying::function).containsExactly("ScTwo");
    assertThat(reading.runs())
        .containsExactly(
            new Run(1, 4, "10:00:00", "10:05:00", Outcome.FAILED, "6.5.6944.0", ""),
            new Run(5, 7, "11:00:00", "10:00:01", Outcome.FAILED, "6.5.6944.0", ""));
  }

  @Test
  void aRunThatBeginsWithoutSayingSoBehindTheEndOfAnother() {
    LogReading reading =
        Readings.of(START, "[10:00:02] Setup completed successfully", entering("ScNew"));
    assertThat(reading.runs()).extracting(Run::firstLine).containsExactly(1, 3);
  }

  @Test
  void midnightIsNoNewRun() {
    LogReading reading = Readings.of("[23:59:59] Entering ScA", "[00:00:01] Leaving ScA");
    assertThat(reading.runs()).hasSize(1);
    assertThat(reading.remarks()).isEmpty();
  }

  @Test
  void aTimeThatGoesBackIsRemarkedOn() {
    LogReading reading = Readings.of("[15:00:00] Entering ScA", "[14:00:00] Leaving ScA");
    assertThat(reading.runs()).hasSize(1);
    assertThat(reading.remarks())
        .singleElement()
        .asString()
        .startsWith("log:2: the time goes back");
  }

  @ParameterizedTest
  @CsvSource({
    "Setup completed successfully, SUCCEEDED",
    "******* Exchange Server setup has completed *******, SUCCEEDED",
    "Setup was cancelled before it was finished, FAILED",
    "Setup did not finish, FAILED",
    "End of setup, SUCCEEDED",
    "Going on with setup, CUT",
  })
  void howARunEnds(String words, Outcome outcome) {
    LogReading reading = Readings.of(START, "[10:09:00] " + words);
    assertThat(reading.runs()).extracting(Run::outcome).containsExactly(outcome);
  }

  @Test
  void anEndWithoutAWordOnItTellsByTheErrors() {
    LogReading reading =
        Readings.of(START, denied("ScOne"), "[10:00:04] Going on", "[10:00:05] End of setup");
    assertThat(reading.runs().get(0).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void errorsOfARunThatSucceededAreKeptWithARemark() {
    LogReading reading =
        Readings.of(START, denied("ScOne"), "[10:00:05] Setup completed successfully");
    assertThat(reading.sayings()).hasSize(1);
    assertThat(reading.remarks()).singleElement().asString().contains("need not be one");
  }

  @Test
  void whatSetupWasToDo() {
    LogReading reading =
        Readings.of(START, "[10:00:01] mode = 'DisasterRecovery' (61957)", "[10:00:02] x");
    assertThat(reading.runs()).extracting(Run::mode).containsExactly("DisasterRecovery");
  }

  @Test
  void aNumberThatIsNotTheLowWordIsRemarkedOn() {
    LogReading reading = Readings.of(error("ScA", "0XC0070005 (6)", "Access is denied."));
    assertThat(reading.sayings().get(0).code()).isEqualTo(0xC0070005L);
    assertThat(reading.remarks())
        .containsExactly(
            "log:1: beside 0XC0070005 stands (6), but its low word is 5; the hexadecimal number is"
                + " taken.");
  }

  @Test
  void eachReasonOfARefusalIsASaying() {
    LogReading reading =
        Readings.of(
            "[10:00:01] The component \"Mail\" cannot be assigned the action \"Install\" because:",
            "\t- the first reason, which",
            "\tgoes on",
            "\t- the second reason");
    assertThat(reading.sayings())
        .extracting(Saying::kind, Saying::function, Saying::text, each -> each.at().line())
        .containsExactly(
            tuple(Kind.REFUSAL, "Mail", "the first reason, which goes on", 2),
            tuple(Kind.REFUSAL, "Mail", "the second reason", 4));
    assertThat(reading.runs().get(0).mode()).isEqualTo("Install");
    assertThat(reading.runs().get(0).outcome()).isEqualTo(Outcome.FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[10:00:01] The component \"Mail\" cannot be assigned the action \"Install\" because:"
            + " - one. - two.",
        "[10:00:01] The component \"Mail\" cannot be\nassigned the action \"Install\" because:\n"
            + "-one.\n-two.",
        "[10:00:01]\nThe component \u201CMail\u201D cannot be assigned the action\n\u201CInstall"
            + "\u201D because:\n\n\u2022 one.\n\n\u2022 two.",
      })
  void refusalsAsCopiesHaveThem(String copy) {
    LogReading reading = Readings.of(copy);
    assertThat(Readings.texts(reading)).containsExactly("one.", "two.");
    assertThat(reading.sayings()).extracting(Saying::function).containsOnly("Mail");
  }

  @Test
  void aRefusalWithoutReasonIsItsOwn() {
    assertThat(
            Readings.texts(
                Readings.of("[10:00:01] The component \"Mail\" cannot be assigned the action")))
        .containsExactly("The component \"Mail\" cannot be assigned the action");
  }

  @Test
  void pathsAndNamesThatACopyBroke() {
    LogReading reading =
        Readings.of(
            "[10:00:01] CRegistryManager::",
            "ScProcessFile (f:\\titanium\\admin\\src\\",
            "udog\\regmgr.cxx:125) Error",
            "code 0XC0070005 (5): Access is",
            "denied.");
    Saying saying = reading.sayings().get(0);
    assertThat(saying.function()).isEqualTo("CRegistryManager::ScProcessFile");
    assertThat(saying.where()).isEqualTo("f:\\titanium\\admin\\src\\udog\\regmgr.cxx:125");
    assertThat(saying.text()).isEqualTo("Access is denied.");
  }

  @Test
  void anErrorWithoutTimesStandsAmongOtherWords() {
    LogReading reading =
        Readings.of(
            "We see this on the second node:",
            "",
            "  ::ScFindPort",
            "  (K:\\admin\\src\\dapi.cxx:682)",
            "  Error code 0XC103FC93 (64659): Could not bind to the server",
            "  OLDMAIL",
            "",
            "The first node was fine.");
    assertThat(Readings.texts(reading))
        .containsExactly(
            "We see this on the second node:",
            "Could not bind to the server OLDMAIL",
            "The first node was fine.");
    assertThat(reading.sayings().get(1).function()).isEqualTo("ScFindPort");
  }

  @Test
  void linesAroundAreKeptAsTheyStand() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lines.add("[10:00:00]\tbefore " + i);
    }
    lines.add(denied("ScOne"));
    lines.add("[10:00:02]\tafter " + "x".repeat(400));
    Saying saying = Readings.of(lines.toArray(String[]::new)).sayings().get(0);
    assertThat(saying.context())
        .hasSize(6)
        .startsWith("[10:00:00]\tbefore 7")
        .contains("[10:00:01] \tScOne (f:\\src\\a.cxx:12)")
        .allMatch(line -> line.length() <= 300);
  }

  @Test
  void logsOfOtherProductsAreNoSetupLogs() {
    assertThat(Readings.of(Readings.bytes("other-product.log")).kind()).isEqualTo(LogKind.TEXT);
    LogReading later = Readings.of(Readings.bytes("later.log"));
    assertThat(later.kind()).isEqualTo(LogKind.TEXT);
    assertThat(later.sayings()).isEmpty();
  }
}
