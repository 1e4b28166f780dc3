package clusterkb.batch.spark;

import clusterkb.batch.input.Documents;
import clusterkb.batch.input.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The documents of some portions, one after the other. */
final class Items implements Iterator<Item>, AutoCloseable {
  private final Store store;
  private final Iterator<Portion> portions;
  private Portion portion;
  private Documents open;
  private Item next;

  Items(Store store, List<Portion> portions) {
    this.store = store;
    this.portions = portions.iterator();
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && (open != null || portions.hasNext())) {
        if (open == null) {
          portion = portions.next();
          open = store.open(portion);
        }
        next = open.next();
        if (next == null) {
          close();
        }
      }
    } catch (IOException e) {
      // The rest of a stream is more than one document: Spark tries the task again.
      throw new UncheckedIOException("cannot read " + portion.input(), e);
    }
    return next != null;
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Item item = next;
    next = null;
    return item;
  }

  /** Closes what is being read. */
  @Override
  public void close() throws IOException {
    if (open != null) {
      Documents old = open;
      open = null;
      old.close();
    }
  }
}
