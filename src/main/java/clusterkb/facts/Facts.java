package clusterkb.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fact classes that there are. */
public final class Facts {
  /** All fact classes, in the order in which reports name their facts. */
  public static final List<Class<? extends Fact>> CLASSES =
      List.of(
          Cluster.class,
          Organization.class,
          Node.class,
          NetworkCard.class,
          Service.class,
          Disk.class,
          ClusterGroup.class,
          ClusterResource.class,
          Evs.class,
          StorageGroup.class,
          Network.class,
          NameService.class,
          Domain.class,
          Site.class,
          AdministrativeGroup.class,
          RoutingGroup.class,
          RecipientPolicy.class,
          Account.class,
          Permission.class,
          ExchangeServer.class,
          FrontEnd.class,
          AdministrationComputer.class,
          UpgradeStep.class,
          Symptom.class);

  private Facts() {}

  // Every comparison of two facts asks for it.
  private static final Map<Class<?>, Integer> ORDER = new HashMap<>();

  static {
    CLASSES.forEach(type -> ORDER.put(type, ORDER.size()));
  }

  /** The position of a class among them. */
  public static int order(Class<? extends Fact> type) {
    return ORDER.getOrDefault(type, CLASSES.size());
  }
}
