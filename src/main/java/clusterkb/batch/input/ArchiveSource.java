package clusterkb.batch.input;

import clusterkb.text.FileText;
import java.io.IOException;
import java.io.InputStream;

/**
 * The documents of an archive, entry by entry, in its own order and without unpacking it. Where the
 * archive is damaged, what came before counts, and one item says that the rest is not read.
 */
abstract class ArchiveSource implements Source {
  private final String archive;
  private final Skips skips;
  private final HashedNames names = new HashedNames();
  private String shown = "";
  private long number;
  private Lines lines;
  private boolean any;
  private boolean ended;

  /**
   * An entry.
   *
   * @param folder whether it is a folder
   * @param trouble why it cannot be read; null where it can
   */
  record Entry(String name, boolean folder, String trouble) {}

  ArchiveSource(String archive, Skips skips) {
    this.archive = archive;
    this.skips = skips;
  }

  /** Goes on to the next entry; null where there is none. */
  abstract Entry advance() throws IOException;

  /** What the present entry holds. */
  abstract InputStream data() throws IOException;

  /** Whether what was read of the present entry, to its end, is what was packed. */
  abstract boolean intact();

  /** Looks at what follows the last entry: what is wrong with it, or null. */
  abstract String ending() throws IOException;

  /** What is wrong where nothing in it can be read. */
  abstract String kind();

  @Override
  public final Item next() {
    try {
      while (!ended) {
        Item item = lines == null ? entry() : line();
        if (item != null) {
          any = true;
          return item;
        }
      }
      return null;
    } catch (IOException | RuntimeException e) {
      ended = true;
      return broken(e);
    }
  }

  private Item broken(Exception e) {
    String at = lines == null ? "" : ", line " + lines.number();
    String where = shown.isEmpty() ? "" : ", at or behind its entry " + shown + at;
    return Refusals.whole(
        archive,
        "the archive cannot be read to its end" + where + ": " + Refusals.reason(e),
        (number == 0
                ? "Nothing of it is read. Is it " + kind() + "? "
                : "What stands before is read. ")
            + (e instanceof Expansion ? Refusals.PACK : Refusals.FETCH));
  }

  private Item entry() throws IOException {
    Entry entry = advance();
    if (entry == null) {
      ended = true;
      return end();
    }
    number++;
    shown = entry.name();
    String trick = EntryNames.trick(shown);
    if (trick != null) {
      return Refusals.whole(
          input(true), "the name of this entry " + trick, "It is not read. " + Refusals.PACK);
    }
    if (entry.folder()) {
      return null;
    }
    Kind kind = Kind.of(shown);
    if (EntryNames.hidden(shown)) {
      skips.hidden(archive + "!" + shown);
      return null;
    }
    if (kind == Kind.OTHER) {
      skips.other(archive + "!" + shown);
      return null;
    }
    if (!names.add(shown)) {
      return Refusals.whole(
          input(true),
          "the archive has a second entry of the name " + shown,
          "The first one is read. Pack each file once.");
    }
    if (entry.trouble() != null) {
      return Refusals.whole(input(false), entry.trouble(), Refusals.PACK);
    }
    if (kind.packed()) {
      return Refusals.whole(
          input(false),
          "this is an archive within an archive",
          "Unpack the outer one, and hand in what it holds.");
    }
    if (kind == Kind.LINES) {
      lines = new Lines(data());
      return null;
    }
    return document();
  }

  /** An entry that is refused for its name may have a name that another one has. */
  private String input(boolean numbered) {
    String name = shown.length() <= 300 ? shown : shown.substring(0, 300) + "...";
    return archive + "!" + name + (numbered ? "#" + number : "");
  }

  private Item document() throws IOException {
    byte[] bytes = data().readNBytes(FileText.LIMIT + 1);
    String input = archive + "!" + shown;
    if (bytes.length > FileText.LIMIT) {
      return Refusals.tooLarge(input);
    }
    return intact()
        ? Item.of(input, 0, bytes)
        : Refusals.whole(input, "its bytes are damaged: the checksum differs", Refusals.FETCH);
  }

  private Item line() throws IOException {
    byte[] line = lines.next();
    String input = archive + "!" + shown;
    if (line == null) {
      int last = lines.number();
      lines = null;
      return intact()
          ? null
          : Refusals.inLine(
              input,
              last + 1,
              "the bytes of the lines before are damaged: the checksum differs",
              Refusals.FETCH);
    }
    return line == Lines.TOO_LONG
        ? Refusals.longLine(input, lines.number())
        : Item.of(input, lines.number(), line);
  }

  private Item end() throws IOException {
    String wrong = ending();
    if (wrong != null) {
      return Refusals.whole(
          archive, wrong, (any ? "What could be found is read. " : "") + Refusals.FETCH);
    }
    return any
        ? null
        : Refusals.whole(
            archive,
            "the archive holds no deployment",
            "Deployments are files with names that end in .yaml, .yml, .json, .jsonl or .ndjson.");
  }
}
