package clusterkb.rules.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the bytes of a file are, whatever its name. */
enum ContentKind {
  TEXT("text"),
  MARKUP("a web page or other markup"),
  XLSX("an .xlsx workbook or another zip file"),
  XLS("an .xls workbook or another compound file");

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private final String words;

  ContentKind(String words) {
    this.words = words;
  }

  String inWords() {
    return words;
  }

  static ContentKind of(byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, ZIP.length);
    if (Arrays.equals(start, ZIP)) {
      return XLSX;
    }
    if (Arrays.equals(start, COMPOUND)) {
      return XLS;
    }
    String text = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.UTF_8);
    return text.replace("\uFEFF", "").strip().startsWith("<") ? MARKUP : TEXT;
  }
}
