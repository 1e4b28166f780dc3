package clusterkb.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clusterkb.facts.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
  private static String render(Diagnostic diagnostic, String line) {
    return Diagnostic.render(List.of(diagnostic), file -> List.of("first", line));
  }

  private static Diagnostic at(int column, String message, String advice) {
    return new Diagnostic(new Place("a.yaml", 2, column), message, advice);
  }

  @Test
  void showsTheLineWithACaretBelowAndTheAdviceIndented() {
    assertThat(render(at(3, "wrong", "Do this.\nOr that."), "a: b"))
        .isEqualTo(
            """
            a.yaml:2:3: error: wrong
                a: b
                  ^
              Do this.
              Or that.
            """);
  }

  @Test
  void aFileAsAWholeHasNoLineNumber() {
    assertThat(Diagnostic.render(List.of(Diagnostic.ofFile("a", "wrong", "")), f -> List.of()))
        .isEqualTo("a: error: wrong\n");
  }

  @Test
  void leavesOutALineThatCannotBeShown() {
    assertThat(render(at(1, "wrong", ""), "  ")).isEqualTo("a.yaml:2:1: error: wrong\n");
    assertThat(Diagnostic.render(List.of(at(1, "wrong", "")), file -> List.of()))
        .isEqualTo("a.yaml:2:1: error: wrong\n");
  }

  @Test
  void cutsALongLineAroundTheColumn() {
    String line = "a".repeat(500) + "X" + "b".repeat(500);
    assertThat(render(at(501, "wrong", ""), line))
        .isEqualTo(
            "a.yaml:2:501: error: wrong\n"
                + ("    …" + "a".repeat(48) + "X" + "b".repeat(47) + "…\n")
                + ("    " + " ".repeat(49) + "^\n"));
  }

  @Test
  void keepsTheBeginningOfALongLineWhoseBeginningIsMeant() {
    assertThat(render(at(2, "wrong", ""), "x".repeat(97)))
        .isEqualTo("a.yaml:2:2: error: wrong\n    " + "x".repeat(96) + "…\n     ^\n");
  }

  @Test
  void countsCharactersAndNotTheirHalves() {
    assertThat(render(at(3, "wrong", ""), "😀😀x"))
        .isEqualTo("a.yaml:2:3: error: wrong\n    😀😀x\n      ^\n");
  }

  @Test
  void makesControlCharactersVisibleEverywhere() {
    assertThat(render(at(1, "it is \u001b[31m", "no\u202eway\u007f"), "\ta\u0000\u0085"))
        .isEqualTo("a.yaml:2:1: error: it is ␛[31m\n" + "    →a␀\ufffd\n    ^\n  no\ufffdway␡\n");
  }

  @Test
  void breaksLongAdviceBetweenWords() {
    String word = "x".repeat(47);
    assertThat(render(at(1, "wrong", word + " " + word + " " + word), ""))
        .isEqualTo("a.yaml:2:1: error: wrong\n  " + word + " " + word + "\n  " + word + "\n");
    assertThat(render(at(1, "wrong", "y".repeat(200)), ""))
        .isEqualTo("a.yaml:2:1: error: wrong\n  " + "y".repeat(200) + "\n");
  }

  @Test
  void quotesValuesAndCutsLongOnes() {
    assertThat(Diagnostic.quote("a\tb")).isEqualTo("'a→b'");
    assertThat(Diagnostic.quote("x".repeat(60))).isEqualTo("'" + "x".repeat(60) + "'");
    assertThat(Diagnostic.quote("😀".repeat(61))).isEqualTo("'" + "😀".repeat(57) + "...'");
  }

  @Test
  void anExceptionSortsItsDiagnosticsAndPutsTheFileAsAWholeLast() {
    Diagnostic whole = Diagnostic.ofFile("a.yaml", "more", "");
    DiagnosticException exception =
        new DiagnosticException(List.of(whole, at(9, "late", ""), at(1, "b", ""), at(1, "a", "")));
    assertThat(exception.diagnostics())
        .containsExactly(at(1, "a", ""), at(1, "b", ""), at(9, "late", ""), whole);
    assertThat(exception)
        .hasMessage(
            "a.yaml:2:1: error: a\na.yaml:2:1: error: b\na.yaml:2:9: error: late\n"
                + "a.yaml: error: more");
    assertThatThrownBy(() -> new DiagnosticException(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void problemsBeyondTheLimitAreOnlyCounted() {
    Problems problems = new Problems("a.yaml");
    assertThat(problems.isEmpty()).isTrue();
    problems.throwIfAny();
    for (int i = 1; i <= Problems.LIMIT + 7; i++) {
      problems.add(new Place("a.yaml", i, 1), "wrong", "");
    }
    DiagnosticException thrown =
        catchThrowableOfType(DiagnosticException.class, problems::throwIfAny);
    assertThat(thrown.diagnostics()).hasSize(Problems.LIMIT + 1);
    assertThat(thrown.diagnostics().get(Problems.LIMIT))
        .isEqualTo(Diagnostic.ofFile("a.yaml", "there are 7 more errors", ""));
  }
}
