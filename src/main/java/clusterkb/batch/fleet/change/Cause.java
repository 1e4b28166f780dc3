package clusterkb.batch.fleet.change;

import java.util.Locale;

/** Why a verdict is not what it was. */
public enum Cause {
  /** The document is another one; the requirement asks the same. */
  FACTS("other facts"),
  /** The requirement asks something else, is new or gone; the document is the same. */
  RULES("other rules"),
  /** Both differ. */
  BOTH("other facts and rules"),
  /** Only what is waived differs. */
  WAIVERS("other waivers"),
  /**
   * None of these: the batches were asked for different stages or verdicts, or the program itself
   * is another one.
   */
  NEITHER("neither");

  private final String title;

  Cause(String title) {
    this.title = title;
  }

  /** How programs read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How people read it. */
  public String title() {
    return title;
  }
}
