package clusterkb.rules.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constraints that compare what cannot be compared. */
class TypeErrorsTest {
  @TempDir private Path parent;

  private String ofNode(String conditions) {
    return of(RulesFolder.rule("a node of the cluster", "$node", "  " + conditions));
  }

  private String ofDisk(String conditions) {
    return of(RulesFolder.rule("a shared disk", "$disk", "  " + conditions));
  }

  private String of(String rule) {
    return new RulesFolder(parent).with("disks/x/x.drl", rule).errors();
  }

  @Test
  void refusesToOrderWhatIsNoNumber() {
    assertThat(ofDisk("Disk( this == $disk, type > 5 )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: '>' needs numbers, not a DiskType [wrong-type]
                  Disk( this == $disk, type > 5 )
                                       ^
              Use == or in for anything but numbers.
            """);
  }

  @Test
  void refusesToCompareAnEnumerationWithANumber() {
    assertThat(ofDisk("Disk( this == $disk, type == 5 )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: 'type == 5' compares a DiskType with a number [wrong-type]
                  Disk( this == $disk, type == 5 )
                                       ^
              Compare like with like.
            """);
  }

  @Test
  void refusesToCompareAnEnumerationWithAText() {
    assertThat(ofDisk("Disk( this == $disk, type == \"basic\" )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: 'type == "basic"' compares a DiskType with a text [wrong-type]
                  Disk( this == $disk, type == "basic" )
                                       ^
              Compare like with like.
            """);
  }

  @Test
  void refusesToCompareDifferentFacts() {
    assertThat(ofNode("Disk( this == $node )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:9: error: 'this == $node' compares a Disk fact with a Node fact [wrong-type]
                  Disk( this == $node )
                        ^
              Compare like with like.
            """);
  }

  @Test
  void refusesAListOfDifferentKinds() {
    assertThat(
            ofNode("Node( this == $node, exchange in ( ExchangeVersion.EXCHANGE_2003, \"x\" ) )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: 'exchange in ( ExchangeVersion.EXCHANGE_2003, "x" )' compares a ExchangeVersion with a text [wrong-type]
                  Node( this == $node, exchange in ( ExchangeVersion.EXCHANGE_2003, "x" ) )
                                       ^
              Compare like with like.
            """);
  }

  @Test
  void refusesArithmeticOnTexts() {
    assertThat(ofNode("Node( this == $node, servicePack > 4 - \"x\" )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: '-' needs numbers, not a text [wrong-type]
                  Node( this == $node, servicePack > 4 - "x" )
                                       ^
              Use numbers only.
            """);
  }

  @Test
  void refusesFractionsAndDivision() {
    assertThat(ofNode("Node( this == $node, servicePack > 4.5, servicePack > 4 / 2 )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: '4.5' is nothing that a rule can compare [not-allowed]
                  Node( this == $node, servicePack > 4.5, servicePack > 4 / 2 )
                                       ^
              Write a property, a number, a text in quotation marks, true, false, an enumeration value such as
              DiskType.BASIC, or + - * of numbers. Method calls are not allowed.
            rules/disks/x/x.drl:9:43: error: '4 / 2' is nothing that a rule can compare [not-allowed]
                  Node( this == $node, servicePack > 4.5, servicePack > 4 / 2 )
                                                          ^
              Write a property, a number, a text in quotation marks, true, false, an enumeration value such as
              DiskType.BASIC, or + - * of numbers. Method calls are not allowed.
            """);
  }

  @Test
  void refusesNumbersThatAreTooLarge() {
    assertThat(ofNode("Node( this == $node, servicePack > 99999999999 )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: 99999999999 is too large [wrong-type]
                  Node( this == $node, servicePack > 99999999999 )
                                       ^
              Use a number below 2147483648.
            """);
  }

  @Test
  void refusesOperatorsThatCannotBeReadWithFactsMissing() {
    assertThat(
            ofNode(
                "Disk( name matches \"W.*\", name soundslike \"x\", name str[startsWith] \"x\" )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:9: error: the operator 'matches' cannot be read with facts missing [not-derivable]
                  Disk( name matches "W.*", name soundslike "x", name str[startsWith] "x" )
                        ^
              Use == != < <= > >= in, contains or memberOf.
            rules/disks/x/x.drl:9:29: error: the operator 'soundslike' cannot be read with facts missing [not-derivable]
                  Disk( name matches "W.*", name soundslike "x", name str[startsWith] "x" )
                                            ^
              Use == != < <= > >= in, contains or memberOf.
            rules/disks/x/x.drl:9:50: error: the operator 'str' cannot be read with facts missing [not-derivable]
                  Disk( name matches "W.*", name soundslike "x", name str[startsWith] "x" )
                                                                 ^
              Use == != < <= > >= in, contains or memberOf.
            """);
  }

  @Test
  void refusesContainsOnWhatIsNoList() {
    assertThat(ofNode("Node( this == $node, name contains \"x\" )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: 'name contains "x"' needs a list [wrong-type]
                  Node( this == $node, name contains "x" )
                                       ^
              Put a list-valued property on that side.
            """);
  }

  @Test
  void refusesAnItemOfAnotherKindThanTheList() {
    assertThat(ofNode("Disk( accessibleFrom contains \"x\" )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:9: error: 'accessibleFrom contains "x"' compares a Node fact with a text [wrong-type]
                  Disk( accessibleFrom contains "x" )
                        ^
              Compare like with like.
            """);
  }

  @Test
  void refusesToCompareAListAsAWhole() {
    assertThat(ofNode("Disk( accessibleFrom == $node )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:9: error: a list cannot be compared as a whole [wrong-type]
                  Disk( accessibleFrom == $node )
                        ^
              Use contains, or .size for its length.
            """);
  }

  @Test
  void refusesATextAsACondition() {
    assertThat(ofNode("Node( this == $node, name )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: 'name' is no condition [no-condition]
                  Node( this == $node, name )
                                       ^
              Compare it with something, such as == true.
            """);
  }

  @Test
  void refusesConnectivesOtherThanAndAndOr() {
    assertThat(ofNode("Disk( shared == true | shared == false, shared == true & aligned == true )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:9: error: only && and || can join constraints [not-derivable]
                  Disk( shared == true | shared == false, shared == true & aligned == true )
                        ^
              Use && or ||.
            rules/disks/x/x.drl:9:43: error: only && and || can join constraints [not-derivable]
                  Disk( shared == true | shared == false, shared == true & aligned == true )
                                                          ^
              Use && or ||.
            """);
  }

  @Test
  void refusesRelationsOfRelations() {
    assertThat(ofNode("Disk( (shared == true) == true, $x : name == \"x\" )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:9: error: '(shared == true) == true' is too intricate [not-derivable]
                  Disk( (shared == true) == true, $x : name == "x" )
                        ^
              Split it into several constraints.
            rules/disks/x/x.drl:9:35: error: '$x : name == "x"' is too intricate [not-derivable]
                  Disk( (shared == true) == true, $x : name == "x" )
                                                  ^
              Split it into several constraints.
            """);
  }
}
