package clusterkb.waiver;

import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a customer has decided to live with.
 *
 * @param file the file that says so, as the user named it; empty where there is none
 * @param all the waivers, in the order of the file
 */
public record Waivers(String file, List<Waiver> all) {
  /** Nothing is waived. */
  public static final Waivers NONE = new Waivers("", List.of());

  /** Copies the list. */
  public Waivers {
    all = List.copyOf(all);
  }

  /**
   * Reads a YAML or JSON file; {@code docs/waivers.md} describes it.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong with it
   */
  public static Waivers read(Path file) {
    return WaiverReader.read(file);
  }

  /**
   * Begins to apply them to deployments.
   *
   * @param day the day as of which they hold or have expired; asked only where there are some, as
   *     it takes a while to find out what day it is
   * @param rules the knowledge that they waive requirements of
   * @param evaluated those of its requirements that are evaluated; of the others nobody can tell
   *     whether a waiver is needed
   */
  public WaiverUse use(Supplier<LocalDate> day, RuleSet rules, Collection<Requirement> evaluated) {
    return file.isEmpty() ? WaiverUse.NONE : new WaiverUse(this, day.get(), rules, evaluated);
  }
}
