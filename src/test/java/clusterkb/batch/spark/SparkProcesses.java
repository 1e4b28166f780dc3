package clusterkb.batch.spark;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** Processes of Spark on this machine. Closing it ends all of them. */
final class SparkProcesses implements AutoCloseable {
  /** Nothing here takes as long; what does has stopped working. */
  private static final int MINUTES = 5;

  private final Path folder;
  private final Map<String, String> environment;
  private final List<Process> started = new ArrayList<>();

  /**
   * For processes that write below a folder.
   *
   * @param environment what is set for them beside Spark's address
   */
  SparkProcesses(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** Calls another class's main, and ends with the process that started it. */
  static final class EndsWithItsParent {
    private EndsWithItsParent() {}

    /** Takes the name of the class, then its arguments. */
    public static void main(String[] args) throws ReflectiveOperationException {
      Thread watch =
          new Thread(
              () -> {
                try {
                  while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                  }
                } catch (IOException e) {
                  // Nobody is there any more.
                }
                Runtime.getRuntime().halt(1);
              });
      watch.setDaemon(true);
      watch.start();
      try {
        Class.forName(args[0])
            .getMethod("main", String[].class)
            .invoke(null, (Object) List.of(args).subList(1, args.length).toArray(String[]::new));
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  /**
   * Starts one.
   *
   * @param name of the files that it prints to: {@code name.out} and {@code name.err}
   * @param options of Java
   * @param main the class with its arguments
   */
  Process start(String name, String classPath, List<String> options, List<String> main)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp", classPath));
    command.addAll(options);
    command.add(EndsWithItsParent.class.getName());
    command.addAll(main);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().putAll(environment);
    Process process =
        builder
            .redirectOutput(folder.resolve(name + ".out").toFile())
            .redirectError(folder.resolve(name + ".err").toFile())
            .start();
    started.add(process);
    return process;
  }

  /** Waits for the end of one. */
  static int exitCode(Process process) throws InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException("a process of Spark does not come to an end");
    }
    return process.exitValue();
  }

  /** What one has printed so far. */
  String printed(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** Ends one and all that it started, without a chance to do anything first. */
  static void kill(Process process) {
    List<ProcessHandle> all;
    try (Stream<ProcessHandle> below = process.descendants()) {
      all = below.toList();
    }
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    started.forEach(SparkProcesses::kill);
  }
}
