package clusterkb.rules;

import java.util.Locale;

/** A stage of a deployment's life, in the order in which a cluster passes through them. */
public enum Stage {
  /** What must be right before anything is built. */
  DESIGN,
  /** Preparing Active Directory. */
  PREPARE_AD,
  /** Running Exchange Setup on a node. */
  INSTALL_NODE,
  /** Creating an Exchange Virtual Server. */
  CREATE_EVS,
  /** In operation. */
  OPERATE,
  /** Upgrading a node to Exchange 2003. */
  UPGRADE_NODE,
  /** Upgrading an Exchange Virtual Server to Exchange 2003. */
  UPGRADE_EVS;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** How rules, the command line and reports write it: {@code install-node}. */
  public String word() {
    return word;
  }

  /** The stage of that word, or null. */
  public static Stage of(String word) {
    for (Stage stage : values()) {
      if (stage.word.equals(word)) {
        return stage;
      }
    }
    return null;
  }
}
