package clusterkb.facts;

/** A row of a table of the knowledge, such as the guide's Table 1. No customer states it. */
public final class Row extends Fact {
  Row(FactType table) {
    super(table);
  }
}
