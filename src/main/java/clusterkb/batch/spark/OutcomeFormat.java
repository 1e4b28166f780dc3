package clusterkb.batch.spark;

import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.lib.MultipleTextOutputFormat;

/**
 * Writes lines into the folders that their keys name. A part's name follows from its task alone and
 * parts take their place when their task is complete, so that a task that is done again replaces
 * what it wrote before.
 */
public final class OutcomeFormat extends MultipleTextOutputFormat<Text, Text> {
  @Override
  protected String generateFileNameForKeyValue(Text key, Text value, String name) {
    return key + "/" + name;
  }

  @Override
  protected Text generateActualKey(Text key, Text value) {
    return null;
  }
}
