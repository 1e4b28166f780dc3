package clusterkb.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeErrorsTest {
  private static String yaml(String text) {
    return Texts.errors("f.yaml", text);
  }

  private static String json(String text) {
    return Texts.errors("f.json", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a: 1⏎→b: 2 | 2:1 | a tab stands where YAML wants spaces",
        "a: b: c | 1:5 | a colon is not allowed here",
        "a: 'x⏎b: 1 | 2:5 | the closing quote is missing",
        "a: [1, 2⏎b: 1 | 2:2 | a comma or the closing ] is missing",
        "a: {x: 1⏎b: 2 | 2:2 | a comma or the closing } is missing",
        "a:⏎  - 1⏎ - 2 | 3:2 | this does not fit the lines above",
        "a: b⏎- c | 2:1 | a list item does not fit here",
        "a: - b | 1:4 | a list item is not allowed here",
        "a: \"C:\\Exch\" | 1:8 | a backslash in double quotes begins an escape, and this is none",
        "a: @x | 1:4 | a value cannot begin with @",
        "a: `x | 1:4 | a value cannot begin with `",
        "a: !h!x y | 1:4 | tags are not used here",
        "a: !!java.util.Date x | 1:4 | the tag '!!java.util.Date' is not known here",
        "a: !!binary YQ== | 1:4 | the tag '!!binary' is not known here",
        "a: !foo {x: 1} | 1:4 | the tag '!foo' is not known here",
        "a: *x | 1:4 | no anchor &x stands above this alias",
        "a: &x [*x] | 1:8 | the alias *x stands in the very value that it names",
        "? [a, b]⏎: c | 1:4 | a key must be a plain text",
        "<<: {a: 1} | 1:1 | the merge key '<<' is not supported",
        "a: 1⏎---⏎b: 2 | 3:1 | a second document begins here",
        "a: 1⏎...⏎b: 2 | 3:1 | this does not belong to the document above",
        "a: \"\\0\" | 1:4 | the text holds the invisible character U+0000",
        "a: \"\\ud800\" | 1:4 | the text holds the invisible character U+D800",
        "] | 1:1 | a value is missing",
        "%YAML 1.99999999999 | 1:20 | this cannot be read as YAML",
        "a: !!int + | 1:11 | the file ends within what begins in line 1",
      })
  void saysWhatIsWrongInYaml(String text, String place, String message) {
    String lines = text.replace('⏎', '\n').replace('→', '\t');
    assertThat(yaml(lines).lines().findFirst()).contains("f.yaml:" + place + ": error: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"a\": 1,} | 1:9 | } stands where a key in double quotes is expected",
        "{a: 1} | 1:2 | a stands where a key in double quotes is expected",
        "{\"a\": x} | 1:7 | x is no JSON value",
        "{\"a\": \"x⏎y\"} | 1:9 | the closing quote is missing in this line",
        "{\"a\": \"C:\\Exch\"} | 1:11 | the backslash begins an escape, and \\E is none",
        "{\"a\": [1, 2} | 1:12 | } stands where ] is expected",
        "{\"a\": [1, 2 | 1:12 | the file ends too early",
        "{\"a\": \"x | 1:9 | the file ends too early",
        "{\"a\" 1} | 1:6 | 1 stands where a colon is expected",
        "{\"a\": 1 \"b\": 2} | 1:9 | \" stands where a comma or a closing bracket is expected",
        "[1,, 2] | 1:4 | , stands where a value is expected",
        "{} {} | 1:4 | a second document begins here",
        "[] x | 1:4 | x is no JSON value",
        "{\"a\": 01} | 1:8 | this cannot be read as JSON",
        "[\"\\u0007\"] | 1:2 | the text holds the invisible character U+0007",
        "[\"\\ud800\"] | 1:2 | the text holds the invisible character U+D800",
        "{\"😀\": \"😀\", \"c\": @} | 1:17 | @ stands where a value is expected",
      })
  void saysWhatIsWrongInJson(String text, String place, String message) {
    assertThat(json(text.replace('⏎', '\n')).lines().findFirst())
        .contains("f.json:" + place + ": error: " + message);
  }

  @Test
  void pointsAtTheMistakeAndSaysWhatToDo() {
    assertThat(yaml("name: 'x'\nfolder: \"C:\\Exch\"\n"))
        .isEqualTo(
            """
            f.yaml:2:13: error: a backslash in double quotes begins an escape, and this is none
                folder: "C:\\Exch"
                            ^
              Put the text in single quotes, or write each backslash twice.
            """);
    assertThat(yaml("a: 1\n...\nb: 2\n"))
        .isEqualTo(
            """
            f.yaml:3:1: error: this does not belong to the document above
                b: 2
                ^
              Indent all of it alike. A list that is to stay open ends with '- ...', dash and all.
            """);
    assertThat(json("{\n  \"a\": 1,\n}"))
        .isEqualTo(
            """
            f.json:3:1: error: } stands where a key in double quotes is expected
                }
                ^
              Write "key": value, and no comma after the last entry.
            """);
  }

  @Test
  void namesAllKeysThatAreGivenTwiceWithTheLineOfTheFirst() {
    String text = "a: 1\nb:\n  c: 1\n  c: 2\na: 2\na: 3\n";
    assertThat(yaml(text))
        .isEqualTo(
            """
            f.yaml:4:3: error: the key 'c' is given twice; first in line 3
                  c: 2
                  ^
              Remove one of the two.
            f.yaml:5:1: error: the key 'a' is given twice; first in line 1
                a: 2
                ^
              Remove one of the two.
            f.yaml:6:1: error: the key 'a' is given twice; first in line 1
                a: 3
                ^
              Remove one of the two.
            """);
    assertThat(json("{\"a\": 1, \"a\": 2}"))
        .startsWith("f.json:1:10: error: the key 'a' is given twice; first in line 1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"f.yaml|''", "f.yaml|'# only a comment\n'", "f.yaml|---", "f.json|' '"},
      emptyValue = "")
  void anEmptyFileIsAnError(String file, String text) {
    assertThat(Texts.errors(file, text.strip().equals("''") ? "" : text))
        .isEqualTo(
            file
                + ": error: the file is empty\n"
                + "  Write the document, or name the file that holds it.\n");
  }

  @Test
  void whatIsNotTextIsAnErrorWithTheLineOfItsFirstOddByte() {
    assertThat(yaml("a: 1\nb: x\0y"))
        .isEqualTo(
            """
            f.yaml:2:5: error: this is not text: it holds a zero byte
                b: x␀y
                    ^
              Name a YAML or JSON file, saved as UTF-8.
            """);
    assertThat(yaml("a: \u0007\n"))
        .isEqualTo(
            """
            f.yaml:1:4: error: the invisible character U+0007 is not text
                a: ␇
                   ^
              Delete it.
            """);
    assertThat(yaml("a: \u2028\n")).contains("f.yaml:1:4: error: the invisible character U+2028");
    byte[] latin = "a: 1\nb: é".getBytes(ISO_8859_1);
    assertThat(Texts.errors("", () -> TreeReader.read("f.yaml", latin)))
        .isEqualTo(
            "f.yaml:2:4: error: this is not text: the bytes here are not valid UTF-8\n"
                + "  Save the file as UTF-8.\n");
    byte[] half = "\ufeffa: 1\n\ud800 ".getBytes(UTF_16LE);
    half[half.length - 4] = 0;
    half[half.length - 3] = (byte) 0xD8;
    assertThat(Texts.errors("", () -> TreeReader.read("f.yaml", half)))
        .isEqualTo(
            "f.yaml:2:1: error: this is not text: the bytes here are not valid UTF-16LE\n"
                + "  Save the file as UTF-8.\n");
  }

  @Test
  void aFileThatCannotBeReadIsAnErrorWithoutALine(@TempDir Path folder) {
    Path missing = folder.resolve("missing.yaml");
    assertThat(Texts.errors("", () -> TreeReader.read(missing)))
        .isEqualTo(missing + ": error: there is no such file\n  Check the path.\n");
    assertThat(Texts.errors("", () -> TreeReader.read(folder)))
        .isEqualTo(folder + ": error: this is a folder, not a file\n  Name the files in it.\n");
    assertThat(Files.exists(missing)).isFalse();
  }
}
