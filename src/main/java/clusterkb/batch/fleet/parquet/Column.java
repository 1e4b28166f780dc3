package clusterkb.batch.fleet.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;

/**
 * The values of one column, page by page. Texts that are repeated go by their number in a list of
 * texts; the library's own writer of columns does the same at several times the cost, as it looks
 * at the bytes of each text anew.
 */
final class Column {
  /** With so many different texts, or so many bytes of them, each is written out from then on. */
  private static final int MOST_TEXTS = 1 << 15;

  private static final int MOST_BYTES = 1 << 20;

  private final ColumnDescriptor descriptor;
  private final Runs repetitions = new Runs();
  private final Runs definitions = new Runs();
  private final Runs ids = new Runs();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<byte[]> texts = new ArrayList<>();
  private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
  private long textBytes;
  private boolean listed;
  private boolean anyListedPage;
  private int values;
  private PageWriter pages;

  Column(ColumnDescriptor descriptor) {
    this.descriptor = descriptor;
    this.listed = isText();
  }

  private boolean isText() {
    return descriptor.getPrimitiveType().getLogicalTypeAnnotation() != null;
  }

  ColumnDescriptor descriptor() {
    return descriptor;
  }

  /** Begins a group of rows. */
  void begin(PageWriter writer) {
    pages = writer;
  }

  private void levels(int repetition, int definition) {
    values++;
    if (descriptor.getMaxRepetitionLevel() > 0) {
      repetitions.add(repetition);
    }
    if (descriptor.getMaxDefinitionLevel() > 0) {
      definitions.add(definition);
    }
  }

  /** No value: what holds it is empty or not there. */
  void none(int repetition, int definition) {
    levels(repetition, definition);
  }

  void add(String text, int repetition) {
    levels(repetition, descriptor.getMaxDefinitionLevel());
    if (listed) {
      ids.add(number(text));
    } else {
      plain(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  void add(int number, int repetition) {
    levels(repetition, descriptor.getMaxDefinitionLevel());
    number(number);
  }

  private int number(String text) {
    Integer known = numbers.get(text);
    if (known == null) {
      // Half a character, which JSON can name by its number, becomes a question mark.
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      known = texts.size();
      numbers.put(text, known);
      texts.add(bytes);
      textBytes += bytes.length;
    }
    return known;
  }

  private void plain(byte[] bytes) {
    number(bytes.length);
    plain.writeBytes(bytes);
  }

  private void number(int number) {
    plain.write(number);
    plain.write(number >>> 8);
    plain.write(number >>> 16);
    plain.write(number >>> 24);
  }

  /** How much memory is taken by what no page has yet, about. */
  long pending() {
    return 12L * values + plain.size();
  }

  /** How much memory is taken by the group of rows, about. */
  long memory() {
    return pages.getMemSize() + textBytes;
  }

  /** Writes a page. */
  void page(int rows) throws IOException {
    if (listed && !anyListedPage && texts.size() * 2 > ids.size()) {
      writeOut();
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    level(repetitions, descriptor.getMaxRepetitionLevel(), page);
    level(definitions, descriptor.getMaxDefinitionLevel(), page);
    if (listed) {
      int width = Runs.width(Math.max(0, texts.size() - 1));
      page.write(width);
      ids.write(width, page);
      anyListedPage = true;
    } else {
      plain.writeTo(page);
    }
    pages.writePage(
        BytesInput.from(page.toByteArray()),
        values,
        rows,
        Statistics.noopStats(descriptor.getPrimitiveType()),
        Encoding.RLE,
        Encoding.RLE,
        listed ? Encoding.PLAIN_DICTIONARY : Encoding.PLAIN);
    listed = listed && texts.size() < MOST_TEXTS && textBytes < MOST_BYTES;
    repetitions.clear();
    definitions.clear();
    ids.clear();
    plain.reset();
    values = 0;
  }

  /** Nearly each text is another one: a list of them would only be longer. */
  private void writeOut() {
    listed = false;
    for (int i = 0; i < ids.size(); i++) {
      plain(texts.get(ids.get(i)));
    }
    forget();
  }

  private void forget() {
    numbers.clear();
    texts.clear();
    textBytes = 0;
  }

  private static void level(Runs levels, int greatest, ByteArrayOutputStream page) {
    if (greatest > 0) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      levels.write(Runs.width(greatest), bytes);
      for (int shift = 0; shift < 32; shift += 8) {
        page.write(bytes.size() >>> shift);
      }
      page.writeBytes(bytes.toByteArray());
    }
  }

  /** Ends the group of rows with the list of its texts. */
  void end() throws IOException {
    if (anyListedPage) {
      plain.reset();
      texts.forEach(this::plain);
      pages.writeDictionaryPage(
          new DictionaryPage(
              BytesInput.from(plain.toByteArray()), texts.size(), Encoding.PLAIN_DICTIONARY));
      plain.reset();
      // Where texts are repeated in one group they are in the next.
      listed = true;
    }
    anyListedPage = false;
    forget();
  }
}
