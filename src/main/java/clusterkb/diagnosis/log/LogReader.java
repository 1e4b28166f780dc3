package clusterkb.diagnosis.log;

import clusterkb.text.FileText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads logs and listings, whatever their size, line by line. What is broken, cut or no log at all
 * gives what can be read of it, and remarks; only the input's own {@link IOException} is thrown.
 */
public final class LogReader {
  /** What is taken for the code page of logs that are not in Unicode, unless somebody says so. */
  public static final Charset WESTERN = Charset.forName("windows-1252");

  private final Remarks remarks;
  private final String file;
  private final Surroundings surroundings = new Surroundings();
  private final SetupLog setup;
  private final PlainText text = new PlainText(surroundings);
  private final ClusterListing listing;
  private final EventLog events;

  private LogReader(String file) {
    this.file = file;
    this.remarks = new Remarks(file);
    this.setup = new SetupLog(remarks, surroundings);
    this.listing = new ClusterListing(remarks, this::loose);
    this.events = new EventLog(remarks, surroundings, listing);
  }

  /** Lines of a Setup log that say nothing known are not kept. */
  private void loose(Line line) {
    if (!setup.isRecognised() || !setup.hasTimes()) {
      text.line(line);
    }
  }

  /** Reads a file; what is neither UTF-8 nor UTF-16 in it is taken for windows-1252. */
  public static LogReading read(Path path) throws IOException {
    return read(path, WESTERN);
  }

  /**
   * Reads a file.
   *
   * @param codePage of what is neither UTF-8 nor UTF-16 in it
   */
  public static LogReading read(Path path, Charset codePage) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(FileText.slashes(path), in, codePage);
    }
  }

  /**
   * Reads a stream, which is left open; what is neither UTF-8 nor UTF-16 in it is taken for
   * windows-1252.
   *
   * @param name what places in it name
   */
  public static LogReading read(String name, InputStream in) throws IOException {
    return read(name, in, WESTERN);
  }

  /**
   * Reads a stream, which is left open.
   *
   * @param name what places in it name
   * @param codePage of what is neither UTF-8 nor UTF-16 in it
   */
  public static LogReading read(String name, InputStream in, Charset codePage) throws IOException {
    return new LogReader(name).read(in, codePage);
  }

  private LogReading read(InputStream in, Charset codePage) throws IOException {
    Lines lines = new Lines(in, codePage, remarks);
    for (Line line = lines.next(); line != null; line = lines.next()) {
      surroundings.line(line);
      setup.line(line);
      events.line(line);
    }
    setup.finish();
    events.finish();
    listing.finish();
    lines.remark();
    LogKind kind = kind();
    List<Run> runs = kind == LogKind.SETUP_LOG ? setup.runs() : List.of();
    List<Saying> sayings = sayings(kind);
    List<Stated> facts = listing.facts(file);
    return new LogReading(file, kind, runs, sayings, facts, remarks.all());
  }

  private LogKind kind() {
    if (setup.isRecognised()) {
      return LogKind.SETUP_LOG;
    } else if (!events.kept().isEmpty()) {
      return LogKind.EVENT_LOG;
    }
    return listing.isRecognised() ? LogKind.CLUSTER_LISTING : LogKind.TEXT;
  }

  private List<Saying> sayings(LogKind kind) {
    List<Draft> drafts = new ArrayList<>(events.kept().all());
    events.remark();
    if (kind == LogKind.SETUP_LOG) {
      drafts.addAll(setup.drafts());
    }
    if (kind == LogKind.SETUP_LOG && setup.hasTimes()) {
      return finished(drafts);
    }
    if (setup.isOfLater()) {
      remarks.add(
          "This is a log of Setup of Exchange 2007 or later, of which the sources do not speak;"
              + " nothing is read from its lines.");
    } else {
      text.drafts(remarks).stream().filter(draft -> !setup.hasTaken(draft)).forEach(drafts::add);
    }
    return finished(drafts);
  }

  private List<Saying> finished(List<Draft> drafts) {
    drafts.sort(Comparator.comparingInt(Draft::line));
    return drafts.stream().map(draft -> draft.saying(file)).toList();
  }
}
