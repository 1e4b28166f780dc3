package clusterkb.batch.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.report.ExitCode;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job as a user submits it, on a master and two workers that know nothing but Spark; one of
 * them is killed while it works.
 */
class SparkClusterTest {
  private static final int DEPLOYMENTS = 1000;

  /** Milliseconds between looks at what goes on. */
  private static final int POLL = 20;

  /** What Spark does not have: these travel with the job. */
  private static final List<String> OWN =
      List.of("/org/kie/", "/org/drools/", "/org/yaml/", "/picocli/", "/org/apache/poi/", "-yaml/");

  @TempDir private Path folder;
  private final List<String> spark = new ArrayList<>();
  private final List<String> own = new ArrayList<>();

  @BeforeEach
  void divideTheClassPath() {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith(".jar")) {
        String path = entry.replace(File.separatorChar, '/');
        (OWN.stream().anyMatch(path::contains) ? own : spark).add(entry);
      }
    }
    assertThat(own).isNotEmpty();
  }

  /** An installation: one jar that leads to Spark's, and holds the class that all end with. */
  private Path home() throws IOException {
    Path jars = Files.createDirectories(folder.resolve("spark/jars"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            spark.stream().map(one -> Path.of(one).toUri().toString()).collect(joining(" ")));
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(jars.resolve("spark.jar")), manifest)) {
      add(jar, classes(SparkProcesses.class), ".*/SparkProcesses.*");
    }
    return jars.getParent();
  }

  private static Path classes(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** The program's own jar, with the witness of this test in it. */
  private Path program() throws IOException {
    Path file = folder.resolve("clusterkb.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      add(jar, classes(SparkBatch.class), ".*");
      add(jar, classes(TaskWitness.class), ".*/TaskWitness.*");
    }
    return file;
  }

  private static void add(JarOutputStream to, Path classes, String names) throws IOException {
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        if (name.matches(names)) {
          to.putNextEntry(new ZipEntry(name));
          Files.copy(file, to);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(Process process, int port) throws InterruptedException {
    while (!isOpen(port)) {
      assertThat(process.waitFor(POLL, TimeUnit.MILLISECONDS)).as("the master ended").isFalse();
    }
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private Process worker(SparkProcesses processes, String name, String classPath, String master)
      throws IOException {
    return processes.start(
        name,
        classPath,
        List.of(),
        List.of(
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve(name).toString(),
            master));
  }

  private Process driver(SparkProcesses processes, String classPath, String master)
      throws IOException {
    return processes.start(
        "driver",
        classPath,
        List.of(),
        List.of(
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            master,
            "--class",
            SparkBatch.class.getName(),
            "--jars",
            String.join(",", own),
            "--conf",
            "spark.executor.memory=512m",
            "--conf",
            "spark.cores.max=2",
            "--conf",
            "spark.scheduler.minRegisteredResourcesRatio=1.0",
            "--conf",
            "spark.scheduler.maxRegisteredResourcesWaitingTime=120s",
            "--conf",
            "spark.ui.enabled=false",
            "--conf",
            "spark.extraListeners=" + TaskWitness.class.getName(),
            "--conf",
            TaskWitness.FILE + "=" + folder.resolve("witness"),
            program().toString(),
            folder.resolve("fleet").toString(),
            "--rules",
            Path.of("rules").toAbsolutePath().toString(),
            "--out",
            folder.resolve("out").toString()));
  }

  private Map<String, Long> witnessed() throws IOException {
    Path file = folder.resolve("witness");
    return Files.exists(file)
        ? Files.readAllLines(file, UTF_8).stream().collect(groupingBy(line -> line, counting()))
        : Map.of();
  }

  private long seen(String what, String executor) throws IOException {
    return witnessed().getOrDefault(what + " " + executor, 0L);
  }

  /** The number of a worker's executor, as its folder is called; null before there is one. */
  private String executor(String worker) throws IOException {
    Path work = folder.resolve(worker);
    if (!Files.isDirectory(work)) {
      return null;
    }
    try (Stream<Path> below = Files.walk(work, 2)) {
      return below
          .filter(one -> work.relativize(one).getNameCount() == 2)
          .map(one -> one.getFileName().toString())
          .findFirst()
          .orElse(null);
    }
  }

  /** Stops a worker's executor where it stands, once it has completed a task. */
  private String freeze(Process worker, String name, Process driver) throws Exception {
    String executor = executor(name);
    while (executor == null || seen("ended", executor) == 0) {
      assertThat(driver.waitFor(POLL, TimeUnit.MILLISECONDS)).as("it ended too early").isFalse();
      executor = executor(name);
    }
    for (ProcessHandle below : worker.descendants().toList()) {
      new ProcessBuilder("sh", "-c", "kill -STOP " + below.pid()).start().waitFor();
    }
    // Spark gives it a task if it has none.
    while (seen("begun", executor) == seen("ended", executor)) {
      assertThat(driver.waitFor(POLL, TimeUnit.MILLISECONDS)).as("it ended too early").isFalse();
    }
    return executor;
  }

  @Test
  void aWorkerThatIsKilledChangesNothing() throws Exception {
    Path fleet = Files.createDirectory(folder.resolve("fleet"));
    SmallFleet.write(fleet, DEPLOYMENTS);
    Path home = home();
    String classPath = home.resolve("jars") + File.separator + "*";
    Map<String, String> environment =
        Map.of("SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13");
    try (SparkProcesses processes = new SparkProcesses(folder, environment)) {
      int port = freePort();
      String url = "spark://127.0.0.1:" + port;
      Process master =
          processes.start(
              "master",
              classPath,
              List.of(),
              List.of(
                  "org.apache.spark.deploy.master.Master",
                  "--host",
                  "127.0.0.1",
                  "--port",
                  Integer.toString(port),
                  "--webui-port",
                  "0"));
      await(master, port);
      Process doomed = worker(processes, "worker1", classPath, url);
      worker(processes, "worker2", classPath, url);
      Process driver = driver(processes, classPath, url);
      String executor = freeze(doomed, "worker1", driver);
      SparkProcesses.kill(doomed);

      int code = SparkProcesses.exitCode(driver);
      assertThat(processes.printed("driver.err").lines())
          .allMatch(line -> line.startsWith("WARNING: Using incubator modules"));
      List<List<String>> expected = SmallFleet.expected(fleet.toString());
      assertThat(SmallFleet.written(folder.resolve("out"))).isEqualTo(expected);
      assertThat(processes.printed("driver.out"))
          .startsWith(
              "read %,d = evaluated %,d + rejected %,d (unreadable "
                  .formatted(
                      expected.get(0).size() + expected.get(1).size(),
                      expected.get(0).size(),
                      expected.get(1).size()));
      assertThat(code).isEqualTo(ExitCode.UNREADABLE);
      assertThat(seen("lost", executor)).as("tasks that were lost with the worker").isPositive();
    }
  }
}
