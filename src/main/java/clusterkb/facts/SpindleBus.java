package clusterkb.facts;

import java.util.List;

/** How disk spindles are attached. */
public enum SpindleBus implements Term {
  /** Ultra Wide SCSI. */
  ULTRA_WIDE_SCSI("Ultra Wide SCSI", "UW SCSI"),
  /** Other bus. */
  OTHER("other bus", "another", "another bus");

  private final String label;
  private final List<String> words;

  SpindleBus(String label, String... words) {
    this.label = label;
    this.words = List.of(words);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> words() {
    return words;
  }
}
