package clusterkb.batch.fleet.parquet;

import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * The columns of {@code results.parquet}: those of a line of {@code results.jsonl}, in its order.
 */
public final class ResultsSchema {
  private static final String TEXT =
      """
      message deployment {
        required binary input (STRING);
        required int32 line;
        required binary facts (STRING);
        required binary deployment (STRING);
        required group rules {
          required binary version (STRING);
          required binary fingerprint (STRING);
        }
        required group stages (LIST) {
          repeated group list {
            required group element {
              required binary stage (STRING);
              required binary status (STRING);
              required int32 violated;
              required int32 unknown;
              required int32 noted;
              required int32 met;
              required int32 notApplicable;
              required int32 waived;
            }
          }
        }
        required group outside (LIST) {
          repeated group list {
            required binary element (STRING);
          }
        }
        required group results (LIST) {
          repeated group list {
            required group element {
              required binary requirement (STRING);
              required binary level (STRING);
              required group stages (LIST) {
                repeated group list {
                  required binary element (STRING);
                }
              }
              required group subject {
                required binary type (STRING);
                required binary name (STRING);
              }
              required binary verdict (STRING);
              required group missing (LIST) {
                repeated group list {
                  required group element {
                    required binary type (STRING);
                    required binary fact (STRING);
                    required binary property (STRING);
                  }
                }
              }
              optional group waiver {
                required binary kind (STRING);
                required binary reason (STRING);
                required binary owner (STRING);
                required binary expires (STRING);
              }
            }
          }
        }
        required group differences (LIST) {
          repeated group list {
            required group element {
              required binary property (STRING);
              required group values (LIST) {
                repeated group list {
                  required group element {
                    required binary node (STRING);
                    required binary value (STRING);
                  }
                }
              }
            }
          }
        }
      }
      """;

  static final MessageType TYPE = MessageTypeParser.parseMessageType(TEXT);

  private ResultsSchema() {}
}
