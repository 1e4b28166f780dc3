package clusterkb.batch.run;

import clusterkb.batch.input.Item;

/** Where a batch gets its documents from. */
@FunctionalInterface
public interface Source {
  /** The next document; null where there are no more. Asked by one thread at a time. */
  Item next();
}
