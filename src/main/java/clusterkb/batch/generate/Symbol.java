package clusterkb.batch.generate;

/**
 * A name of a sample for which each customer has his own.
 *
 * @param key the name in the sample, in small letters
 * @param role what computers of that kind are called; empty for other names
 * @param number the how-manieth of its kind it is, from 0
 */
record Symbol(String key, Kind kind, String role, int number) {
  /** What such a name is made of. */
  enum Kind {
    /** A word: the company, its domain. */
    COMPANY,
    /** At most 15 letters and digits without a blank, such as NetBIOS takes. */
    COMPUTER,
    /** The first half of an IP address. */
    NETWORK
  }
}
