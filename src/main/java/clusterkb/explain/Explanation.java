package clusterkb.explain;

import clusterkb.engine.Conclusion;
import java.util.List;

/**
 * Why a requirement says what it says of a subject.
 *
 * @param conclusion what it says
 * @param message the verdict in a sentence
 * @param remedy what to do; empty unless it is violated
 * @param because the known facts that it rests on, in the order of facts
 * @param missing the facts that could decide it, where it is unknown
 */
public record Explanation(
    Conclusion conclusion,
    String message,
    String remedy,
    List<Evidence> because,
    List<Missing> missing) {
  /** Copies the lists. */
  public Explanation {
    because = List.copyOf(because);
    missing = List.copyOf(missing);
  }
}
