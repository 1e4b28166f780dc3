package clusterkb.batch.spark;

import clusterkb.batch.input.Item;
import clusterkb.text.Diagnostic;
import java.io.Serializable;

/** A part of the inputs that is read in one go. */
sealed interface Portion extends Serializable {
  /** How results call the file. */
  String input();

  /** How many bytes are read. */
  long size();

  /**
   * A whole file.
   *
   * @param uri where Hadoop finds it; null for a file that every machine finds at a path
   * @param path that path; null where there is none
   */
  record Whole(String input, String uri, String path, long size) implements Portion {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The documents of a stream whose lines begin in a range of it.
   *
   * @param file the stream
   * @param from the first byte of the range
   * @param to the byte after the last
   * @param before how many lines begin before it; 0 where that is not known yet
   */
  record Range(Whole file, long from, long to, int before) implements Portion {
    private static final long serialVersionUID = 1L;

    @Override
    public String input() {
      return file.input();
    }

    @Override
    public long size() {
      return to - from;
    }

    Range behind(int lines) {
      return new Range(file, from, to, lines);
    }
  }

  /** A file that cannot be read, as listing it has shown. */
  record Refused(String input, String message, String advice) implements Portion {
    private static final long serialVersionUID = 1L;

    @Override
    public long size() {
      return 0;
    }

    Item item() {
      return Item.refused(input, 0, Diagnostic.ofFile(input, message, advice));
    }
  }
}
