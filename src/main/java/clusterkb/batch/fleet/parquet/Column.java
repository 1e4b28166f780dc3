package clusterkb.batch.fleet.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** So many texts are found again at once; a power of two. */
  private static final int LATELY = 64;

  private final ColumnDescriptor descriptor;
  private final int greatest;
  private final boolean repeats;
  private final Runs repetitions = new Runs();
  private final Runs definitions = new Runs();
  private final Runs ids = new Runs();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<byte[]> texts = new ArrayList<>();
  private final Bytes plain = new Bytes();
  private final Bytes page = new Bytes();
  private final Bytes levels = new Bytes();
  private final String[] lately = new String[LATELY];
  private final int[] latelyNumbers = new int[LATELY];
  private long textBytes;
  private boolean listed;
  private boolean anyListedPage;
  private int values;
  private PageWriter pages;

  Column(ColumnDescriptor descriptor) {
    this.descriptor = descriptor;
    this.greatest = descriptor.getMaxDefinitionLevel();
    this.repeats = descriptor.getMaxRepetitionLevel() > 0;
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
    if (repeats) {
      repetitions.add(repetition);
    }
    if (greatest > 0) {
      definitions.add(definition);
    }
  }

  /** No value: what holds it is empty or not there. */
  void none(int repetition, int definition) {
    levels(repetition, definition);
  }

  void add(String text, int repetition) {
    levels(repetition, greatest);
    if (listed) {
      ids.add(number(text));
    } else {
      plain(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  void add(int number, int repetition) {
    levels(repetition, greatest);
    plain.number(number);
  }

  private int number(String text) {
    int at = text.hashCode() & LATELY - 1;
    if (!text.equals(lately[at])) {
      latelyNumbers[at] = numberOf(text);
      lately[at] = text;
    }
    return latelyNumbers[at];
  }

  private int numberOf(String text) {
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
    plain.number(bytes.length);
    plain.add(bytes);
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
    page.clear();
    level(repetitions, descriptor.getMaxRepetitionLevel());
    level(definitions, greatest);
    if (listed) {
      int width = Runs.width(Math.max(0, texts.size() - 1));
      page.add(width);
      ids.write(width, page);
      anyListedPage = true;
    } else {
      page.add(plain);
    }
    pages.writePage(
        page.input(),
        values,
        rows,
        Statistics.noopStats(descriptor.getPrimitiveType()),
        Encoding.RLE,
        Encoding.RLE,
        listed ? Encoding.RLE_DICTIONARY : Encoding.PLAIN);
    listed = listed && texts.size() < MOST_TEXTS && textBytes < MOST_BYTES;
    repetitions.clear();
    definitions.clear();
    ids.clear();
    plain.clear();
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
    Arrays.fill(lately, null);
  }

  private void level(Runs all, int most) {
    if (most > 0) {
      levels.clear();
      all.write(Runs.width(most), levels);
      page.number(levels.size());
      page.add(levels);
    }
  }

  /** Ends the group of rows with the list of its texts. */
  void end() throws IOException {
    if (anyListedPage) {
      plain.clear();
      texts.forEach(this::plain);
      pages.writeDictionaryPage(new DictionaryPage(plain.input(), texts.size(), Encoding.PLAIN));
      plain.clear();
      // Where texts are repeated in one group they are in the next.
      listed = true;
    }
    anyListedPage = false;
    forget();
  }
}
