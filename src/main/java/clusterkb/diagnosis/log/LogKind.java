package clusterkb.diagnosis.log;

/** What an input is recognised as; where several are in one input, the first of these. */
public enum LogKind {
  /** Exchange Server Setup Progress.log of Exchange 2000 or 2003, or a part of it. */
  SETUP_LOG,
  /** Events as Event Viewer copies them. */
  EVENT_LOG,
  /** What {@code cluster node}, {@code cluster group} or {@code cluster resource} print. */
  CLUSTER_LISTING,
  /** Anything else. */
  TEXT
}
