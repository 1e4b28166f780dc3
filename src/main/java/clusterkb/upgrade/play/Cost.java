package clusterkb.upgrade.play;

import java.util.Comparator;

/**
 * What steps cost those who use Exchange Virtual Servers, the worst first.
 *
 * @param moves how often Exchange Virtual Servers move
 * @param downtime for how many steps each is down, added up; a move of one that is online counts as
 *     one step
 * @param outages how often one goes down, moves of what is online included
 * @param otherMoves how often other cluster groups move
 */
public record Cost(int moves, int downtime, int outages, int otherMoves)
    implements Comparable<Cost> {
  /** Nothing. */
  public static final Cost NONE = new Cost(0, 0, 0, 0);

  private static final Comparator<Cost> ORDER =
      Comparator.comparingInt(Cost::moves)
          .thenComparingInt(Cost::downtime)
          .thenComparingInt(Cost::outages)
          .thenComparingInt(Cost::otherMoves);

  /** Both together. */
  public Cost and(Cost other) {
    return new Cost(
        moves + other.moves,
        downtime + other.downtime,
        outages + other.outages,
        otherMoves + other.otherMoves);
  }

  /** How much more it is than the other. */
  public Cost less(Cost other) {
    return new Cost(
        moves - other.moves,
        downtime - other.downtime,
        outages - other.outages,
        otherMoves - other.otherMoves);
  }

  @Override
  public int compareTo(Cost other) {
    return ORDER.compare(this, other);
  }
}
