package clusterkb.engine;

import java.util.List;

/**
 * The engine did not give exactly one verdict for each requirement and subject, or broke. Nothing
 * that it concluded can be trusted; it is never reported as a pass.
 */
public final class EngineFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, a line each. */
  public EngineFault(List<String> lines, Throwable cause) {
    super(String.join(System.lineSeparator(), lines), cause);
  }
}
