package clusterkb.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.report.MarkdownText;
import clusterkb.report.Markup;
import clusterkb.upgrade.plan.PlanReport;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Names from a customer's file are shown as they are, and never mean anything. */
class HostileNamesTest {
  private static PlanReport report;

  @BeforeAll
  static void playPlan() throws IOException {
    report = new SmallPlans().report("mistakes");
  }

  private static Document svg(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> elements(Document document) {
    NodeList all = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  @Test
  void aTimeLineIsWellFormedAndHoldsNothingButShapesAndText() throws Exception {
    Document document = svg(PlanSvg.print(report));
    assertThat(elements(document))
        .extracting(Element::getTagName)
        .containsOnly("svg", "title", "style", "rect", "path", "text", "g");
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(
            "Plan: To 2003 <em>at once</em> | *fast* –"
                + " Names <script>alert(\"1\")</script> & others");
  }

  @Test
  void nothingInATimeLineLeadsElsewhereOrRuns() throws Exception {
    for (Element element : elements(svg(PlanSvg.print(report)))) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        assertThat(element.getAttributes().item(i).getNodeName())
            .isIn("xmlns", "class", "role", "width", "height", "viewBox", "x", "y", "rx", "d");
      }
    }
  }

  @Test
  void aPageHoldsNothingButWhatItIsMadeOf() {
    String page = PlanHtml.print(report).replaceFirst("(?s)<style>.*</style>", "");
    List<String> tags = new ArrayList<>();
    List<String> attributes = new ArrayList<>();
    Matcher tag =
        Pattern.compile("</?(\\w*)([^>]*)>?").matcher(page.replace("<!DOCTYPE html>", ""));
    while (tag.find()) {
      tags.add(tag.group(1));
      Matcher attribute = Pattern.compile(" ([\\w-]+)(=\"([^\"]*)\")?").matcher(tag.group(2));
      while (attribute.find()) {
        attributes.add(attribute.group(1));
        if (attribute.group(1).equals("href")) {
          assertThat(page).contains("id=\"" + attribute.group(3).substring(1) + "\"");
        }
      }
      assertThat(attribute.reset().replaceAll("")).isIn("", "/");
    }
    assertThat(tags)
        .isSubsetOf(
            "html", "head", "meta", "title", "body", "h1", "h2", "table", "tr", "th", "td",
            "strong", "div", "svg", "rect", "path", "text", "a", "details", "summary", "span", "p",
            "code", "dl", "dt", "dd");
    assertThat(attributes)
        .isSubsetOf(
            "lang",
            "charset",
            "name",
            "content",
            "http-equiv",
            "class",
            "id",
            "open",
            "href",
            "xmlns",
            "role",
            "width",
            "height",
            "viewBox",
            "x",
            "y",
            "rx",
            "d");
    assertThat(page).contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; others");
  }

  @Test
  void aPageForbidsTheBrowserToFetchOrRunAnything() {
    assertThat(PlanHtml.print(report))
        .contains(
            "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
  }

  @Test
  void markdownShowsNamesAsTheyAre() {
    String text = PlanMarkdown.print(report);
    String prose = text.replaceAll("(`+)[^`].*?\\1", "");
    assertThat(prose).doesNotContain("<");
    assertThat(text)
        .contains("Upgrade EVS &lt;b\\>MAIL1&lt;/b\\>")
        .contains("Move Group Group\\|2 from Node N\\`2\\` to Node N&lt;1\\>")
        .contains("Group \\[Group\\](1)");
  }

  @ParameterizedTest
  @CsvSource({
    "plain, `plain`",
    "a`b, ``a`b``",
    "`a, `` `a ``",
    "a``b`, ``` a``b` ```",
  })
  void codeInMarkdownHoldsAnyText(String text, String code) {
    assertThat(MarkdownText.code(text)).isEqualTo(code);
  }

  @Test
  void noCharacterThatViewersActUponGetsThrough() {
    assertThat(Markup.of("a\u001b[31m\u202eb\u0000\n<>&\"'"))
        .isEqualTo("a␛[31m\ufffdb␀␊&lt;&gt;&amp;&quot;&#39;");
  }

  @Test
  void textIsShortenedBetweenCharacters() {
    assertThat(Markup.shortened("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Markup.shortened("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(Markup.shortened("a😀😀😀b", 3)).isEqualTo("a😀…");
  }
}
