package clusterkb.report.plan;

import clusterkb.explain.Evidence;
import clusterkb.facts.ClusterGroup;
import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.Node;
import clusterkb.facts.Ref;

/**
 * What a time line says of a node or an Exchange Virtual Server at a time.
 *
 * @param text what Exchange it has and, of an Exchange Virtual Server, where it is active
 * @param brief the most telling part of that, for where there is little room
 */
record LaneState(String text, String brief) {
  /** Nothing is known, or it is not there. */
  static final LaneState NONE = new LaneState("", "");

  /** What a node or an Exchange Virtual Server is like. */
  static LaneState of(Fact fact) {
    String exchange = exchange(fact);
    if (!(fact instanceof Node)
        && fact.value("activeNode") instanceof Ref reference
        && !reference.isNone()) {
      String where = "on " + reference.name();
      return new LaneState(where + (exchange.isEmpty() ? "" : ", " + exchange), reference.name());
    }
    return new LaneState(exchange, exchange.substring(exchange.indexOf(' ') + 1));
  }

  private static String exchange(Fact fact) {
    Object version = fact.value("exchange");
    Object pack = fact.value("exchangeServicePack");
    if (version == null) {
      return "";
    }
    String shown = Evidence.show(version);
    return shown.equals("none")
        ? "no Exchange"
        : shown + (pack instanceof Long number && number > 0 ? " SP" + number : "");
  }

  /** Whether it is an Exchange Virtual Server of that cluster group. */
  static boolean isIn(Fact fact, FactKey group) {
    return fact instanceof Evs
        && group.type().javaClass() == ClusterGroup.class
        && fact.value("group") instanceof Ref reference
        && group.name().equals(reference.key());
  }
}
