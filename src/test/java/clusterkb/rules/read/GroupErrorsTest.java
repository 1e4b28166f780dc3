package clusterkb.rules.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups and counts that cannot be read with facts missing. */
class GroupErrorsTest {
  @TempDir private Path parent;

  private String ofNode(String conditions) {
    return of(RulesFolder.rule("a node of the cluster", "$node", "  " + conditions));
  }

  private String of(String rule) {
    return new RulesFolder(parent).with("disks/x/x.drl", rule).errors();
  }

  @Test
  void refusesEval() {
    assertThat(ofNode("eval( true )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: 'eval' cannot be read with facts missing [not-derivable]
                  eval( true )
                  ^
              Write patterns, not( ... ), exists( ... ) or accumulate( ... ).
            """);
  }

  @Test
  void refusesForall() {
    assertThat(ofNode("forall( Disk( shared == true ) )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: 'forall' cannot be read with facts missing [not-derivable]
                  forall( Disk( shared == true ) )
                  ^
              Write not( ... ) of what breaks it.
            """);
  }

  @Test
  void refusesOrAtTheTopLevel() {
    assertThat(ofNode("( Disk( shared == true ) or Disk( shared == false ) )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:5: error: 'or' cannot be read with facts missing [not-derivable]
                  ( Disk( shared == true ) or Disk( shared == false ) )
                    ^
              Write exists ( ... or ... ), or a second rule with the same @id.
            """);
  }

  @Test
  void refusesForallInsideNot() {
    assertThat(ofNode("not( forall( Disk( shared == true ) ) )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:8: error: 'forall' cannot be read with facts missing [not-derivable]
                  not( forall( Disk( shared == true ) ) )
                       ^
              Write not( ... ) of what breaks it.
            """);
  }

  @Test
  void refusesConditionalBranches() {
    assertThat(ofNode("if ( true ) do[x]"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: 'if' cannot be read with facts missing [not-derivable]
                  if ( true ) do[x]
                  ^
              Write patterns, not( ... ), exists( ... ) or accumulate( ... ).
            """);
  }

  @Test
  void refusesAccumulateOtherThanCount() {
    assertThat(ofNode("accumulate( Disk( $l : name ); $s : min($l) )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: this accumulate cannot be read with facts missing [not-derivable]
                  accumulate( Disk( $l : name ); $s : min($l) )
                  ^
              Write accumulate( Fact( ... ); $n : count(1) ): one pattern, counted.
            """);
  }

  @Test
  void refusesTwoCountsInOne() {
    assertThat(ofNode("accumulate( Disk(); $s : count(1), $t : count(1) )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: this accumulate cannot be read with facts missing [not-derivable]
                  accumulate( Disk(); $s : count(1), $t : count(1) )
                  ^
              Write accumulate( Fact( ... ); $n : count(1) ): one pattern, counted.
            """);
  }

  @Test
  void refusesACountOfSeveralPatterns() {
    assertThat(ofNode("accumulate( Disk() and Node(); $s : count(1) )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: this accumulate cannot be read with facts missing [not-derivable]
                  accumulate( Disk() and Node(); $s : count(1) )
                  ^
              Write accumulate( Fact( ... ); $n : count(1) ): one pattern, counted.
            """);
  }

  @Test
  void refusesAccumulateAsASource() {
    assertThat(ofNode("$s : Number() from accumulate( Node(), count(1) )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: this accumulate cannot be read with facts missing [not-derivable]
                  $s : Number() from accumulate( Node(), count(1) )
                  ^
              Write accumulate( Fact( ... ); $n : count(1) ): one pattern, counted.
            """);
  }

  @Test
  void refusesACountThatDependsOnTwoFacts() {
    assertThat(
            ofNode(
                "$d : Disk()\n"
                    + "  accumulate( Disk( name == $d.name, accessibleFrom contains $node ); $s :"
                    + " count(1) )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:10:3: error: the count depends on more than one fact outside: $d, $node [wrong-count]
                  accumulate( Disk( name == $d.name, accessibleFrom contains $node ); $s : count(1) )
                  ^
              Let it depend on one at most.
            """);
  }

  @Test
  void refusesToCountWhatIsNotNew() {
    assertThat(ofNode("accumulate( Node( this == $node ); $s : count(1) )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:3: error: nothing new is counted here [wrong-count]
                  accumulate( Node( this == $node ); $s : count(1) )
                  ^
              Count a pattern without 'this =='.
            """);
  }

  @Test
  void refusesToCompareACountWithAText() {
    assertThat(ofNode("accumulate( Node(); $s : count(1); $s > \"a\" )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:38: error: '>' needs numbers, not a text [wrong-type]
                  accumulate( Node(); $s : count(1); $s > "a" )
                                                     ^
              Use == or in for anything but numbers.
            """);
  }

  @Test
  void namesTheVariableNearestToAnUnknownOne() {
    assertThat(ofNode("accumulate( Node(); $nodes : count(1); $nods > 2 )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:42: error: unknown name '$nods' [unknown-name]
                  accumulate( Node(); $nodes : count(1); $nods > 2 )
                                                         ^
              Did you mean $node or $nodes?
            """);
  }
}
