package clusterkb.rules.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and values in constraints that nothing has, or that say nothing. */
class NameErrorsTest {
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
  void namesThePropertyNearestToAnUnknownOne() {
    assertThat(ofNode("Disk( shard == true )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:9: error: unknown name 'shard' (of a Disk) [unknown-property]
                  Disk( shard == true )
                        ^
              Did you mean shared?
            """);
  }

  @Test
  void namesTheEnumerationNearestToAnUnknownOne() {
    assertThat(ofDisk("Disk( this == $disk, type == DiskTyp.BASIC )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: unknown name 'DiskTyp.BASIC' (of a Disk) [unknown-name]
                  Disk( this == $disk, type == DiskTyp.BASIC )
                                       ^
              Did you mean DiskType?
            """);
  }

  @Test
  void namesTheValueNearestToAnUnknownOne() {
    assertThat(ofDisk("Disk( this == $disk, type == DiskType.BASICS )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: DiskType has no value BASICS [unknown-value]
                  Disk( this == $disk, type == DiskType.BASICS )
                                       ^
              Did you mean BASIC?
            """);
  }

  @Test
  void refusesToReachThroughAReference() {
    assertThat(ofNode("Node( this == $node, domain.name == \"x\" )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: 'domain.name' reaches through a reference [through-reference]
                  Node( this == $node, domain.name == "x" )
                                       ^
              Name the fact with a pattern of its own: Domain( this == domain, name ... ).
            """);
  }

  @Test
  void refusesToCompareSomethingWithItself() {
    assertThat(ofNode("Node( this == $node, servicePack == servicePack )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: 'servicePack == servicePack' compares something with itself [self-comparison]
                  Node( this == $node, servicePack == servicePack )
                                       ^
              A variable that is named like a property of the pattern is hidden by it: begin the variable's
              name with $.
            """);
  }

  @Test
  void refusesWhatSaysNothingOfAnyFact() {
    assertThat(ofNode("Node( this == $node, 1 == 2, true )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: '1 == 2' says nothing of any fact [no-condition]
                  Node( this == $node, 1 == 2, true )
                                       ^
              Compare a property with something.
            rules/disks/x/x.drl:9:32: error: 'true' says nothing of any fact [no-condition]
                  Node( this == $node, 1 == 2, true )
                                               ^
              Compare a property with something.
            """);
  }

  @Test
  void refusesNullForWhatIsNoReference() {
    assertThat(ofNode("Node( this == $node, servicePack == null )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: null stands for 'refers to nothing' and is for references only [wrong-type]
                  Node( this == $node, servicePack == null )
                                       ^
              Leave it out: that a value is unknown is seen to without a condition.
            """);
  }

  @Test
  void refusesMethodCalls() {
    assertThat(ofNode("Node( this == $node, name.length() > 4 )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: 'name.length() > 4' calls something [not-allowed]
                  Node( this == $node, name.length() > 4 )
                                       ^
              Compare properties with values: nothing can be called or made in a rule.
            """);
  }

  @Test
  void refusesJavaClasses() {
    assertThat(ofNode("Node( this == $node, name == System.getProperty(\"x\") )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:24: error: 'name == System.getProperty("x")' calls something [not-allowed]
                  Node( this == $node, name == System.getProperty("x") )
                                       ^
              Compare properties with values: nothing can be called or made in a rule.
            """);
  }

  @Test
  void refusesCastsIndicesAndNullSafeAccess() {
    assertThat(ofNode("Disk( name[0] == \"x\", shared#Foo == true, shared!.x == true )"))
        .isEqualTo(
            """
            rules/disks/x/x.drl:9:9: error: 'name[0]' is nothing that a rule can compare [not-allowed]
                  Disk( name[0] == "x", shared#Foo == true, shared!.x == true )
                        ^
              Write a property, a number, a text in quotation marks, true, false, an enumeration value such as
              DiskType.BASIC, or + - * of numbers. Method calls are not allowed.
            rules/disks/x/x.drl:9:25: error: 'shared#Foo' is nothing that a rule can compare [not-allowed]
                  Disk( name[0] == "x", shared#Foo == true, shared!.x == true )
                                        ^
              Write a property, a number, a text in quotation marks, true, false, an enumeration value such as
              DiskType.BASIC, or + - * of numbers. Method calls are not allowed.
            rules/disks/x/x.drl:9:45: error: 'shared!.x' is nothing that a rule can compare [not-allowed]
                  Disk( name[0] == "x", shared#Foo == true, shared!.x == true )
                                                            ^
              Write a property, a number, a text in quotation marks, true, false, an enumeration value such as
              DiskType.BASIC, or + - * of numbers. Method calls are not allowed.
            """);
  }
}
