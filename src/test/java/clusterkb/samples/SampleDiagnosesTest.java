package clusterkb.samples;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.cli.Main;
import clusterkb.diagnosis.cause.Candidate;
import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.DiagnosisCase;
import clusterkb.diagnosis.cause.Diagnostician;
import clusterkb.diagnosis.cause.Status;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The diagnoses of the samples in {@code facts-samples/diagnosis}: the report to the byte ({@code
 * diagnosis.txt}; {@code mvn test -Dtest=SampleDiagnosesTest -Dkb.record=true} writes them anew),
 * and apart from it what {@code seen.yaml} expects, so that no recording hides a wrong diagnosis.
 */
class SampleDiagnosesTest {
  private static final RuleSet RULES = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(RULES);

  @TestFactory
  Stream<DynamicTest> diagnoses() {
    return DiagnosisCase.all().stream()
        .flatMap(
            one ->
                Stream.of(
                    DynamicTest.dynamicTest(
                        one + ": diagnosis.txt",
                        () -> compare(one.file("diagnosis.txt"), report(one))),
                    DynamicTest.dynamicTest(one + ": what is expected", () -> expected(one))));
  }

  private static void expected(DiagnosisCase one) {
    Diagnosis diagnosis = one.diagnosis(DIAGNOSTICIAN, RULES);
    Tree.Mapping expected = one.expected();
    List<String> not = DiagnosisCase.words(expected, "not");
    SoftAssertions soft = new SoftAssertions();
    soft.assertThat(diagnosis.outcome().name())
        .isEqualTo(((Tree.Scalar) expected.get("outcome")).text());
    soft.assertThat(named(diagnosis, Status.CONFIRMED))
        .containsExactlyElementsOf(DiagnosisCase.words(expected, "confirmed"));
    soft.assertThat(named(diagnosis, Status.BY_DESIGN))
        .containsExactlyElementsOf(DiagnosisCase.words(expected, "by design"));
    soft.assertThat(ids(diagnosis, Status.SUSPECTED))
        .containsAll(DiagnosisCase.words(expected, "suspected"));
    for (Status status : Status.values()) {
      soft.assertThat(ids(diagnosis, status)).noneMatch(not::contains);
    }
    soft.assertAll();
  }

  private static List<String> named(Diagnosis diagnosis, Status status) {
    return causes(diagnosis, status).map(Candidate::toString).toList();
  }

  private static List<String> ids(Diagnosis diagnosis, Status status) {
    return causes(diagnosis, status)
        .filter(one -> one.requirement() != null)
        .map(one -> one.requirement().id())
        .toList();
  }

  private static Stream<Candidate> causes(Diagnosis diagnosis, Status status) {
    return diagnosis.causes().stream().filter(one -> one.status() == status);
  }

  private static String report(DiagnosisCase one) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(stream(out), stream(err), one.arguments().toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isIn(0, 1);
    // The version and fingerprint change with every edit of any rule.
    return out.toString(StandardCharsets.UTF_8).replaceFirst("(?m)^knowledge .*\\R", "");
  }

  private static void compare(Path expected, String actual) throws IOException {
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
