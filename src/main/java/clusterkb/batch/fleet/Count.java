package clusterkb.batch.fleet;

/** How often something came up, and in how many deployments. */
final class Count {
  private long times;
  private long deployments;
  private long last = -1;

  /**
   * It came up.
   *
   * @param deployment the deployment's number
   */
  void add(long deployment) {
    times++;
    if (last != deployment) {
      last = deployment;
      deployments++;
    }
  }

  long times() {
    return times;
  }

  long deployments() {
    return deployments;
  }
}
