package clusterkb.compare;

import clusterkb.rules.Requirement;
import java.util.List;

/**
 * A requirement that two rule sets do not state alike.
 *
 * @param before how it is stated before; null where it is new
 * @param after how it is stated after; null where it is gone
 * @param edits what is stated differently; none where it is new or gone
 * @param tables the names of tables with other rows that its rules look things up in
 * @param decides whether a verdict or its message can depend on the difference
 */
public record RequirementChange(
    Requirement before, Requirement after, List<Edit> edits, List<String> tables, boolean decides) {
  /** What became of a requirement. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It is stated differently, or a table that it reads has other rows. */
    CHANGED
  }

  /** Copies the lists. */
  public RequirementChange {
    edits = List.copyOf(edits);
    tables = List.copyOf(tables);
  }

  /** What became of it. */
  public Kind kind() {
    return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
  }

  /** The requirement as it is after; as it was before, where it is gone. */
  public Requirement statement() {
    return after == null ? before : after;
  }

  /** Its id. */
  public String id() {
    return statement().id();
  }
}
