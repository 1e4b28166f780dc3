package clusterkb.diagnosis.symptom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a word or phrase occurs in a text. */
class WordingTest {
  private static boolean occurs(String wording, String text) {
    return Wording.of(List.of(wording)).in(Wording.plain(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MTA | the MTA is missing | true",
        "mta | THE MTA. | true",
        "MTA | the SMTA is missing | false",
        "MTA | MTAs are missing | false",
        "MTA* | MTAs are missing | true",
        "restart* | the service restarted | true",
        "restart* | it was a fresh start | false",
        "restart* the | it restarts the service | true",
        "is not running | it is  not   running now | true",
        "is not running | it is not yet running | false",
        "cluster-aware | no \u201Ccluster\u2013aware\u201D version | true",
        "doesn't | it doesn\u2019t work | true",
        "doesn't | it doesnt work | true",
        "5.5 | an Exchange 5.5 site | true",
        "5.5 | build 15.5.1 | false",
        "ASP.NET | ASPXNET | false",
        ".NET Framework | the .NET Framework is missing | true",
        "0xC103798A | error code 0XC103798A (31114) | true",
        "a.b* | a.bc | true",
        "a(b | a(b | true",
      })
  void occursAsWholeWordsWhateverCaseQuotesAndBlanks(
      String wording, String text, boolean expected) {
    assertThat(occurs(wording, text)).isEqualTo(expected);
  }

  @Test
  void isAnyOfItsWays() {
    Wording wording = Wording.of(List.of("fails", "does not start"));
    assertThat(wording.in(Wording.plain("It does not start"))).isTrue();
    assertThat(wording.in(Wording.plain("It fails"))).isTrue();
    assertThat(wording.in(Wording.plain("It starts"))).isFalse();
    assertThat(wording).hasToString("fails or does not start");
  }

  @Test
  void isLookedForQuicklyInAVeryLongText() {
    String text = Wording.plain("restart ".repeat(200_000) + "x".repeat(1_000_000));
    assertThat(Wording.of(List.of("restart* restart* restart* again")).in(text)).isFalse();
  }
}
