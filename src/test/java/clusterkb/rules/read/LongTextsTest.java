package clusterkb.rules.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import clusterkb.facts.FactTypes;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Origin;
import clusterkb.text.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts of a million characters: the fence refuses them at once, and what stands behind it takes
 * them without going back and forth, and without going deep.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LongTextsTest {
  private static final int MILLION = 1_000_000;

  @TempDir private Path parent;

  private List<String> refused(String rule) {
    Problems problems = new Problems();
    DrlFile.read("rules/x/x.drl", rule, problems, true);
    return problems.all().stream().map(Diagnostic::message).toList();
  }

  private static String with(String when) {
    return RulesFolder.rule("a disk", "$disk", when);
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(refused(with("a".repeat(MILLION))))
        .containsExactly("the rule file has more than 262,144 characters");
    assertThat(refused(with("a".repeat(6_000))))
        .containsExactly("the line has more than 5,000 characters");
    assertThat(refused(with("a".repeat(300))))
        .containsExactly("the word has more than 200 characters");
    assertThat(refused(with("\"" + "a".repeat(4_500) + "\"")))
        .containsExactly("the text has more than 4,000 characters");
    assertThat(refused(with("Disk()\n".repeat(10_000))))
        .containsExactly("the rule file has more than 20,000 words");
    assertThat(refused("package clusterkb\n" + "rule R when then end\n".repeat(3_000)))
        .contains("the file has more than 200 rules");
    assertThat(refused("package clusterkb\nrule \"" + "R".repeat(300) + "\"\nwhen\nthen\nend\n"))
        .containsExactly("the rule's name has more than 200 characters");
  }

  @Test
  void refusesALongLineOfRulesThatExtendOneAnother() {
    StringBuilder chain = new StringBuilder(RulesFolder.VOCABULARY);
    for (int i = 0; i < 100; i++) {
      chain.append("rule \"v").append(i).append("\" extends \"");
      chain.append(i == 0 ? "a disk" : "v" + (i - 1)).append("\"\nwhen\nthen\nend\n");
    }
    String errors =
        new RulesFolder(parent)
            .with("vocabulary/subjects.drl", chain.toString())
            .with("disks/x/x.drl", RulesFolder.rule("v99", "$disk", "  Disk( this == $disk )"))
            .errors();
    assertThat(errors)
        .contains(
            "error: 'v99' extends more than 30 rules, one through another [missing-phrase]\n");
  }

  static List<String> texts() {
    return List.of(
        "\"" + "a".repeat(MILLION) + "\"",
        "\"" + "\\\\".repeat(MILLION / 2) + "\"",
        "\"" + "\\\\".repeat(MILLION / 2),
        "\"a\",".repeat(MILLION / 4),
        "\"a\" , ".repeat(MILLION / 6) + "x",
        " ".repeat(MILLION),
        "a".repeat(MILLION),
        "a . ".repeat(MILLION / 4),
        "a" + " ".repeat(MILLION) + "b",
        "A-".repeat(MILLION / 2),
        "{".repeat(MILLION),
        "{a".repeat(MILLION / 2),
        "this" + " ".repeat(MILLION) + "= $a",
        "violated( drools, " + "$a".repeat(MILLION / 2),
        "new ".repeat(MILLION / 4),
        "&& ".repeat(MILLION / 3),
        "(".repeat(MILLION));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void ourOwnPatternsComeToAnEnd(String text) {
    Origin at = new Origin("rules/x/x.drl", 1, 1, "");
    Types types = new Types(FactTypes.BUILT_IN, List.of());
    Problems problems = new Problems();
    AnnotationDescr annotation = new AnnotationDescr("message");
    annotation.setValue(text);
    DrlFile.text(annotation);
    SyntaxFence.consequence(text);
    new AnnotationReader(types, problems).template(text, at, new Scope());
    TextFence.admits("rules/x/x.drl", text, problems);
    Throwable thrown =
        catchThrowable(
            () -> {
              Expression read = ExpressionReader.read(types, new Scope(), null, problems, at, text);
              assertThat(read).isInstanceOf(Expression.Literal.class);
            });
    assertThat(thrown == null || thrown instanceof Problems.Unreadable).as("" + thrown).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10})
  void valuesThatDoubleDoNotGrowWithoutBound(int names) {
    StringBuilder values = new StringBuilder("  Disk( this == $disk, $v0 : spindles");
    for (int i = 1; i <= names; i++) {
      values.append(", $v").append(i).append(" : $v").append(i - 1).append(" + $v").append(i - 1);
    }
    values.append(", spindles > $v").append(names).append(" )");
    String errors = new RulesFolder(parent).with("disks/x/x.drl", with(values.toString())).errors();
    assertThat(errors.contains("more than 30 numbers are put together here"))
        .isEqualTo(names == 10);
  }
}
