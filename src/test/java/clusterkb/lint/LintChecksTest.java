package clusterkb.lint;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be loaded and is found all the same, and what looks like it and is not found. */
class LintChecksTest {
  private static final String BASIC = "disks/disk-basic/disk-basic.drl";
  private static final String CONDITION = "Disk( this == $disk, type != DiskType.BASIC )";

  @TempDir private Path parent;
  private int folders;

  /** What is found in the example folder once that piece of a file is replaced. */
  private List<String> edited(String file, String piece, String replacement) throws IOException {
    Path rules = RulesFolder.copy(LintExamples.BASE, parent.resolve(++folders + "/rules"));
    Path path = rules.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(piece);
    Files.writeString(path, text.replace(piece, replacement));
    return Lint.of(rules, null, count -> {}).findings().stream()
        .map(one -> one.place().line() + ":" + one.place().column() + " " + one.message())
        .toList();
  }

  private List<String> conditions(String conditions) throws IOException {
    return edited(BASIC, CONDITION, conditions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "spindles >= 0; 'spindles >= 0' is always true: spindles is from 0 to 10000",
        "spindles > 10000; 'spindles > 10000' is never true: spindles is from 0 to 10000",
        "spindles == 10001; 'spindles == 10001' is never true: spindles is from 0 to 10000",
        "spindles != 0 - 1; 'spindles != 0 - 1' is always true",
        "2 * spindles < 0; '2 * spindles < 0' is never true",
        "spindles < spindles; 'spindles < spindles' is never true",
        "letters.size < 0; 'letters.size < 0' is never true",
        "type in ( DiskType.BASIC, DiskType.DYNAMIC ); 'type in ( DiskType.BASIC, DiskType.DYNAMIC"
            + " )' is always true",
        "aligned || !aligned; 'aligned || !aligned' is always true",
        "spindles < 3 || spindles >= 3; 'spindles < 3 || spindles >= 3' is always true: spindles is"
            + " from 0 to 10000",
        "name == `Q:` && name != `Q:`; ",
        "spindles <= 9999; ",
        "spindles > 0; ",
        "letters.size > 0; ",
        "spindles < 3 || spindles > 3; ",
        "type in ( DiskType.BASIC ) || aligned; 'in' with one value",
      })
  void tellsWhatIsDecidedBeforeAnyFactIsKnown(String condition, String found) throws IOException {
    assertThat(conditions("Disk( this == $disk, " + condition.replace('`', '"') + " )"))
        .isEqualTo(found == null ? List.of() : List.of("9:24 " + found));
  }

  @Test
  void factsThatTheRuleOfAStepNamesAreWhatTheStepIsAbout() throws IOException {
    String step =
        """
        package clusterkb

        rule "A disk can be moved to a node" extends "a shared cluster disk"
          @id("DISK-BASIC")  @level("%s")  @stages("design")
          @source("guide:52, guide:49, basics:138")
          @message("Move {$disk}")
          @remedy("Move it.")
        when
          $node : Node()
          Disk( this == $disk, $n : spindles )
        then
          %s( drools, $disk );
        end
        """;
    String all = Files.readString(LintExamples.BASE.resolve(BASIC));
    assertThat(edited(BASIC, all, step.formatted("STEP", "possible")))
        .contains("10:24 '$n' is never used")
        .noneMatch(one -> one.contains("$node"));
    assertThat(edited(BASIC, all, step.formatted("MUST", "violated")))
        .contains("9:3 '$node' is never used", "10:24 '$n' is never used");
  }

  @Test
  void tellsOfTwoConditionsThatContradictEachOther() throws IOException {
    assertThat(conditions("Disk( this == $disk, spindles < 3, spindles >= 3 )"))
        .containsExactly("9:38 'spindles >= 3' contradicts 'spindles < 3'");
    assertThat(conditions("Disk( this == $disk, type == DiskType.BASIC )\n  " + CONDITION))
        .containsExactly("10:24 'type != DiskType.BASIC' contradicts 'type == DiskType.BASIC'");
    assertThat(conditions("Disk( this == $disk, !shared )"))
        .containsExactly("9:24 '!shared' contradicts 'shared'");
    assertThat(conditions("not Disk( this != $disk, aligned, !aligned )"))
        .containsExactly("9:37 '!aligned' contradicts 'aligned'");
    assertThat(conditions("Disk( this == $disk, spindles < 3, spindles >= 2 )")).isEmpty();
    assertThat(conditions("Disk( this == $disk, aligned )\n  not Disk( !aligned )")).isEmpty();
  }

  @Test
  void tellsWhereInWouldDecideEarlier() throws IOException {
    assertThat(
            conditions(
                "Disk( this == $disk, use == DiskUse.LOGS || aligned || use == DiskUse.QUORUM )"))
        .containsExactly("9:24 a second comparison of use, of which one must hold");
    assertThat(
            conditions(
                "Disk( this == $disk, use != DiskUse.LOGS )\n"
                    + "  exists Disk( use != DiskUse.LOGS )"))
        .isEmpty();
    assertThat(conditions("Disk( this == $disk, use == DiskUse.LOGS || use == DiskUse.QUORUM )"))
        .as("the parser's own way of writing 'in'")
        .isEmpty();
    assertThat(conditions("Disk( this == $disk, use == DiskUse.LOGS || aligned )")).isEmpty();
  }

