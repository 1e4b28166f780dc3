package clusterkb.diagnosis.log;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same log says the same however it is written and copied. */
class EncodingsTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String MARK = "\uFEFF";
  private static final String LOG = Readings.text("msdtc-offline.log");

  static List<byte[]> everyEncoding() {
    return List.of(
        LOG.getBytes(UTF_8),
        (MARK + LOG).getBytes(UTF_8),
        (MARK + LOG).getBytes(UTF_16LE),
        (MARK + LOG).getBytes(UTF_16BE),
        LOG.getBytes(UTF_16LE),
        LOG.getBytes(UTF_16BE),
        LOG.getBytes(WESTERN));
  }

  @ParameterizedTest
  @MethodSource("everyEncoding")
  void theSameIsRead(byte[] bytes) {
    assertThat(Readings.of(bytes)).isEqualTo(Readings.of(LOG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\r\r\n"})
  void linesEndAsTheyLike(String end) {
    assertThat(Readings.of(LOG.replace("\n", end))).isEqualTo(Readings.of(LOG));
    assertThat(Readings.of((MARK + LOG.replace("\n", end)).getBytes(UTF_16LE)))
        .isEqualTo(Readings.of(LOG));
  }

  @Test
  void lineEndsMayBeMixed() {
    String[] lines = LOG.split("\n", -1);
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      mixed.append(lines[i]).append(List.of("\n", "\r\n", "\r").get(i % 3));
    }
    assertThat(Readings.said(Readings.of(mixed.toString())))
        .isEqualTo(Readings.said(Readings.of(LOG)));
  }

  @Test
  void aCopyFromTheWebSaysTheSame() {
    assertThat(Readings.said(Readings.of(Readings.bytes("msdtc-offline-web-copy.txt"))))
        .isEqualTo(Readings.said(Readings.of(LOG)));
  }

  @Test
  void aCopyWithBlankLinesAndWithoutTabsSaysTheSame() {
    String copy = LOG.replace("\n", "\n\n").replace("\t", "");
    assertThat(Readings.said(Readings.of(copy))).isEqualTo(Readings.said(Readings.of(LOG)));
  }

  @Test
  void aCopyWithoutLineEndsSaysTheSame() {
    assertThat(Readings.said(Readings.of(LOG.replace('\n', ' '))))
        .isEqualTo(Readings.said(Readings.of(LOG)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "| ", "    ", "_ _"})
  void aQuotedCopySaysTheSame(String quote) {
    String copy = quote + LOG.strip().replace("\n", "\n" + quote);
    assertThat(Readings.said(Readings.of(copy))).isEqualTo(Readings.said(Readings.of(LOG)));
  }

  @Test
  void westernLettersAreReadLineByLine() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("Zugriff verweigert f\u00FCr \u201EEXNODE1\u201C\n".getBytes(WESTERN));
    bytes.write("Zugriff verweigert f\u00FCr EXNODE2\n".getBytes(UTF_8));
    assertThat(Readings.texts(Readings.of(bytes.toByteArray())))
        .containsExactly(
            "Zugriff verweigert f\u00FCr \"EXNODE1\"", "Zugriff verweigert f\u00FCr EXNODE2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "IBM866", "Shift_JIS", "UTF-16", "UTF-16BE", "UTF-16LE"})
  void anotherCodePageCanBeNamed(String name) {
    Charset charset = Charset.forName(name);
    String text = "\u041E\u0448\u0438\u0431\u043A\u0430 0xC103798A";
    LogReading reading = Readings.of((text + "\n").getBytes(charset), charset);
    assertThat(Readings.texts(reading)).containsExactly(text);
    assertThat(reading.sayings().get(0).code()).isEqualTo(0xC103798AL);
  }

  @Test
  void halfACharacterAtTheEndIsNoMatter() {
    byte[] bytes = LOG.getBytes(UTF_16LE);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 3);
    assertThat(Readings.said(Readings.of(cut))).hasSize(1);
  }

  @Test
  void whatIsNoTextIsSaidToBeNone() {
    byte[] picture = new byte[5000];
    new java.util.Random(1).nextBytes(picture);
    LogReading reading = Readings.of(picture);
    assertThat(reading.remarks()).anyMatch(remark -> remark.contains("no text"));
    assertThat(Readings.of(new byte[0]).remarks()).containsExactly("The input is empty.");
  }
}
