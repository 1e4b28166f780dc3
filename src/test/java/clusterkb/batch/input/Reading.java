package clusterkb.batch.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads inputs to their end and writes down each item in a line. */
final class Reading {
  private Reading() {}

  /** All items of those paths; names of the folder are left out. */
  static List<String> of(Path folder, String... paths) {
    return typed(folder, "", paths);
  }

  /** The same, with that on standard input. */
  static List<String> typed(Path folder, String stdin, String... paths) {
    List<String> given = new ArrayList<>();
    for (String path : paths) {
      given.add(path.equals("-") ? path : folder + "/" + path);
    }
    try (Inputs inputs =
        Inputs.open(given, () -> new ByteArrayInputStream(stdin.getBytes(UTF_8)))) {
      List<String> items = new ArrayList<>();
      for (Item item = inputs.next(); item != null; item = inputs.next()) {
        items.add(line(item).replace(folder + "/", ""));
      }
      String skipped = inputs.skipped().sentence();
      if (!skipped.isEmpty()) {
        items.add(skipped.replace(folder + "/", ""));
      }
      return items;
    }
  }

  private static String line(Item item) {
    String where = item.input() + (item.line() == 0 ? "" : ":" + item.line());
    return item.problem() == null
        ? where + " = " + shown(item.bytes())
        : where + " ! " + item.problem().message() + " > " + item.problem().advice();
  }

  private static String shown(byte[] bytes) {
    return bytes.length > 100 ? bytes.length + " bytes" : new String(bytes, UTF_8);
  }
}