  /** Two ways to break the requirement. */
  private List<String> ways(String first, String second) throws IOException {
    return edited(
        BASIC,
        CONDITION + "\nthen\n  violated( drools, $disk );\nend\n",
        "Disk( this == $disk, "
            + first
            + " )\nthen\n  violated( drools, $disk );\nend\n\nrule \"W\" extends \"a shared"
            + " disk\"\n  @id(\"DISK-BASIC\")\n  @message(\"{$disk}\")\nwhen\n  Disk( this == $disk,"
            + " "
            + second
            + " )\nthen\n  violated( drools, $disk );\nend\n");
  }

  @Test
  void tellsWhereTwoRulesAskTheOppositeAndOneOfThemNeedNot() throws IOException {
    assertThat(ways("type != DiskType.BASIC", "type == DiskType.BASIC, !aligned"))
        .containsExactly(
            "18:24 another rule of the requirement asks the opposite of 'type == DiskType.BASIC'");
    assertThat(ways("spindles < 3, aligned", "aligned, spindles >= 3, mountedDrive"))
        .containsExactly(
            "18:33 another rule of the requirement asks the opposite of 'spindles >= 3'");
    assertThat(ways("type != DiskType.BASIC, spindles < 3", "type == DiskType.BASIC, !aligned"))
        .as("without the condition the second rule would say more")
        .isEmpty();
  }

  @Test
  void aVariableIsUsedByConditionsMessagesAndThoseThatExtendAPhrase() throws IOException {
    assertThat(conditions("$n : Node()\n  // $n counts for nothing here\n  " + CONDITION))
        .containsExactly("9:3 '$n' is never used");
    assertThat(
            conditions("Disk( this == $disk, $s : spindles, $s > 3, $l : letters, $type : type )"))
        .containsExactly("9:47 '$l' is never used", "9:61 '$type' is never used");
    assertThat(edited(BASIC, "is a {$disk.type}", "on {$n} is a {$disk.type}"))
        .anyMatch(found -> found.contains("unknown name '$n'"));
    assertThat(
            edited(
                BASIC,
                "rule \"Shared",
                "rule \"x\" extends \"a shared disk\"\nwhen\n  $n : Node()\nthen\nend\n\nrule \"Y\""
                    + " extends \"x\"\nwhen\n  Node( this == $n )\nthen\nend\n\nrule \"Shared"))
        .containsExactly("9:1 no rule extends 'Y'");
  }

  @Test
  void aCaseMayCallASingleSubjectByItsClassAndMustNameAllOthers() throws IOException {
    String cases = "disks/disk-basic/cases.yaml";
    assertThat(edited(cases, "[{name: \"C:\",", "[{name: \"D:\", shared: no}, {name: \"C:\","))
        .containsExactly("9:3 the case 'not shared, NOT_APPLICABLE' expects nothing of 'D:'");
    assertThat(
            edited(
                cases,
                "{\"C:\": NOT_APPLICABLE}",
                "{\"C:\": NOT_APPLICABLE}\n  messages:" + " {\"D:\": x}"))
        .containsExactly(
            "9:3 the case 'not shared, NOT_APPLICABLE' speaks of 'D:', of which it expects nothing");
    assertThat(
            edited(
                cases,
                "shared: yes}]\n  expect: {\"Q:\": UNKNOWN}",
                "shared: yes}, '...']\n  expect: {\"Q:\": UNKNOWN, (not listed): UNKNOWN}"))
        .isEmpty();
  }

  @Test
  void aMessageIsOneClauseThatNamesTheSubject() throws IOException {
    assertThat(edited(BASIC, "{$disk} is a {$disk.type} disk", "it is dynamic"))
        .containsExactly("6:3 the message does not name $disk");
    assertThat(edited(BASIC, "{$disk} is a {$disk.type} disk", "this is a {$disk.type} disk"))
        .isEmpty();
    assertThat(edited(BASIC, "{$disk} is a {$disk.type} disk", "{$disk} is\n  dynamic"))
        .containsExactly("6:3 the message goes over several lines");
  }

  @Test
  void furtherMessagesOfANoteGoOnFromItsFirst() throws IOException {
    String text = Files.readString(LintExamples.BASE.resolve(BASIC));
    String note =
        text.replace("MUST", "NOTE").replaceAll(" *@remedy.*\n", "").replace("violated", "noted");
    String second =
        """

        rule "More" extends "a shared disk"
          @id("DISK-BASIC")
          @message("it is not aligned either")
        when
          Disk( this == $disk, !aligned )
        then
          %s( drools, $disk );
        end
        """;
    assertThat(edited(BASIC, text, note + second.formatted("noted")))
        .containsExactly("3:1 no case of DISK-BASIC shows NOTED");
    assertThat(edited(BASIC, text, text + second.formatted("violated")))
        .containsExactly("16:3 the message does not name $disk");
  }
}
