package clusterkb.report.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The schemas of others to which reports are held. */
final class Schemas {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SARIF = sarif();
  private static final Schema JUNIT = junit();

  private Schemas() {}

  private static JsonSchema sarif() {
    try (InputStream in = Schemas.class.getResourceAsStream("/schemas/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
          .getSchema(JSON.readTree(new String(in.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema junit() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Schemas.class.getResource("/schemas/junit-10.xsd"));
    } catch (org.xml.sax.SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The only run of a log that is valid. */
  static JsonNode sarif(String text) {
    try {
      JsonNode log = JSON.readTree(text);
      assertThat(SARIF.validate(log)).isEmpty();
      assertThat(log.get("runs")).hasSize(1);
      return log.at("/runs/0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document that is valid. */
  static Document junit(String text) {
    try {
      JUNIT.newValidator().validate(new StreamSource(new StringReader(text)));
      return xml(text);
    } catch (IOException | org.xml.sax.SAXException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** A document that is well-formed. */
  static Document xml(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
    } catch (IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
