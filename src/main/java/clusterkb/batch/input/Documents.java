package clusterkb.batch.input;

import java.io.Closeable;
import java.io.IOException;

/** Documents, one after the other. */
public interface Documents extends Closeable {
  /** The next one; null at the end. */
  Item next() throws IOException;
}
