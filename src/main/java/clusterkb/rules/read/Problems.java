package clusterkb.rules.read;

import clusterkb.facts.Place;
import clusterkb.rules.LintRule;
import clusterkb.rules.lang.Origin;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with rule files, so that all of it can be told at once. */
public final class Problems {
  /** Thrown to leave off a piece that cannot be understood, once its problem is noted. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super(null, null, false, false);
    }
  }

  private final Set<Diagnostic> found = new LinkedHashSet<>();

  /** Notes a problem and goes on. */
  public void add(LintRule rule, String file, int line, int column, String message, String advice) {
    addAll(List.of(new Diagnostic(new Place(file, line, column), message, advice, rule)));
  }

  /** Notes a problem and goes on. */
  void add(LintRule rule, Origin at, String message, String advice) {
    add(rule, at.file(), at.line(), at.column(), message, advice);
  }

  /** Notes a problem; the caller throws what this returns. */
  Unreadable refuse(LintRule rule, Origin at, String message, String advice) {
    add(rule, at, message, advice);
    return new Unreadable();
  }

  /** Takes over what another reader found; what several find is told once. */
  public void addAll(List<Diagnostic> others) {
    found.addAll(others);
  }

  /** Takes over what a reader of any files found, as failures of that rule. */
  public void addAll(LintRule rule, List<Diagnostic> others) {
    addAll(others.stream().map(other -> other.orOf(rule)).toList());
  }

  /** Whether nothing is wrong so far. */
  public boolean none() {
    return found.isEmpty();
  }

  /** How many there are so far. */
  int count() {
    return found.size();
  }

  /** All problems so far. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /**
   * Ends the reading if anything is wrong.
   *
   * @throws DiagnosticException with everything found
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DiagnosticException(found);
    }
  }
}
