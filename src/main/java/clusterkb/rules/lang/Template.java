package clusterkb.rules.lang;

import java.util.List;
import java.util.function.Function;

/**
 * A message with placeholders such as <code>{$disk.type}</code>.
 *
 * @param parts texts ({@code String}) and placeholders ({@link Expression}) in turn
 */
public record Template(List<Object> parts) {
  /** Copies the parts. */
  public Template {
    parts = List.copyOf(parts);
  }

  /**
   * The message.
   *
   * @param value what to write for each placeholder
   */
  public String fill(Function<Expression, String> value) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(part instanceof Expression expression ? value.apply(expression) : part);
    }
    return text.toString();
  }
}
