package clusterkb.kjar;

import clusterkb.rules.RuleSet;
import clusterkb.rules.store.KnowledgeFile;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.DiagnosticException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles a rules folder into the file that the jar carries; the build runs it. */
public final class KnowledgeWriter {
  private static final String FOLDER = KnowledgeWriter.class.getPackageName().replace('.', '/');

  private KnowledgeWriter() {}

  /**
   * Compiles.
   *
   * @param args the rules folder, and the folder of classes to write to
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Path.of(args[1]));
  }

  /**
   * Compiles a rules folder into a folder of classes. Rules that cannot be read are no reason not
   * to build the program, which is what tells what is wrong with them; the jar then carries none.
   */
  static void write(Path rules, Path classes) throws IOException {
    Path file = classes.resolve(FOLDER).resolve(Shipped.FILE);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    RuleSet read;
    try {
      read = RulesLoader.load(rules, null, count -> {});
    } catch (DiagnosticException unreadable) {
      return;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      KnowledgeFile.write(read, out);
    }
  }
}
