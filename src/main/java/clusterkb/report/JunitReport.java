package clusterkb.report;

import clusterkb.text.Diagnostic;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * How requirements and symptoms did on their cases, in the XML that build servers read: a test
 * suite for each of them, a test case for each case. It states no times, so that the same results
 * give the same bytes.
 */
public final class JunitReport {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  private JunitReport() throws XMLStreamException {
    out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  /** The report. */
  public static String print(CaseResults results) {
    try {
      JunitReport report = new JunitReport();
      report.suites(results);
      return report.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void suites(CaseResults results) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    line(0);
    out.writeStartElement("testsuites");
    List<CaseResults.Tested> all = results.tested();
    counts(
        all.stream().mapToLong(JunitReport::tests).sum(),
        results.failed(),
        all.stream().mapToLong(JunitReport::skipped).sum());
    for (CaseResults.Tested one : all) {
      suite(one);
    }
    line(0);
    out.writeEndElement();
    line(0);
    out.writeEndDocument();
    out.flush();
  }

  /** To have no cases is a failure, and every failure needs a test case. */
  private static long tests(CaseResults.Tested one) {
    return one.cases().isEmpty() && !one.skipped() ? 1 : one.cases().size();
  }

  private static long skipped(CaseResults.Tested one) {
    return one.skipped() ? one.cases().size() : 0;
  }

  private void counts(long tests, long failures, long skipped) throws XMLStreamException {
    attribute("tests", String.valueOf(tests));
    attribute("failures", String.valueOf(failures));
    attribute("errors", "0");
    attribute("skipped", String.valueOf(skipped));
    attribute("time", "0");
  }

  private void suite(CaseResults.Tested one) throws XMLStreamException {
    line(1);
    out.writeStartElement("testsuite");
    attribute("name", one.id());
    counts(tests(one), one.failed(), skipped(one));
    if (one.cases().isEmpty() && !one.skipped()) {
      begin(one, "cases");
      failure(one.none(), one.none());
      end();
    }
    for (CaseResults.Result each : one.cases()) {
      begin(one, each.name());
      if (one.skipped()) {
        line(3);
        out.writeEmptyElement("skipped");
        attribute("message", one.status().toString());
      } else if (!each.lines().isEmpty()) {
        failure(
            each.lines().get(0),
            each.heading()
                + "\n"
                + each.lines().stream().map(line -> "  " + line).collect(Collectors.joining("\n")));
      }
      end();
    }
    line(1);
    out.writeEndElement();
  }

  private void begin(CaseResults.Tested one, String name) throws XMLStreamException {
    line(2);
    out.writeStartElement("testcase");
    attribute("classname", folder(one) + one.id().toLowerCase(Locale.ROOT));
    attribute("name", name);
    attribute("time", "0");
  }

  private static String folder(CaseResults.Tested one) {
    return one.kind() == CaseResults.Kind.SYMPTOM ? "symptoms." : "rules.";
  }

  private void end() throws XMLStreamException {
    line(2);
    out.writeEndElement();
  }

  private void failure(String message, String whole) throws XMLStreamException {
    line(3);
    out.writeStartElement("failure");
    attribute("message", message);
    attribute("type", "difference");
    // Characters that XML cannot hold are shown as other ones.
    out.writeCharacters(
        whole.lines().map(Diagnostic::visible).collect(Collectors.joining("\n", "\n", "\n")));
    out.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, Diagnostic.visible(value));
  }

  private void line(int depth) throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }
}
