package clusterkb.text;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Makes YAML parsers that, other than Jackson's own, also tell the anchors of scalars. */
final class YamlEvents extends YAMLFactory {
  private static final long serialVersionUID = 1L;

  private YamlEvents(StreamReadConstraints constraints, LoaderOptions options) {
    super(
        YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .streamReadConstraints(constraints)
            .loaderOptions(options));
  }

  static YAMLParser parser(Reader text, StreamReadConstraints constraints) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(FileText.LIMIT + 1);
    return new YamlEvents(constraints, options).createParser(text);
  }

  @Override
  protected YAMLParser _createParser(Reader text, IOContext context) {
    return new Parser(context, text);
  }

  private final class Parser extends YAMLParser {
    private Event event;

    Parser(IOContext context, Reader text) {
      super(context, _parserFeatures, _yamlParserFeatures, _loaderOptions, null, text);
    }

    @Override
    protected Event getEvent() throws IOException {
      event = super.getEvent();
      return event;
    }

    @Override
    public String getObjectId() throws IOException {
      return event instanceof ScalarEvent scalar ? scalar.getAnchor() : super.getObjectId();
    }
  }
}
