package clusterkb.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests say of files that exist only in them. */
public final class Texts {
  private Texts() {}

  /** What {@link TreeReader} says is wrong with a text, as the user sees it. */
  public static String errors(String file, String text) {
    return errors(text, () -> TreeReader.read(file, text.getBytes(UTF_8)));
  }

  /** What an action says is wrong with a text, as the user sees it. */
  public static String errors(String text, ThrowingCallable action) {
    DiagnosticException thrown = catchThrowableOfType(DiagnosticException.class, action);
    return thrown == null
        ? "no error"
        : Diagnostic.render(thrown.diagnostics(), file -> FileText.lines(text));
  }
}
