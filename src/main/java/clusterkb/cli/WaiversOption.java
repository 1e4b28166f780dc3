package clusterkb.cli;

import clusterkb.waiver.Waivers;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that say what the customer has decided to live with, and as of which day. */
final class WaiversOption {
  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description =
          "What you have decided to live with, and until when; docs/waivers.md describes the file.")
  private Path file;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day as of which waivers hold or have expired (default: today).")
  private LocalDate day;

  /** A day as the command line writes it. */
  static final class Day implements CommandLine.ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new CommandLine.TypeConversionException(
            "'" + text + "' is no day; write year, month and day: 2026-12-31");
      }
    }
  }

  /**
   * Reads the file.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong with it
   */
  Waivers read() {
    return file == null ? Waivers.NONE : Waivers.read(file);
  }

  /** The day as of which waivers hold. */
  LocalDate day() {
    return day == null ? LocalDate.now(ZoneId.systemDefault()) : day;
  }
}
