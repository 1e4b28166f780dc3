package clusterkb.batch.input;

/** One item and no more. */
final class SingleSource implements Source {
  private Item item;

  SingleSource(Item item) {
    this.item = item;
  }

  @Override
  public Item next() {
    Item next = item;
    item = null;
    return next;
  }
}
