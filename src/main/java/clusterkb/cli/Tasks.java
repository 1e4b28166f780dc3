package clusterkb.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What is done while something else is. */
final class Tasks {
  private Tasks() {}

  /** What it came to, or what it has thrown. */
  static <T> T get(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
