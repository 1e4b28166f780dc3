package clusterkb.diagnosis.log;

import java.util.List;

/**
 * What one input says.
 *
 * @param file what the input is called
 * @param kind what it is recognised as
 * @param runs the runs of Setup, in their order; empty unless it is a Setup log
 * @param sayings what was seen, in the order of the lines; of a Setup log in its last run only
 * @param facts what listings state
 * @param remarks what a reader of the reading should know: what was left out, what is odd
 */
public record LogReading(
    String file,
    LogKind kind,
    List<Run> runs,
    List<Saying> sayings,
    List<Stated> facts,
    List<String> remarks) {
  /** A reading with lists of its own. */
  public LogReading {
    runs = List.copyOf(runs);
    sayings = List.copyOf(sayings);
    facts = List.copyOf(facts);
    remarks = List.copyOf(remarks);
  }
}
