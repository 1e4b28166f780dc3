package clusterkb.rules.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patterns that a rule file may not hold. */
class PatternErrorsTest {
  @TempDir private Path parent;

  private String ofNode(String conditions) {
    return of(RulesFolder.rule("a node of the cluster", "$node", "  " + conditions));
  }

  private String of(String rule) {
    return new RulesFolder(parent).with("disks/x/x.drl", rule).errors();
  }

  @Test
  void namesTheFactsNearestToUnknownOnes() {
    assertThat(ofNode("Dsk( shared == true )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: there are no facts called 'Dsk' [unknown-fact]
                  Dsk( shared == true )
                  ^
              Did you mean Disk?
            """);
  }

  @Test
  void refusesANameThatIsGivenTwice() {
    assertThat(ofNode("$n : Disk()\n  $n : Node()"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:10:3: error: the name '$n' is given twice [duplicate-binding]
                  $n : Node()
                  ^
              Choose another: Drools takes both for the same without a word.
            """);
  }

  @Test
  void refusesTheNameOfTheSubjectForAnother() {
    assertThat(ofNode("Node( this == $node )\n  $node : Node()"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:10:3: error: the name '$node' is given twice [duplicate-binding]
                  $node : Node()
                  ^
              Choose another: Drools takes both for the same without a word.
            """);
  }

  @Test
  void refusesAValuesNameThatIsGivenTwice() {
    assertThat(ofNode("Node( this == $node, $a : operatingSystem, $a : exchange )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:46: error: the name '$a' is given twice [duplicate-binding]
                  Node( this == $node, $a : operatingSystem, $a : exchange )
                                                             ^
              Choose another: Drools takes both for the same without a word.
            """);
  }

  @Test
  void refusesASecondNameForAFact() {
    assertThat(ofNode("$x : Node( this == $node )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: a second name '$x' for $node [duplicate-binding]
                  $x : Node( this == $node )
                  ^
              Go on using $node.
            """);
  }

  @Test
  void refusesFrom() {
    assertThat(ofNode("Disk( shared == true ) from $node.disks"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: 'from' is not allowed [not-allowed]
                  Disk( shared == true ) from $node.disks
                  ^
              All facts are there already: remove it.
            """);
  }

  @Test
  void refusesEntryPoints() {
    assertThat(ofNode("Disk( shared == true ) from entry-point \"x\""))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: 'from' is not allowed [not-allowed]
                  Disk( shared == true ) from entry-point "x"
                  ^
              All facts are there already: remove it.
            """);
  }

  @Test
  void refusesWindows() {
    assertThat(ofNode("Disk( shared == true ) over window:time(5s)"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: 'over' has no meaning at a pattern here [not-allowed]
                  Disk( shared == true ) over window:time(5s)
                  ^
              Remove it: write $name : Fact( ... ).
            """);
  }

  @Test
  void refusesAnnotationsOfPatterns() {
    assertThat(ofNode("Disk( shared == true ) @watch( * )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: '@watch' has no meaning at a pattern here [not-allowed]
                  Disk( shared == true ) @watch( * )
                  ^
              Remove it: write $name : Fact( ... ).
            """);
  }

  @Test
  void refusesUnification() {
    assertThat(ofNode("$d := Disk( shared == true )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: ':=' has no meaning at a pattern here [not-allowed]
                  $d := Disk( shared == true )
                  ^
              Remove it: write $name : Fact( ... ).
            """);
  }

  @Test
  void refusesPositionalConstraints() {
    assertThat(ofNode("Disk( shared == true; )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:9: error: only constraints with property names can stand here [syntax]
                  Disk( shared == true; )
                        ^
              Write property == value, separated by commas.
            """);
  }

  @Test
  void tellsAllErrorsOfAllConditionsAtOnce() {
    assertThat(
            ofNode(
                "not Disk( shard == true, typ == DiskType.BASIC )\n"
                    + "  exists( Disk( this == $node ) and Nod() )\n"
                    + "  Dsk()\n"
                    + "  Node( this == $node, fqnd == \"x\" )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:13: error: unknown name 'shard' (of a Disk) [unknown-property]
                  not Disk( shard == true, typ == DiskType.BASIC )
                            ^
              Did you mean shared?
            rules/disks/x/x.drl:9:28: error: unknown name 'typ' (of a Disk) [unknown-property]
                  not Disk( shard == true, typ == DiskType.BASIC )
                                           ^
              Did you mean type?
            rules/disks/x/x.drl:10:17: error: 'this == $node' compares a Disk fact with a Node fact [wrong-type]
                  exists( Disk( this == $node ) and Nod() )
                                ^
              Compare like with like.
            rules/disks/x/x.drl:10:37: error: there are no facts called 'Nod' [unknown-fact]
                  exists( Disk( this == $node ) and Nod() )
                                                    ^
              Did you mean Node?
            rules/disks/x/x.drl:11:3: error: there are no facts called 'Dsk' [unknown-fact]
                  Dsk()
                  ^
              Did you mean Disk?
            rules/disks/x/x.drl:12:24: error: unknown name 'fqnd' (of a Node) [unknown-property]
                  Node( this == $node, fqnd == "x" )
                                       ^
              Did you mean fqdn?
            """);
  }

  @Test
  void countsColumnsInCharactersNotBytes() {
    assertThat(ofNode("Disk( name == \"é\", shard == true )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:22: error: unknown name 'shard' (of a Disk) [unknown-property]
                  Disk( name == "é", shard == true )
                                     ^
              Did you mean shared?
            """);
  }
}
