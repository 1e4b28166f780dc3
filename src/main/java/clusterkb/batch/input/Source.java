package clusterkb.batch.input;

import java.io.Closeable;
import java.io.IOException;

/** The documents of one file. What is wrong with the file is an item, too, and never thrown. */
interface Source extends Closeable {
  /** The next one; null at the end. */
  Item next();

  @Override
  default void close() throws IOException {}
}
