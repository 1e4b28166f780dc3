package clusterkb.batch.generate;

/**
 * What deployments are asked for.
 *
 * @param kind how much they tell
 * @param nodes how many nodes each has; 0 for any number from 2 to 8
 */
public record Wish(Kind kind, int nodes) {
  /** How much deployments tell. */
  public enum Kind {
    /** As they come in: of ten five are healthy, three broken, and two tell only a part. */
    ALL,
    /** Healthy or broken, with nothing left out. */
    COMPLETE,
    /** As little as is told on the telephone, about 1 KB. */
    SMALL
  }
}
