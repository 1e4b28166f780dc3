package clusterkb.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows a guide as a reader would: writes the files that it shows, makes the changes that it asks
 * for, and runs its commands, each in a shell and with the program in a process of its own.
 *
 * <p>A block marked {@code console} holds commands behind dollar signs, each followed by what it
 * prints; a line of three dots stands for any lines. A comment {@code <!-- file: PATH -->} says
 * that the next block is the content of that file, {@code <!-- change: PATH: OLD => NEW -->} that a
 * piece of it is changed.
 */
final class GuideConsole {
  private static final Pattern FILE = Pattern.compile("<!-- file: (\\S+) -->");
  private static final Pattern CHANGE = Pattern.compile("<!-- change: (\\S+): (.*) => (.*) -->");
  private static final String DOTS = "...";

  private final Path folder;
  private final List<String> lines;

  /** The guide with what was printed in the place of what it expects. */
  private final List<String> recorded = new ArrayList<>();

  private final List<String> differences = new ArrayList<>();
  private int commands;

  /**
   * A reader of a guide.
   *
   * @param folder where to follow it, with a program {@code kb} in it
   */
  GuideConsole(Path guide, Path folder) throws IOException {
    this.folder = folder;
    this.lines = Files.readAllLines(guide, StandardCharsets.UTF_8);
  }

  /** How many commands there are. */
  int commands() {
    return commands;
  }

  /** The commands that print something else than the guide says, with what they print. */
  List<String> differences() {
    return differences;
  }

  /** The guide as it ought to be. */
  String recorded() {
    return String.join("\n", recorded) + "\n";
  }

  void follow() throws IOException {
    String fileToWrite = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      recorded.add(line);
      Matcher file = FILE.matcher(line);
      Matcher change = CHANGE.matcher(line);
      if (file.matches()) {
        fileToWrite = file.group(1);
      } else if (change.matches()) {
        change(folder.resolve(change.group(1)), change.group(2), change.group(3));
      } else if (line.startsWith("```") && line.length() > 3) {
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
        List<String> block = lines.subList(i + 1, end);
        if (fileToWrite != null) {
          Path target = folder.resolve(fileToWrite);
          Files.createDirectories(target.getParent());
          Files.writeString(target, String.join("\n", block) + "\n");
          fileToWrite = null;
          recorded.addAll(block);
        } else if (line.equals("```console")) {
          console(block);
        } else {
          recorded.addAll(block);
        }
        recorded.add("```");
        i = end;
      }
    }
  }

  private static void change(Path file, String old, String changed) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(old)) {
      throw new IllegalStateException(file + " has no '" + old + "'");
    }
    Files.writeString(file, text.replace(old, changed));
  }

  private void console(List<String> block) {
    int at = 0;
    while (at < block.size()) {
      String command = block.get(at++);
      List<String> expected = new ArrayList<>();
      while (at < block.size() && !block.get(at).startsWith("$ ")) {
        expected.add(block.get(at++));
      }
      commands++;
      List<String> printed = run(command.substring(2));
      recorded.add(command);
      if (matches(printed, expected)) {
        recorded.addAll(expected);
      } else {
        recorded.addAll(printed);
        differences.add(command + "\n" + String.join("\n", printed));
      }
    }
  }

  /** Whether these lines are the expected ones, three dots standing for any. */
  private static boolean matches(List<String> printed, List<String> expected) {
    if (expected.isEmpty()) {
      return printed.isEmpty();
    }
    if (!expected.get(0).strip().equals(DOTS)) {
      return !printed.isEmpty()
          && printed.get(0).equals(expected.get(0))
          && matches(printed.subList(1, printed.size()), expected.subList(1, expected.size()));
    }
    for (int from = 0; from <= printed.size(); from++) {
      if (matches(printed.subList(from, printed.size()), expected.subList(1, expected.size()))) {
        return true;
      }
    }
    return false;
  }

  /** What it prints, on either stream; a command that goes on is ended once it waits. */
  private List<String> run(String command) {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", "exec 2>&1; " + command).directory(folder.toFile());
    builder.environment().put("KB_CACHE", folder.resolve("cache").toString());
    List<String> printed = new ArrayList<>();
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      try (var out = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          // That is said once, at the first run of all.
          if (!line.startsWith("kb: compiling ")) {
            printed.add(stable(line));
          }
          if (command.contains("rules watch") && line.startsWith("in force: ")) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.toHandle().destroy();
          }
        }
      }
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    while (!printed.isEmpty() && printed.get(printed.size() - 1).isBlank()) {
      printed.remove(printed.size() - 1);
    }
    return printed;
  }

  /** Every change of the rules changes version and fingerprint; the guide shows dots for them. */
  private static String stable(String line) {
    return line.replaceAll(
            "version \\S+, (.*)fingerprint [0-9a-f]{12}", "version ..., $1fingerprint ...")
        .stripTrailing();
  }
}
