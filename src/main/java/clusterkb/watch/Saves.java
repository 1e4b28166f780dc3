package clusterkb.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * Waits until files below a folder may have been saved. It may wake for nothing, and it wakes now
 * and then in any case: where the system does not tell of changes, looking often enough must do.
 */
public final class Saves implements AutoCloseable {
  /** How often to look where the system tells of changes: it may forget one. */
  private static final long TOLD = 2_000;

  /** How often to look where it does not. */
  private static final long UNTOLD = 200;

  /** An editor that saves several files takes no longer than that from one to the next. */
  private static final long QUIET = 40;

  /** Somebody else may write beside the facts all the time. */
  private static final int MOST_WAITS = 8;

  private final Path folder;
  private final Path facts;
  private final WatchService events;
  private boolean complete;

  /**
   * Begins to notice.
   *
   * @param folder the rules folder; may be a link to it
   * @param facts a deployment file beside it; may be null
   * @param polling whether to do without the system's help
   */
  public Saves(Path folder, Path facts, boolean polling) {
    this.folder = folder;
    this.facts = facts;
    this.events = polling ? null : events(folder);
    follow();
  }

  private static WatchService events(Path folder) {
    try {
      return folder.getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      // The system has none to spare.
      return null;
    }
  }

  /** Notices what happens in all folders that there are now. */
  void follow() {
    if (events == null) {
      return;
    }
    complete = true;
    try {
      Files.walkFileTree(
          folder.toRealPath(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              register(dir);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
      if (facts != null) {
        register(facts.toRealPath().getParent());
      }
    } catch (IOException e) {
      complete = false;
    }
  }

  /** Registering a folder twice does nothing. */
  private void register(Path dir) {
    try {
      dir.register(
          events,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException e) {
      // It has just gone, or the system follows no more folders.
      complete = false;
    }
  }

  /** Waits; then until it is quiet again. */
  void await() throws InterruptedException {
    if (events == null) {
      Thread.sleep(UNTOLD);
      return;
    }
    WatchKey key = events.poll(complete ? TOLD : UNTOLD, TimeUnit.MILLISECONDS);
    for (int waits = 0; key != null && waits < MOST_WAITS; waits++) {
      key.pollEvents();
      key.reset();
      key = events.poll(QUIET, TimeUnit.MILLISECONDS);
    }
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  @Override
  public void close() throws IOException {
    if (events != null) {
      events.close();
    }
  }
}
