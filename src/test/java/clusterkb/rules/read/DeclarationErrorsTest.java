package clusterkb.rules.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declarations of properties and values that say what cannot be. */
class DeclarationErrorsTest {
  @TempDir private Path parent;

  private String errors(String declarations) {
    return new RulesFolder(parent).with("vocabulary/own.yaml", declarations).errors();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(
            errors(
                """
                properties:
                  - fact: Nod
                    name: virusScanner
                    type: text
                    description: Its name
                  - fact: Node
                    name: memoryMegabytes
                    type: nunber
                    description: What it has
                  - fact: Node
                    name: processors
                    type: number
                    description: How many
                  - fact: Node
                    name: Scanner
                    type: text
                    description: Its name
                  - fact: Node
                    name: scanner
                    type: text
                    colour: red
                """))
        .isEqualTo(
            """
            rules/vocabulary/own.yaml:2:11: error: there are no facts called 'Nod' [wrong-declaration]
                  - fact: Nod
                          ^
              Did you mean Node?
            rules/vocabulary/own.yaml:8:11: error: unknown type 'nunber' [wrong-declaration]
                    type: nunber
                          ^
              Did you mean number?
            rules/vocabulary/own.yaml:11:11: error: Node has a 'processors' already [wrong-declaration]
                    name: processors
                          ^
              Use that one, or take another name.
            rules/vocabulary/own.yaml:15:11: error: 'Scanner' is no name for a property [wrong-declaration]
                    name: Scanner
                          ^
              Write one word of letters and digits that begins with a small letter.
            rules/vocabulary/own.yaml:18:5: error: 'description' is missing [wrong-declaration]
                  - fact: Node
                    ^
              Say what it says of a Node.
            rules/vocabulary/own.yaml:21:5: error: a property has no 'colour' [wrong-declaration]
                    colour: red
                    ^
              It has fact, name, type, description, values, unit, min, max, to, none, source.
            """);
  }

  @Test
  void valuesAreForTypesThatHaveThem() {
    assertThat(
            errors(
                """
                properties:
                  - {fact: Node, name: a, type: value, description: d}
                  - {fact: Node, name: b, type: value, values: [one], description: d}
                  - {fact: Node, name: c, type: text, values: [one, two], description: d}
                  - {fact: Node, name: d, type: value, values: FileSystems, description: d}
                  - {fact: Disk, name: diskType, type: value, values: [x, y], description: d}
                  - {fact: Node, name: e, type: list of values, values: [x, X, 7], description: d}
                """))
        .isEqualTo(
            """
            rules/vocabulary/own.yaml:2:5: error: 'values' is missing [wrong-declaration]
                  - {fact: Node, name: a, type: value, description: d}
                    ^
              List the values: values: [one, another].
            rules/vocabulary/own.yaml:3:48: error: there is nothing to choose from [wrong-declaration]
                  - {fact: Node, name: b, type: value, values: [one], description: d}
                                                               ^
              Name two values at least.
            rules/vocabulary/own.yaml:4:47: error: 'values' is for the types value and list of values [wrong-declaration]
                  - {fact: Node, name: c, type: text, values: [one, two], description: d}
                                                              ^
              Remove it, or change the type.
            rules/vocabulary/own.yaml:5:48: error: there is no enumeration 'FileSystems' [wrong-declaration]
                  - {fact: Node, name: d, type: value, values: FileSystems, description: d}
                                                               ^
              Did you mean FileSystem?
            rules/vocabulary/own.yaml:6:24: error: rules would call its values DiskType, and there is one already [wrong-declaration]
                  - {fact: Disk, name: diskType, type: value, values: [x, y], description: d}
                                       ^
              Take another name, or write values: DiskType to use that one.
            rules/vocabulary/own.yaml:7:61: error: 'X' stands for x already [wrong-declaration]
                  - {fact: Node, name: e, type: list of values, values: [x, X, 7], description: d}
                                                                            ^
              Use another word.
            rules/vocabulary/own.yaml:7:64: error: '7' is no name by which rules can call the value [wrong-declaration]
                  - {fact: Node, name: e, type: list of values, values: [x, X, 7], description: d}
                                                                               ^
              Give it one of large letters, digits and _: {name: SOME_NAME, label: ...}.
            """);
  }

