package clusterkb.kjar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jar, made from the compiled classes as the build makes it. */
final class Kjar {
  private static final Path CLASSES = Path.of("target/classes");

  private Kjar() {}

  static Path write(Path jar) throws IOException {
    Path made = Files.createTempDirectory(jar.getParent(), "made");
    KnowledgeWriter.write(Path.of("rules"), made);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> classes = Files.walk(CLASSES);
        Stream<Path> knowledge = Files.walk(made)) {
      String written =
          made.relativize(knowledge.filter(Files::isRegularFile).findFirst().get()).toString();
      for (Path file : classes.filter(Files::isRegularFile).sorted().toList()) {
        String name = CLASSES.relativize(file).toString().replace('\\', '/');
        if (!name.equals(written.replace('\\', '/'))) {
          add(out, name, Files.readAllBytes(file));
        }
      }
      add(out, written.replace('\\', '/'), Files.readAllBytes(made.resolve(written)));
      add(
          out,
          "META-INF/maven/clusterkb/clusterkb/pom.properties",
          "groupId=clusterkb\nartifactId=clusterkb\nversion=1.0\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static void add(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).toList();
    }
  }

  static byte[] entry(Path jar, String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getInputStream(file.getJarEntry(name)).readAllBytes();
    }
  }
}
