package clusterkb.upgrade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Random clusters as an administrator could have them in front of him when he asks for a plan:
 * about to be upgraded, half upgraded, half installed. All facts are known, and what has nothing to
 * do with plans is as it should be. The same seed gives the same cluster.
 */
final class RandomClusters {
  private RandomClusters() {}

  /** Whatever a plan may have to do with. */
  static Cluster any(long seed) {
    return new Maker(seed, false).make();
  }

  /**
   * One of at most three nodes and two Exchange Virtual Servers, to be upgraded, in which the
   * directory, the services and the roles are ready: the ways to upgrade it can be counted.
   */
  static Cluster small(long seed) {
    return new Maker(seed, true).make();
  }

  /** Makes one up. */
  private static final class Maker {
    private static final String NONE = "none";
    private static final String E55 = "Exchange 5.5";
    private static final String E2000 = "Exchange 2000";
    private static final String E2003 = "Exchange 2003";

    private final Random random;
    private final boolean small;
    private final Cluster cluster;

    Maker(long seed, boolean small) {
      this.random = new Random(seed * 0x9E3779B97F4A7C15L + (small ? 7 : 3));
      this.small = small;
      this.cluster = new Cluster("cluster " + (small ? "small " : "") + seed);
    }

    Cluster make() {
      int size = size();
      List<String> versions = versions(size);
      for (int i = 1; i <= size; i++) {
        cluster.nodes.add(node("NODE" + i, versions.get(i - 1)));
      }
      windows();
      servers();
      msdtc();
      cluster.defaultOwner = pick(cluster.nodes).name;
      if (!small) {
        directory();
        permissions();
      }
      computers();
      return cluster;
    }

    private int size() {
      int number = random.nextInt(20);
      if (small) {
        return number < 17 ? 2 : 3;
      }
      return number < 3 ? 1 : number < 12 ? 2 : number < 17 ? 3 : number < 19 ? 4 : 5;
    }

    private List<String> versions(int size) {
      List<List<String>> mixtures =
          List.of(
              List.of(E2000),
              List.of(E2000, E2000, E2003),
              List.of(E2000, E2003),
              List.of(E55, E2000),
              List.of(E55),
              List.of(E55, E2000, E2003),
              List.of(NONE),
              List.of(NONE, E2003),
              List.of(E2003, E2000, NONE));
      List<String> mixture =
          small
              ? pick(mixtures.subList(0, size > 2 ? 3 : 5))
              : pick(size > 4 ? mixtures.subList(6, 8) : mixtures);
      List<String> versions = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        versions.add(pick(mixture));
      }
      return versions;
    }

    private Cluster.Server node(String name, String version) {
      Cluster.Server node = new Cluster.Server(name);
      node.exchange = version;
      List<String> packs = List.of("none", "SP2", "SP3", "SP3", "SP3", "SP1");
      node.pack =
          version.equals(E55)
              ? "SP4"
              : version.equals(E2000) ? pick(small ? packs.subList(1, 5) : packs) : "none";
      if (small) {
        return node;
      }
      node.nntp = random.nextBoolean();
      node.running = chance(9);
      if (version.equals(NONE)) {
        node.services = chance(2);
        node.installed = chance(6);
        node.running = node.installed && node.running;
        node.joined = node.installed && chance(6);
      }
      node.dtcAccess = !chance(8);
      return node;
    }

    /** Windows 2000 where Exchange 5.5 or 2000 is, Advanced Server where that is enough. */
    private void windows() {
      boolean old =
          cluster.nodes.stream().anyMatch(n -> n.exchange.equals(E55) || n.exchange.equals(E2000));
      boolean newer = !old && (cluster.nodes.size() > 4 || random.nextBoolean());
      for (Cluster.Server node : cluster.nodes) {
        node.windows =
            newer
                ? "Windows Server 2003, Enterprise Edition"
                : cluster.nodes.size() > 2
                    ? "Windows 2000 Datacenter Server"
                    : "Windows 2000 Advanced Server";
        boolean service4 = small || node.exchange.equals(E2003);
        node.windowsPack =
            newer ? "SP1" : service4 ? "SP4" : pick(List.of("SP2", "SP3", "SP4", "SP4"));
        node.aspNet = newer || node.exchange.equals(E2003);
      }
    }

    /**
     * Exchange Virtual Servers: those there are, on nodes that can carry them, and planned ones.
     */
    private void servers() {
      int size = cluster.nodes.size();
      int most = size == 1 ? 1 : size == 2 ? (chance(3) ? 2 : 1) : size - 1;
      int number = small || chance(3) ? most : random.nextInt(most + 1);
      List<Cluster.Server> free = new ArrayList<>(cluster.nodes);
      Collections.shuffle(free, random);
      for (int i = 1; i <= number; i++) {
        Cluster.Server owner = free.remove(0);
        // After a node failed, its server is where another one is.
        if (i > 1 && !chance(8)) {
          owner = pick(cluster.nodes);
        }
        cluster.servers.add(server("MAIL" + i, owner));
      }
      if (size == 2 && number == 2) {
        cluster.mode = "active/active";
      }
    }

    private Cluster.Virtual server(String name, Cluster.Server owner) {
      Cluster.Virtual server = new Cluster.Virtual(name, owner.name);
      if (owner.exchange.equals(NONE)) {
        server.exchange = E2003;
        server.created = false;
        server.group = chance(2);
        server.address = server.group && chance(2);
        server.networkName = server.address && chance(2);
        server.disk = server.group && chance(2);
        server.folderEmpty = chance(4);
        return server;
      }
      boolean behind = owner.exchange.equals(E2003) && random.nextBoolean();
      server.exchange = behind ? E2000 : owner.exchange;
      server.pack = behind ? "SP3" : owner.pack;
      server.state = chance(4) ? "online" : chance(small ? 3 : 8) ? "offline" : "failed";
      server.diskOnline = small || chance(8);
      server.networkNameOnline = small || chance(8);
      return server;
    }

    private void msdtc() {
      int number = random.nextInt(small ? 1 : 6);
      cluster.msdtc = number == 1 ? "" : number == 2 ? "offline" : "online";
    }

    private void directory() {
      cluster.forestPrep = random.nextInt(3);
      cluster.domainPrep = cluster.forestPrep == 2 && random.nextBoolean();
      boolean old = cluster.nodes.stream().anyMatch(n -> n.exchange.equals(E55));
      cluster.site55 = old || chance(4) && random.nextBoolean();
      cluster.standAlone = cluster.site55 && random.nextInt(3) == 0;
      boolean any2003 = cluster.nodes.stream().anyMatch(n -> n.exchange.equals(E2003));
      if (any2003 || cluster.standAlone) {
        cluster.forestPrep = 2;
        cluster.domainPrep = true;
      }
      if (any2003 && cluster.site55) {
        cluster.standAlone = true;
      }
    }

    private void permissions() {
      cluster.role = pick(List.of("organization", "organization", "administrative group", "none"));
      cluster.migration = random.nextBoolean();
    }

    private void computers() {
      int number = random.nextInt(8);
      if (number == 0) {
        return;
      }
      cluster.computers.add("ADMIN");
      if (number == 1) {
        cluster.computers.add(pick(cluster.nodes).name);
      }
      cluster.adminVersion = pick(List.of(NONE, E2000, E2003));
    }

    private boolean chance(int of) {
      return random.nextInt(of) > 0;
    }

    private <T> T pick(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }
  }
}
