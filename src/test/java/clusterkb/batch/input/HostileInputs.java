package clusterkb.batch.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Inputs that no deployment can be read from, any number of them from a seed, no two alike. Each of
 * them is rejected once, and nothing in it is evaluated.
 */
public final class HostileInputs {
  /**
   * One of them.
   *
   * @param what what is wrong with it
   * @param ending how the name of a file with it ends; empty where it is a line of a {@code .jsonl}
   */
  public record Hostile(String what, String ending, byte[] bytes) {
    /** Whether it is a line, which holds no line feed and is not blank. */
    public boolean line() {
      return ending.isEmpty();
    }
  }

  /** Makes one from a number that no other one has. */
  private interface Maker {
    byte[] make(Random random, int number) throws IOException;
  }

  private record Kind(String what, String ending, Maker maker) {}

  private static final List<Kind> KINDS = kinds();

  private HostileInputs() {}

  /** So many of them. */
  public static List<Hostile> of(long seed, int count) {
    Random random = new Random(seed);
    List<Hostile> made = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; made.size() < count; i++) {
      Kind kind = KINDS.get(i % KINDS.size());
      try {
        byte[] bytes = kind.maker().make(random, i);
        if (seen.add(kind.ending() + checksum(bytes) + " " + bytes.length)) {
          made.add(new Hostile(kind.what(), kind.ending(), bytes));
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return made;
  }

  /** Writes each that is a file into a folder, called by its number. */
  public static void write(List<Hostile> hostile, Path folder) throws IOException {
    for (int i = 0; i < hostile.size(); i++) {
      if (!hostile.get(i).line()) {
        Files.write(
            folder.resolve(
                String.format(Locale.ROOT, "hostile-%04d%s", i, hostile.get(i).ending())),
            hostile.get(i).bytes());
      }
    }
  }

  private static long checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return checksum.getValue();
  }

  private static List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    HostileLines.makers().forEach((what, maker) -> kinds.add(new Kind(what, "", text(maker))));
    HostileLines.byteMakers().forEach((what, maker) -> kinds.add(new Kind(what, "", maker::make)));
    HostileLines.makers()
        .forEach((what, maker) -> kinds.add(new Kind(what + ", in a file", ".json", text(maker))));
    HostileFiles.yaml().forEach((what, maker) -> kinds.add(new Kind(what, ".yaml", text(maker))));
    HostileFiles.archives()
        .forEach((what, maker) -> kinds.add(new Kind(what, ending(what), maker::make)));
    return List.copyOf(kinds);
  }

  private static String ending(String what) {
    return what.substring(what.lastIndexOf(' ') + 1);
  }

  private static Maker text(HostileLines.TextMaker maker) {
    return (random, number) -> maker.make(random, number).getBytes(UTF_8);
  }
}
