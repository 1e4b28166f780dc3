package clusterkb.facts;

import java.util.List;

/** What a step of a plan does. */
public enum StepKind implements Term {
  /** Install Exchange. */
  INSTALL_EXCHANGE("install Exchange", "install", "install node", "Setup", "run Setup"),
  /** Upgrade node. */
  UPGRADE_NODE("upgrade node", "upgrade a node"),
  /** Upgrade EVS. */
  UPGRADE_EVS("upgrade EVS", "upgrade Exchange Virtual Server", "upgrade an EVS"),
  /** ForestPrep. */
  FOREST_PREP("ForestPrep", "run ForestPrep"),
  /** DomainPrep. */
  DOMAIN_PREP("DomainPrep", "run DomainPrep"),
  /** Create EVS. */
  CREATE_EVS("create EVS", "create Exchange Virtual Server", "create an EVS"),
  /** Other step. */
  OTHER("other step", "another", "another step");

  private final String label;
  private final List<String> words;

  StepKind(String label, String... words) {
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
