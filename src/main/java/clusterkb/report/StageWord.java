package clusterkb.report;

import clusterkb.rules.Stage;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine;

/** A stage as the command line writes it. */
public final class StageWord implements CommandLine.ITypeConverter<Stage>, Iterable<String> {
  @Override
  public Stage convert(String word) {
    Stage found = Stage.of(word);
    if (found == null) {
      throw new CommandLine.TypeConversionException(
          "'" + word + "' is no stage; there are " + String.join(", ", this));
    }
    return found;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Stage.values()).map(Stage::word).iterator();
  }
}
