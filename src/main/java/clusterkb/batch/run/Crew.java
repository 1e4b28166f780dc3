package clusterkb.batch.run;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.input.Item;
import clusterkb.batch.result.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The threads of a batch. Whoever is free takes the next few documents, evaluates them, and writes
 * what has become due in the order of inputs: nobody waits for anybody but where results that wait
 * for an earlier one would fill the memory.
 */
public final class Crew {
  /** So many documents are taken at once, or fewer if they are large. */
  private static final int MOST_ITEMS = 16;

  private static final int MOST_BYTES = 512 << 10;

  /** So many takings wait to be written, for each thread. */
  private static final int MOST_WAITING = 4;

  private final Evaluator evaluator;
  private final Source source;
  private final Results results;
  private final int threads;
  private final Object reading = new Object();
  private final Object writing = new Object();
  private final Map<Long, List<Outcome>> waiting = new HashMap<>();
  private long taken;
  private long written;
  private volatile Throwable failure;

  /** Some documents, and which taking it was. */
  private record Taking(long number, List<Item> items) {}

  /** A crew of so many threads. */
  public Crew(Evaluator evaluator, Source source, Results results, int threads) {
    this.evaluator = evaluator;
    this.source = source;
    this.results = results;
    this.threads = threads;
  }

  /**
   * Evaluates all documents.
   *
   * @throws IOException if results cannot be written; what was written until then counts
   * @throws OutOfMemoryError if a thread ran out of memory
   */
  public void work() throws IOException {
    List<Thread> crew = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(this::workAlone, "batch-" + i);
      thread.start();
      crew.add(thread);
    }
    workAlone();
    for (Thread thread : crew) {
      join(thread);
    }
    if (failure instanceof IOException e) {
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
  }

  private void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      fail(new IOException("interrupted", e));
      Thread.currentThread().interrupt();
    }
  }

  private void workAlone() {
    try {
      for (Taking taking = take(); taking != null; taking = take()) {
        List<Outcome> outcomes = new ArrayList<>(taking.items.size());
        for (Item item : taking.items) {
          outcomes.add(evaluator.evaluate(item));
        }
        write(taking.number, outcomes);
      }
    } catch (IOException | RuntimeException | Error e) {
      fail(e);
    } catch (InterruptedException e) {
      fail(new IOException("interrupted", e));
      Thread.currentThread().interrupt();
    }
  }

  private void fail(Throwable e) {
    synchronized (writing) {
      if (failure == null) {
        failure = e;
      }
      writing.notifyAll();
    }
  }

  private Taking take() {
    synchronized (reading) {
      List<Item> items = new ArrayList<>(MOST_ITEMS);
      int bytes = 0;
      while (failure == null && items.size() < MOST_ITEMS && bytes < MOST_BYTES) {
        Item item = source.next();
        if (item == null) {
          break;
        }
        results.counts().readOne();
        items.add(item);
        bytes += item.bytes() == null ? 0 : item.bytes().length;
      }
      return items.isEmpty() ? null : new Taking(taken++, items);
    }
  }

  private void write(long number, List<Outcome> outcomes) throws IOException, InterruptedException {
    synchronized (writing) {
      while (failure == null && number - written > (long) MOST_WAITING * threads) {
        writing.wait();
      }
      waiting.put(number, outcomes);
      List<Outcome> due;
      while (failure == null && (due = waiting.remove(written)) != null) {
        for (Outcome outcome : due) {
          results.write(outcome);
        }
        written++;
      }
      writing.notifyAll();
    }
  }
}
