package clusterkb.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small deployments for batches, and what batches leave in their folders. */
final class Fleet {
  /** A MUST is violated, a SHOULD is, and one verdict is unknown. */
  static final String CONTOSO =
      "{\"deployment\":\"Contoso\",\"disks\":["
          + "{\"name\":\"Q:\",\"shared\":true,\"type\":\"DYNAMIC\",\"aligned\":true},"
          + "{\"name\":\"R:\",\"shared\":true,\"aligned\":false},"
          + "{\"name\":\"C:\",\"shared\":false}]}";

  /** Nothing is wrong. */
  static final String GOOD =
      "{\"deployment\":\"Good\",\"disks\":["
          + "{\"name\":\"Q:\",\"shared\":true,\"type\":\"BASIC\",\"aligned\":true}]}";

  /** Only a SHOULD is violated. */
  static final String ADVICE =
      GOOD.replace("Good", "Advice").replace("aligned\":true", "aligned\":false");

  /** Nothing is violated, and one verdict is unknown. */
  static final String PARTIAL = GOOD.replace("Good", "Partial").replace("\"type\":\"BASIC\",", "");

  /** Nodes that differ, and nothing about disks. */
  static final String DIFFERENT =
      "{\"deployment\":\"Different\",\"disks\":[],\"nodes\":["
          + "{\"name\":\"A\",\"memory\":1024,\"services\":[{\"name\":\"MSDTC\",\"started\":true}]},"
          + "{\"name\":\"B\",\"memory\":2048,\"services\":[{\"name\":\"MSDTC\",\"started\":false}]}]}";

  /** A property that there is not. */
  static final String UNREADABLE = "{\"deployment\":\"Bad\",\n \"disk\":[]}".replace("\n", "");

  private Fleet() {}

  /** Deployments of all kinds, one a line, those that cannot be read among them. */
  static String lines(long seed, int count) {
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      String one =
          List.of(
                  CONTOSO,
                  GOOD,
                  ADVICE,
                  PARTIAL,
                  DIFFERENT,
                  UNREADABLE,
                  "{\"deployment\":\"x\"",
                  "[]")
              .get(random.nextInt(8));
      int disks = random.nextInt(6);
      lines
          .append(one.replace("\"disks\":[{", "\"disks\":[" + more(disks) + "{"))
          .append(random.nextInt(9) == 0 ? "\n\n" : "\n");
    }
    return lines.toString();
  }

  private static String more(int disks) {
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < disks; i++) {
      more.append("{\"name\":\"").append((char) ('S' + i)).append(":\",\"shared\":true},");
    }
    return more.toString();
  }

  /** All files in a folder and below, by name; as text of one byte a character. */
  static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file, ISO_8859_1));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file. */
  static List<String> read(Path file) {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the lines of a file of results or rejections come from. */
  static List<String> places(Path file) {
    List<String> places = new ArrayList<>();
    for (String line : read(file)) {
      places.add(line.replaceFirst("^\\{\"input\":\"([^\"]*)\",\"line\":(\\d+),.*", "$1:$2"));
    }
    return places;
  }
}
