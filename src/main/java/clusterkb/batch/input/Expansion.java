package clusterkb.batch.input;

import java.io.IOException;

/** Something packed expands in a way in which no deployments do. */
final class Expansion extends IOException {
  private static final long serialVersionUID = 1L;

  Expansion(String message) {
    super(message);
  }
}
