package clusterkb.batch.run;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.fleet.FleetFiles;
import clusterkb.batch.fleet.change.FleetComparer;
import clusterkb.batch.input.Inputs;
import clusterkb.batch.result.RejectedJson;
import clusterkb.batch.result.RowJson;
import clusterkb.batch.result.RowSink;
import clusterkb.report.write.FleetFormat;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a batch writes into. */
public final class OutFolder {
  /** What the run was asked for. */
  public static final String RUN = "run.json";

  private static final int BUFFER = 1 << 18;

  private final Path folder;

  private OutFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Gets a folder ready for a run from the start.
   *
   * @param run what the run is asked for, as a document
   * @param overwrite whether results of another run in it are thrown away
   * @throws DiagnosticException if it holds results and these are to stay
   */
  public static OutFolder begun(Path folder, String run, boolean overwrite) throws IOException {
    Files.createDirectories(folder);
    OutFolder out = new OutFolder(folder);
    if (!overwrite && Files.exists(out.file(RUN))) {
      throw refused(
          folder,
          "it holds the results of another run",
          "Go on with that run: --resume. Throw its results away: --overwrite. Or name another"
              + " folder.");
    } else if (!overwrite
        && (Files.exists(out.file(RowJson.FILE)) || Files.exists(out.file(RejectedJson.FILE)))) {
      throw refused(
          folder,
          "it holds results, but no " + RUN + " that says what they are of",
          "Throw them away: --overwrite. Or name another folder.");
    }
    for (String name : everything()) {
      Files.deleteIfExists(out.file(name));
    }
    out.replace(RUN, run);
    return out;
  }

  /**
   * Gets a folder ready to go on with a run.
   *
   * @param run what the run is asked for, as a document; the same as then
   * @throws DiagnosticException if it was asked for something else, or with other rules
   */
  public static OutFolder resumed(Path folder, String run) throws IOException {
    OutFolder out = new OutFolder(folder);
    if (!Files.exists(out.file(RUN))) {
      return begun(folder, run, false);
    }
    if (!Files.readString(out.file(RUN)).equals(run)) {
      throw refused(
          folder,
          "its run was asked for something else, or with other rules: see " + out.file(RUN),
          "Give the same inputs, options and rules, or start anew: with another --out, or with"
              + " --overwrite.");
    }
    return out;
  }

  private static DiagnosticException refused(Path folder, String message, String advice) {
    return new DiagnosticException(Diagnostic.ofFile(folder.toString(), message, advice));
  }

  /** The folder itself. */
  public Path path() {
    return folder;
  }

  /** What a run writes, or somebody made of it, but for {@value #RUN}. */
  private static List<String> everything() {
    List<String> names = new ArrayList<>(FleetFiles.NAMES);
    // The summary goes first: where it stands the batch is done.
    names.addAll(FleetComparer.NAMES);
    names.addAll(List.of(RowJson.FILE, RejectedJson.FILE));
    for (FleetFormat format : FleetFormat.values()) {
      names.add(format.file());
    }
    return names;
  }

  /** Whether what is written into that folder would be read as inputs. */
  public static boolean isAmong(Inputs inputs, Path folder) {
    return Stream.of(RowJson.FILE, RejectedJson.FILE, RUN)
        .map(folder::resolve)
        .anyMatch(inputs::wouldRead);
  }

  /** Why something cannot be written, in words for people. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    } else if (e instanceof FileAlreadyExistsException file) {
      return file.getFile() + ": this is a file, not a folder";
    }
    return e.getMessage();
  }

  /** A file of that name in it. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes a small file as a whole, or leaves what was there. */
  private void replace(String name, String text) throws IOException {
    Path made = file(name + ".tmp");
    try (FileChannel channel =
        FileChannel.open(
            made,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      // On the disk before the first result is, so that a power cut leaves none without it.
      channel.force(true);
    }
    Files.move(made, file(name), StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * What takes the results, those of an earlier run handed on already.
   *
   * @param source the inputs
   * @param again whether what was done is evaluated again; see {@link Resumption}
   * @return the results and the rest of the inputs
   */
  public Begun begin(
      Source source, Evaluator evaluator, List<RowSink> sinks, Counts counts, boolean again)
      throws IOException {
    Resumption resumption = new Resumption(source, evaluator, again);
    resumption.skip(
        file(RowJson.FILE),
        file(RejectedJson.FILE),
        new Results(
            OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), sinks, counts));
    return new Begun(
        new Results(appending(RowJson.FILE), appending(RejectedJson.FILE), sinks, counts),
        resumption.rest());
  }

  /** Where results go, and what is still to be evaluated. */
  public record Begun(Results results, Source rest) {}

  private OutputStream appending(String name) throws IOException {
    return new BufferedOutputStream(
        Files.newOutputStream(file(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
        BUFFER);
  }
}
