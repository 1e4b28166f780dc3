package clusterkb.batch.generate;

import clusterkb.facts.FactType;
import clusterkb.facts.Node;
import java.util.List;

/**
 * A sample deployment from which others are made.
 *
 * @param name the folder that it is from
 * @param document what it says
 * @param symbols the names in it of which each customer has his own
 * @param healthy whether the verdicts that are committed beside it violate nothing
 * @param complete whether it gives all of its lists
 * @param nodes how many nodes it has
 * @param least how few nodes can be left of it
 */
record Sample(
    String name,
    Part document,
    List<Symbol> symbols,
    boolean healthy,
    boolean complete,
    int nodes,
    int least) {

  static Sample of(
      String name, Part document, List<Symbol> symbols, boolean healthy, boolean complete) {
    return new Sample(
        name,
        document,
        symbols,
        healthy,
        complete,
        document.listed(FactType.of(Node.class)).size(),
        Shrinker.least(document));
  }

  /** Whether it leaves none of its own lists open: what is shortened has something to lose. */
  boolean closed() {
    return document.lists().values().stream().noneMatch(Part.Listing::open);
  }

  /** Whether deployments with so many nodes can be made from it. */
  boolean serves(int count) {
    return count == nodes || count < nodes && count >= least;
  }
}