  @Test
  void boundsAndReferencesAreForWhatHasThem() {
    assertThat(
            errors(
                """
                properties:
                  - {fact: Node, name: a, type: text, unit: MB, description: d}
                  - {fact: Node, name: b, type: number, min: 7, max: 3, description: d}
                  - {fact: Node, name: c, type: number, min: few, description: d}
                  - {fact: Node, name: d, type: number, to: Disk, description: d}
                  - {fact: Node, name: e, type: reference, description: d}
                  - {fact: Node, name: f, type: reference, to: Cluster, description: d}
                  - {fact: Node, name: g, type: list of references, to: Disk, none: yes, description: d}
                """))
        .isEqualTo(
            """
            rules/vocabulary/own.yaml:2:45: error: 'unit' is for numbers only [wrong-declaration]
                  - {fact: Node, name: a, type: text, unit: MB, description: d}
                                                            ^
              Remove it.
            rules/vocabulary/own.yaml:3:54: error: max is below min [wrong-declaration]
                  - {fact: Node, name: b, type: number, min: 7, max: 3, description: d}
                                                                     ^
              Exchange them.
            rules/vocabulary/own.yaml:4:46: error: min cannot be 'few' [wrong-declaration]
                  - {fact: Node, name: c, type: number, min: few, description: d}
                                                             ^
              Write a whole number of up to 10 digits.
            rules/vocabulary/own.yaml:5:45: error: 'to' is for references only [wrong-declaration]
                  - {fact: Node, name: d, type: number, to: Disk, description: d}
                                                            ^
              Remove it.
            rules/vocabulary/own.yaml:6:5: error: 'to' is missing [wrong-declaration]
                  - {fact: Node, name: e, type: reference, description: d}
                    ^
              Name a class of facts, such as Node.
            rules/vocabulary/own.yaml:7:48: error: a Cluster cannot be referred to [wrong-declaration]
                  - {fact: Node, name: f, type: reference, to: Cluster, description: d}
                                                               ^
              Refer to facts that the file lists by name, such as Node, Disk or Evs.
            rules/vocabulary/own.yaml:8:69: error: 'none' is for references only [wrong-declaration]
                  - {fact: Node, name: g, type: list of references, to: Disk, none: yes, description: d}
                                                                                    ^
              Remove it.
            """);
  }

  @Test
  void furtherValuesGoToEnumerationsThatThereAre() {
    assertThat(
            errors(
                """
                values:
                  DiskTypes: [virtual]
                  DiskType: virtual
                  OperatingSystem:
                    - {label: Windows Server 2003 x64, families: [Windows 2003 x64]}
                    - {label: W2K AS}
                    - {words: [x]}
                """))
        .startsWith(
            """
            rules/vocabulary/own.yaml:2:3: error: there is no enumeration 'DiskTypes' to add values to [wrong-declaration]
                  DiskTypes: [virtual]
                  ^
              Did you mean DiskType?
            rules/vocabulary/own.yaml:3:13: error: the further values of DiskType are a list [wrong-declaration]
                  DiskType: virtual
                            ^
              Write a text, or {name: ..., label: ..., words: [...]}.
            rules/vocabulary/own.yaml:5:50: error: 'Windows 2003 x64' names no several values of OperatingSystem [wrong-declaration]
            """)
        .contains(
            """
            rules/vocabulary/own.yaml:6:7: error: 'W2K AS' stands for Windows 2000 Advanced Server already [wrong-declaration]
                    - {label: W2K AS}
                      ^
              Use another word.
            """)
        .endsWith(
            """
            rules/vocabulary/own.yaml:7:7: error: 'label' is missing [wrong-declaration]
                    - {words: [x]}
                      ^
              Say how reports are to write the value.
            """);
  }
}
