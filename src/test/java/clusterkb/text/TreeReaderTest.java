package clusterkb.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.Place;
import clusterkb.text.Tree.Entry;
import clusterkb.text.Tree.Kind;
import clusterkb.text.Tree.Mapping;
import clusterkb.text.Tree.Scalar;
import clusterkb.text.Tree.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeReaderTest {
  private static Tree read(String file, String text) {
    return TreeReader.read(file, text.getBytes(UTF_8));
  }

  private static Place at(int line, int column) {
    return new Place("f", line, column);
  }

  private static Scalar scalar(String text, Kind kind, int line, int column) {
    return new Scalar(text, kind, at(line, column));
  }

  @Test
  void readsYamlWithThePlaceOfEveryPart() {
    String text =
        """
        # a comment
        name: NODE1
        list:
          - 5.5
          - 'yes'
          - yes
          -
        "quoted key": {a: ~}
        """;
    assertThat(read("f", text))
        .isEqualTo(
            new Mapping(
                List.of(
                    new Entry("name", at(2, 1), scalar("NODE1", Kind.TEXT, 2, 7)),
                    new Entry(
                        "list",
                        at(3, 1),
                        new Sequence(
                            List.of(
                                scalar("5.5", Kind.NUMBER, 4, 5),
                                scalar("yes", Kind.TEXT, 5, 5),
                                scalar("yes", Kind.BOOLEAN, 6, 5),
                                scalar("null", Kind.NULL, 7, 4)),
                            at(4, 3))),
                    new Entry(
                        "quoted key",
                        at(8, 1),
                        new Mapping(
                            List.of(new Entry("a", at(8, 16), scalar("null", Kind.NULL, 8, 19))),
                            at(8, 15)))),
                at(2, 1)));
  }

  @Test
  void readsJsonWithThePlaceOfEveryPart() {
    String text =
        """
        {
          "name" : "NODE1",
          "list": [5.50, true, null, {}]
        }
        """;
    assertThat(read("f", text))
        .isEqualTo(
            new Mapping(
                List.of(
                    new Entry("name", at(2, 3), scalar("NODE1", Kind.TEXT, 2, 12)),
                    new Entry(
                        "list",
                        at(3, 3),
                        new Sequence(
                            List.of(
                                scalar("5.50", Kind.NUMBER, 3, 12),
                                scalar("true", Kind.BOOLEAN, 3, 18),
                                scalar("null", Kind.NULL, 3, 24),
                                new Mapping(List.of(), at(3, 30))),
                            at(3, 11)))),
                at(1, 1)));
  }

  @Test
  void keepsTheTextOfNumbersAsItIsWritten() {
    Sequence list = (Sequence) read("f", "- 010\n- 0x1F\n- 1_000\n- -5\n- 1e3\n- .5\n- 12:30\n");
    assertThat(list.items())
        .extracting(item -> ((Scalar) item).text())
        .containsExactly("010", "0x1F", "1_000", "-5", "1e3", ".5", "12:30");
  }

  @Test
  void countsColumnsInCharactersInBothNotations() {
    Mapping yaml = (Mapping) read("f", "? '😀'\n: [😀😀, x]\n");
    assertThat(((Sequence) yaml.get("😀")).items().get(1).place()).isEqualTo(at(2, 8));
    Mapping json = (Mapping) read("f", "{\"😀\": [\"😀\", 1],\n\"😀x\": \"y\", \"z\": 2}");
    assertThat(((Sequence) json.get("😀")).items().get(1).place()).isEqualTo(at(1, 13));
    assertThat(json.get("😀x").place()).isEqualTo(at(2, 7));
    assertThat(json.entries().get(2).keyPlace()).isEqualTo(at(2, 12));
  }

  @Test
  void aNullHasItsOwnKindAndAQuotedNullIsAText() {
    assertThat(((Mapping) read("f", "a: \"null\"\nb: ''\nc: NULL\n")).entries())
        .extracting(entry -> ((Scalar) entry.value()).kind())
        .containsExactly(Kind.TEXT, Kind.TEXT, Kind.NULL);
  }

  @Test
  void aliasesStandForWhatTheirAnchorsNameWithThePlaceOfTheAnchor() {
    Mapping tree = (Mapping) read("f", "a: &x\n  b: 1\nc: *x\nd: [&y text, *y]\n");
    assertThat(tree.get("c")).isSameAs(tree.get("a"));
    assertThat(tree.get("c").place()).isEqualTo(at(1, 4));
    assertThat(((Sequence) tree.get("d")).items())
        .containsExactly(scalar("text", Kind.TEXT, 4, 5), scalar("text", Kind.TEXT, 4, 5));
  }

  @Test
  void theLatestAnchorOfANameCounts() {
    Mapping tree = (Mapping) read("f", "a: &x 1\nb: &x 2\nc: *x\n");
    assertThat(tree.get("c")).isEqualTo(scalar("2", Kind.NUMBER, 2, 4));
  }

  @Test
  void dotsAreAListItemWhereADashPrecedesThem() {
    Sequence list = (Sequence) read("f", "- a\n- ...\n");
    assertThat(list.items()).element(1).isEqualTo(scalar("...", Kind.TEXT, 2, 3));
  }

  @Test
  void dotsAtTheEndOfADocumentEndIt() {
    assertThat(read("f", "---\na: 1\n...\n")).isEqualTo(read("f", "\na: 1\n"));
  }

  @Test
  void standardTagsChangeNothing() {
    assertThat(((Scalar) ((Mapping) read("f", "a: !!str 5\nb: ! x\n")).get("a")).text())
        .isEqualTo("5");
  }

  @Test
  void jsonIsWhatBeginsWithABracketOrIsCalledSo() {
    assertThat(Texts.errors("a.yaml", " \n [a]")).contains("a is no JSON value");
    assertThat(Texts.errors("a.JSON", "a: 1")).contains("a is no JSON value");
    assertThat(read("a.yaml", "\"a\"")).isInstanceOf(Scalar.class);
  }

  @Test
  void toleratesByteOrderMarksAndDecodesUtf16() {
    String text = "a: ä😀\nb: x\n";
    Tree expected = read("f", text);
    for (byte[] bytes :
        List.of(
            ("\ufeff" + text).getBytes(UTF_8),
            ("\ufeff" + text).getBytes(UTF_16LE),
            ("\ufeff" + text).getBytes(UTF_16BE))) {
      assertThat(TreeReader.read("f", bytes)).isEqualTo(expected);
    }
  }

  @Test
  void lineEndsOfAllSystemsGiveTheSamePlaces() {
    Tree expected = read("f", "a: 1\nb: 2\n");
    assertThat(read("f", "a: 1\r\nb: 2\r\n")).isEqualTo(expected);
    assertThat(read("f", "a: 1\rb: 2\r")).isEqualTo(expected);
  }

  @Test
  void readsFilesAndShowsTheirLines(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.write(file, "\ufeffa: 1\r\nb: 2".getBytes(UTF_16LE));
    assertThat(((Mapping) TreeReader.read(file)).get("b").place())
        .isEqualTo(new Place(file.toString(), 2, 4));
    assertThat(FileText.linesOf(file.toString())).containsExactly("a: 1", "b: 2");
    assertThat(FileText.linesOf(folder.resolve("none").toString())).isEmpty();
    assertThat(FileText.linesOf("\0")).isEmpty();
  }

  @Test
  void aLineOfJsonIsReadTheSameWhetherOrNotItIsAscii() {
    List<String> lines =
        List.of(
            "{\"a\":1,\"b\" : [ true,null , -5.50,{}], \"c\":{\"d\":\"x y\",\"\":\"\"}}",
            "  {\"C:\\\\path\" :\t\"tab\\tand \\u00e9\", \"e\":[[],[[1e3]]]}",
            "[\"" + "long ".repeat(5000) + "\", {\"k\":0}]",
            "\"only a text\"");
    for (String line : lines) {
      byte[] bytes = line.getBytes(UTF_8);
      assertThat(TreeReader.readLine("f", 7, bytes)).isEqualTo(TreeReader.readText("f", 7, bytes));
    }
    assertThat(TreeReader.readLine("f", 7, "{\"a\": 1}".getBytes(UTF_8)))
        .isEqualTo(
            new Mapping(
                List.of(new Entry("a", at(7, 2), scalar("1", Kind.NUMBER, 7, 7))), at(7, 1)));
  }

  @Test
  void whatIsWrongWithALineOfJsonIsToldWithTheLineOfTheFile() {
    assertThat(problem("{\"a\": 1, \"a\": 2}")).startsWith("f:7:10: the key 'a' is given twice");
    assertThat(problem("{\"a\": [1, }")).startsWith("f:7:11: ");
    assertThat(problem("{\"\u00fc\": [1, }")).startsWith("f:7:11: ");
    assertThat(problem("a: 1")).isEqualTo("f:7:1: a is no JSON value");
    assertThat(problem("{\"a\u0000\": 1}")).startsWith("f:7:4: this is not text");
  }

  private static String problem(String line) {
    try {
      return "read: " + TreeReader.readLine("f", 7, line.getBytes(UTF_8));
    } catch (DiagnosticException e) {
      Diagnostic first = e.diagnostics().get(0);
      return first.place() + ": " + first.message();
    }
  }
}
