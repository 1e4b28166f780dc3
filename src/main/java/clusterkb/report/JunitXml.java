package clusterkb.report;

import clusterkb.text.Diagnostic;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the XML that build servers read as results of tests, as it comes. It states no times, so
 * that the same results give the same bytes.
 */
public final class JunitXml {
  private final XMLStreamWriter out;

  /**
   * How many tests there are, and how many of them did not pass.
   *
   * @param errors those that could not be run at all
   */
  public record Counts(long tests, long failures, long errors, long skipped) {}

  /** What writes a piece of XML. */
  @FunctionalInterface
  private interface Piece {
    void write() throws XMLStreamException;
  }

  /** Nothing is written yet. */
  public JunitXml(Writer to) {
    try {
      // The JDK's own: whatever else is on the class path, the bytes are the same.
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Piece piece) throws IOException {
    try {
      piece.write();
    } catch (XMLStreamException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    }
  }

  /** Begins the document. */
  public void begin() throws IOException {
    write(
        () -> {
          out.writeStartDocument("UTF-8", "1.0");
          line(0);
          out.writeStartElement("testsuites");
        });
  }

  /** Says how many tests there are in all suites, where that is known before the first. */
  public void counts(Counts all) throws IOException {
    write(
        () -> {
          attribute("tests", String.valueOf(all.tests()));
          attribute("failures", String.valueOf(all.failures()));
          attribute("errors", String.valueOf(all.errors()));
          attribute("time", "0");
        });
  }

  /** Begins a suite. */
  public void suite(String name, Counts counts) throws IOException {
    write(
        () -> {
          line(1);
          out.writeStartElement("testsuite");
          attribute("name", name);
          attribute("tests", String.valueOf(counts.tests()));
          attribute("failures", String.valueOf(counts.failures()));
          attribute("errors", String.valueOf(counts.errors()));
          attribute("skipped", String.valueOf(counts.skipped()));
          attribute("time", "0");
        });
  }

  /** Begins a test. */
  public void test(String className, String name) throws IOException {
    write(
        () -> {
          line(2);
          out.writeStartElement("testcase");
          attribute("classname", className);
          attribute("name", name);
          attribute("time", "0");
        });
  }

  /** The test has not passed. */
  public void failure(String type, String message, String text) throws IOException {
    notPassed("failure", type, message, text);
  }

  /** The test could not be run. */
  public void error(String type, String message, String text) throws IOException {
    notPassed("error", type, message, text);
  }

  private void notPassed(String element, String type, String message, String text)
      throws IOException {
    write(
        () -> {
          line(3);
          out.writeStartElement(element);
          attribute("message", message);
          attribute("type", type);
          lines(text);
          out.writeEndElement();
        });
  }

  /** The test has no result. */
  public void skipped(String message) throws IOException {
    write(
        () -> {
          line(3);
          out.writeEmptyElement("skipped");
          attribute("message", message);
        });
  }

  /** What the test says beside its result. */
  public void output(String text) throws IOException {
    write(
        () -> {
          line(3);
          out.writeStartElement("system-out");
          lines(text);
          out.writeEndElement();
        });
  }

  /** Ends the test. */
  public void endTest() throws IOException {
    end(2);
  }

  /** Ends the suite. */
  public void endSuite() throws IOException {
    end(1);
  }

  private void end(int depth) throws IOException {
    write(
        () -> {
          line(depth);
          out.writeEndElement();
        });
  }

  /** Ends the document. */
  public void end() throws IOException {
    write(
        () -> {
          line(0);
          out.writeEndElement();
          line(0);
          out.writeEndDocument();
          out.flush();
        });
  }

  private void lines(String text) throws XMLStreamException {
    out.writeCharacters(
        text.lines().map(JunitXml::visible).collect(Collectors.joining("\n", "\n", "\n")));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, visible(value));
  }

  /** Characters that XML cannot hold are shown as other ones. */
  private static String visible(String text) {
    return Diagnostic.visible(text).replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
  }

  private void line(int depth) throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }
}
