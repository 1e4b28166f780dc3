package clusterkb.text;

import java.util.Collection;
import java.util.List;

/** Says that a file cannot be used, with everything that is wrong with it. */
public final class DiagnosticException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** With one or more diagnostics, in any order. */
  public DiagnosticException(Collection<Diagnostic> diagnostics) {
    // Bad input is no fault of the program: nobody needs the stack.
    super(null, null, false, false);
    if (diagnostics.isEmpty()) {
      throw new IllegalArgumentException("nothing is wrong");
    }
    this.diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
  }

  /** With one diagnostic. */
  public DiagnosticException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  /** What is wrong, in {@link Diagnostic#ORDER}; at least one. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The diagnostics without source lines. */
  @Override
  public String getMessage() {
    return Diagnostic.render(diagnostics, file -> List.of()).stripTrailing();
  }
}
