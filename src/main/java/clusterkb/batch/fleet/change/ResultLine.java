package clusterkb.batch.fleet.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line of {@code results.jsonl} says, as far as it is compared. Whatever else stands in it
 * is passed over, so that results of another version of the program can be read too.
 */
final class ResultLine {
  private static final JsonFactory JSON = new JsonFactory();

  private String input = "";
  private int line;
  private String facts = "";
  private String deployment = "";
  private final List<Verdict> verdicts = new ArrayList<>();

  private ResultLine() {}

  /**
   * A verdict.
   *
   * @param key the requirement, and the class and name of the subject
   * @param verdict the verdict's name; {@code WAIVED} for a waived violation
   */
  record Verdict(Key key, String verdict) {}

  /** What a verdict is about. */
  record Key(String requirement, String type, String subject) {}

  /** All of a line. */
  static ResultLine read(byte[] line) throws IOException {
    return read(line, true);
  }

  /** Which deployment it is about only. */
  static ResultLine head(byte[] line) throws IOException {
    return read(line, false);
  }

  private static ResultLine read(byte[] bytes, boolean all) throws IOException {
    ResultLine read = new ResultLine();
    try (JsonParser in = JSON.createParser(bytes)) {
      in.nextToken();
      // The first four fields say which deployment it is about.
      for (int fields = 0;
          (all || fields < 4) && in.nextToken() == JsonToken.FIELD_NAME;
          fields++) {
        String field = in.currentName();
        in.nextToken();
        read.field(field, in);
      }
    }
    return read;
  }

  private void field(String field, JsonParser in) throws IOException {
    switch (field) {
      case "input" -> input = in.getText();
      case "line" -> line = in.getIntValue();
      case "facts" -> facts = in.getText();
      case "deployment" -> deployment = in.getText();
      case "results" -> {
        while (in.nextToken() == JsonToken.START_OBJECT) {
          verdicts.add(verdict(in));
        }
      }
      default -> in.skipChildren();
    }
  }

  private static Verdict verdict(JsonParser in) throws IOException {
    String requirement = "";
    String type = "";
    String name = "";
    String verdict = "";
    boolean waived = false;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "requirement" -> requirement = in.getText();
        case "verdict" -> verdict = in.getText();
        case "subject" -> {
          while (in.nextToken() == JsonToken.FIELD_NAME) {
            boolean isType = in.currentName().equals("type");
            in.nextToken();
            if (isType) {
              type = in.getText();
            } else {
              name = in.getText();
            }
          }
        }
        case "waiver" -> waived = in.currentToken() == JsonToken.START_OBJECT && isWaived(in);
        default -> in.skipChildren();
      }
    }
    return new Verdict(
        new Key(requirement, type, name),
        waived && verdict.equals("VIOLATED") ? "WAIVED" : verdict);
  }

  /** An acknowledged violation stays one. */
  private static boolean isWaived(JsonParser in) throws IOException {
    boolean waived = false;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      boolean isKind = in.currentName().equals("kind");
      in.nextToken();
      waived |= isKind && in.getText().equals("waived");
      in.skipChildren();
    }
    return waived;
  }

  String input() {
    return input;
  }

  int line() {
    return line;
  }

  String facts() {
    return facts;
  }

  String deployment() {
    return deployment;
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  long inputKey() {
    return LongTable.key(input, line);
  }

  long nameKey() {
    return LongTable.key(deployment, 0);
  }

  boolean sameInput(ResultLine other) {
    return line == other.line && input.equals(other.input);
  }
}
