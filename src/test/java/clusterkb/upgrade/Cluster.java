package clusterkb.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What a random cluster is like, and the deployment file that says so. */
final class Cluster {
  private static final String DOMAIN = "corp.example";

  /** A node. */
  static final class Server {
    final String name;
    String windows;
    String windowsPack;
    String exchange;
    String pack;
    boolean nntp;
    boolean services = true;
    boolean aspNet;
    boolean installed = true;
    boolean running = true;
    boolean joined = true;
    boolean dtcAccess;

    Server(String name) {
      this.name = name;
    }
  }

  /** An Exchange Virtual Server. */
  static final class Virtual {
    final String name;
    final String owner;
    String exchange;
    String pack = "none";
    boolean created = true;
    String state = "online";
    boolean group = true;
    boolean address = true;
    boolean networkName = true;
    boolean networkNameOnline = true;
    boolean disk = true;
    boolean diskOnline = true;
    boolean folderEmpty = true;

    Virtual(String name, String owner) {
      this.name = name;
      this.owner = owner;
    }
  }

  final String title;
  final List<Server> nodes = new ArrayList<>();
  final List<Virtual> servers = new ArrayList<>();
  final List<String> computers = new ArrayList<>();
  String mode = "active/passive";
  String msdtc = "online";
  String defaultOwner;
  String adminVersion = "none";
  String role = "organization";
  boolean migration = true;
  boolean domainPrep = true;
  boolean site55;
  boolean standAlone;
  int forestPrep = 2;

  Cluster(String title) {
    this.title = title;
  }

  /** The deployment. */
  Deployment deployment(FactTypes types) {
    return DeploymentReader.fromTree(types, tree(), title, title);
  }

  /** The same deployment, its facts in another order. */
  Deployment shuffled(FactTypes types, long seed) {
    Tree.Mapping mixed = (Tree.Mapping) shuffle(tree(), new Random(seed));
    return DeploymentReader.fromTree(types, mixed, title, title);
  }

  private Tree.Mapping tree() {
    return (Tree.Mapping) TreeReader.read(title, toString().getBytes(UTF_8));
  }

  private static Tree shuffle(Tree tree, Random random) {
    if (tree instanceof Tree.Mapping mapping) {
      List<Tree.Entry> entries = new ArrayList<>();
      for (Tree.Entry entry : mapping.entries()) {
        entries.add(new Tree.Entry(entry.key(), entry.keyPlace(), shuffle(entry.value(), random)));
      }
      Collections.shuffle(entries, random);
      return new Tree.Mapping(entries, mapping.place());
    }
    if (tree instanceof Tree.Sequence sequence) {
      List<Tree> items = new ArrayList<>(sequence.items());
      boolean open =
          !items.isEmpty()
              && items.get(items.size() - 1) instanceof Tree.Scalar last
              && last.text().equals("...");
      Tree more = open ? items.remove(items.size() - 1) : null;
      items.replaceAll(item -> shuffle(item, random));
      Collections.shuffle(items, random);
      if (open) {
        items.add(more);
      }
      return new Tree.Sequence(items, sequence.place());
    }
    return tree;
  }

  private String names() {
    return nodes.stream().map(node -> node.name).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  /** The file. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        deployment: %s
        cluster:
          {name: CL, software: MSCS, mode: %s, quorumModel: quorum disk,
           geographicallyDispersed: no, staticIpAddresses: 40, storageHardwareIdentical: yes,
           hardwareIdentical: yes, managedWithAdministrativeTools: no, exchangeTarget: Exchange 2003,
           serviceAccount: "CORP\\\\cluster", site: %s, rollout: no, upgradeFinished: no,
           backEndForSeveralSmtpDomains: no, setupNext: no, msdtcToBeCreated: no}
        networks:
          - {name: Public, role: all communications, configuredCorrectly: yes}
          - {name: Private, role: private, configuredCorrectly: yes}
        nameServices:
          - {name: DC1, kind: DNS, running: yes, dynamicUpdates: yes}
          - {name: DC2, kind: WINS, running: yes}
        nodes:
        """
            .formatted(title, mode, site55 ? "Site" : "none"));
    nodes.forEach(node -> text.append(node(node)));
    text.append("disks:\n").append(disk("Q:", "quorum", "none"));
    servers.forEach(one -> text.append(disk(one.name + ":", "databases", one.name)));
    text.append("groups:\n").append(defaultGroup());
    servers.stream().filter(one -> one.group).forEach(one -> text.append(group(one)));
    text.append(servers.isEmpty() ? "exchangeVirtualServers: []\n" : "exchangeVirtualServers:\n");
    servers.forEach(one -> text.append(server(one)));
    return text.append(directory()).toString();
  }

  private String node(Server node) {
    boolean none = node.exchange.equals("none");
    StringBuilder text = new StringBuilder();
    text.append(
        """
          - {name: %1$s, operatingSystem: "%2$s", servicePack: %3$s, domain: %4$s,
             domainRole: member server, dnsSuffix: %4$s, fqdn: %1$s.%4$s, hardwareInCatalog: yes,
             otherApplications: [], clusterServiceInstalled: %5$s, clusterServiceConfigured: %5$s,
             clusterServiceRunning: %6$s, joinedCluster: %7$s, clusterBuiltBeforeExchange: yes,
             exchange: %8$s, exchangeServicePack: %9$s, exchangeEdition: Enterprise Edition,
             exchangeTarget: Exchange 2003,
             exchangeComponents: [Messaging and Collaboration, System Management Tools],
             installDrive: "C:", installFolder: "C:\\\\Exchsrvr", setupNext: no, setupRunning: no,
             upgradeNext: no, upgradeRoute: in place, upgradeAccount: "CORP\\\\exadmin",
             setupAccount: "CORP\\\\exadmin", administrativeGroup: Group,
        """
            .formatted(
                node.name,
                node.windows,
                node.windowsPack,
                DOMAIN,
                yes(node.installed),
                yes(node.running),
                yes(node.joined),
                node.exchange,
                none ? "none" : node.pack));
    text.append(
        """
             memberOfExchangeDomainServers: %s, siteReplicationServiceRunning: no,
             terminalServices: yes, networkConnectionOrderCorrect: yes, networkDtcAccess: %s,
             localAdministrators: ["CORP\\\\cluster", "CORP\\\\exadmin", ...],
             networkCards: [{name: Public, speed: 100}, {name: Private, speed: 100}],
             services: [
        """
            .formatted(yes(!none), yes(node.dtcAccess)));
    text.append(service("IIS", "Internet Information Server", node.services, true));
    text.append(service("W3SVC", "World Wide Web Publishing Service", node.services, true));
    text.append(service("SMTPSVC", "SMTP", node.services, true));
    text.append(service("NntpSvc", "NNTP", none ? node.services : node.nntp, false));
    text.append(service("DotNet", ".NET Framework", node.aspNet, true));
    text.append(service("AspNet", "ASP.NET", node.aspNet, true));
    return text.append("       ]}\n").toString();
  }

  private static String service(String name, String kind, boolean enabled, boolean needed) {
    return "       {name: %s, kind: %s, installed: yes, enabled: %3$s, started: %3$s, needed: %4$s},\n"
        .formatted(name, kind, yes(enabled), yes(needed));
  }

  private String disk(String name, String use, String server) {
    return """
          - {name: "%1$s", use: %2$s, evs: %3$s, %4$sraid: RAID-1, spindles: 2, letters: ["%1$s"],
             shared: yes, attachedToSharedBus: yes, accessibleFrom: %5$s, type: basic,
             fileSystems: [NTFS], aligned: yes, mountedDrive: no, toBeConnected: no}
        """
        .formatted(
            name, use, server, server.equals("none") ? "" : "storageGroup: Storage, ", names());
  }

  private String defaultGroup() {
    String group =
        """
          - name: Cluster Group
            defaultGroup: yes
            ownerNode: %s
            resources:
              - {name: Cluster IP Address, type: IP Address, address: 10.1.1.1, state: online}
              - {name: Cluster Name, type: Network Name, networkName: CL, state: online}
              - {name: "Disk Q:", type: Physical Disk, disk: "Q:", wholeDisk: yes, quorum: yes, state: online}
        """
            .formatted(defaultOwner);
    return msdtc.isEmpty()
        ? group
        : group + "      - {name: MSDTC, type: MSDTC, state: " + msdtc + "}\n";
  }

  private static String state(boolean online) {
    return online ? "online" : "offline";
  }

  private static String group(Virtual one) {
    List<String> resources = new ArrayList<>();
    if (one.address) {
      resources.add("name: %1$s IP, type: IP Address, state: online");
    }
    if (one.networkName) {
      resources.add(
          "name: %1$s Name, type: Network Name, networkName: %1$s, state: "
              + state(one.networkNameOnline));
    }
    if (one.disk) {
      resources.add(
          "name: \"Disk %1$s:\", type: Physical Disk, disk: \"%1$s:\", wholeDisk: yes, quorum: no,"
              + " state: "
              + state(one.diskOnline));
    }
    if (one.created) {
      resources.add("name: SA (%1$s), type: Exchange System Attendant, state: " + one.state);
      resources.add("name: IS (%1$s), type: Exchange Information Store, state: " + one.state);
    }
    return """
          - name: %1$s Group
            defaultGroup: no
            ownerNode: %2$s
            resources: [%3$s]
        """
        .formatted(
            one.name,
            one.owner,
            resources.stream()
                .map(resource -> "{" + resource.formatted(one.name) + "}")
                .collect(Collectors.joining(",\n      ")));
  }

  private String server(Virtual one) {
    boolean first = one == servers.get(0);
    boolean upgraded = servers.stream().anyMatch(s -> s.created && s.exchange.endsWith("2003"));
    boolean next =
        servers.stream().filter(s -> !s.exchange.endsWith("2003")).findFirst().orElse(null) == one;
    return """
          - {name: %1$s, exchange: %2$s, exchangeServicePack: %3$s, group: %4$s, activeNode: %5$s,
             onlineOn: [%6$s], fqdn: %1$s.%7$s, networkName: %1$s, administrativeGroup: Group,
             routingGroup: Routing, domain: %7$s, firstEvsInCluster: %8$s,
             firstEvsInOrganization: %8$s, firstServerInOrganization: %9$s, firstServerInDomain: %9$s,
             firstUpgradedInOrganization: %10$s, firstUpgradedInDomain: %10$s,
             sharedDataFolderEmpty: %11$s, mdbdata: %12$s, inService: %13$s, creationNext: no,
             upgradeNext: no, managementAccount: "CORP\\\\exadmin", upgradeAccount: "CORP\\\\exadmin",
             httpVirtualServers: 1, storageGroups: [{name: Storage, databases: 1}]}
        """
        .formatted(
            one.name,
            one.exchange,
            one.pack,
            one.group ? one.name + " Group" : "none",
            one.owner,
            one.created && one.state.equals("online") ? one.owner : "",
            DOMAIN,
            yes(first),
            yes(first && !site55),
            yes(next && !upgraded && !standAlone),
            yes(!one.created && one.folderEmpty),
            one.created || !one.folderEmpty ? "not empty" : "empty",
            yes(one.created));
  }

  private String directory() {
    boolean any55 = site55 || nodes.stream().anyMatch(node -> node.exchange.equals("Exchange 5.5"));
    StringBuilder text = new StringBuilder();
    text.append(
        """
        accounts:
          - {name: "CORP\\\\cluster", kind: domain user account, domain: %1$s,
             memberOf: ["CORP\\\\Exchange"], mayAddWorkstations: yes,
             exchange55MigrationPermissions: no}
          - {name: "CORP\\\\exadmin", kind: domain user account, domain: %1$s, memberOf: [],
             mayAddWorkstations: yes, exchange55MigrationPermissions: %2$s}
          - {name: "CORP\\\\Exchange", kind: domain group, domain: %1$s, memberOf: [],
             exchange55MigrationPermissions: no}
          - ...
        permissions:
          - {name: services, account: "CORP\\\\Exchange", role: Exchange Full Administrator,
             scope: organization}
        """
            .formatted(DOMAIN, yes(migration)));
    if (!role.equals("none")) {
      text.append(
          """
            - {name: own, account: "CORP\\\\exadmin", role: Exchange Full Administrator, scope: %s%s}
          """
              .formatted(role, role.equals("organization") ? "" : ", administrativeGroup: Group"));
    }
    text.append(
        """
        organization:
          {name: Example, mode: %s, exchange55: %s, forestPrepRun: %s, forestPrepReplicated: %s,
           forestPrepAccount: "CORP\\\\exadmin", domainPrepNext: no, smtpNamespaces: [],
           frontEndBackEnd: no}
        domains: [{name: %s, parent: none, domainPrepRun: %s, computerJoinRestricted: no}]
        sites: [%s]
        administrativeGroups: [Group]
        routingGroups: [{name: Routing, administrativeGroups: [Group]}]
        recipientPolicies: [{name: Default Policy, smtpDomains: [corp.example]}]
        exchangeServers: [%s]
        frontEnds: []
        administrationComputers: [%s]
        steps: []
        symptoms: []
        """
            .formatted(
                any55 ? "mixed mode" : "native mode",
                yes(any55),
                yes(forestPrep > 0),
                yes(forestPrep > 1),
                DOMAIN,
                yes(domainPrep),
                site55 ? "{name: Site, exchange55: yes}" : "",
                standAlone
                    ? "{name: SRS, exchange: Exchange 2003, clustered: no, site: Site, domain: %s}"
                        .formatted(DOMAIN)
                    : "",
                computers.stream().map(this::computer).collect(Collectors.joining(", "))));
    return text.toString();
  }

  private String computer(String name) {
    Server node = nodes.stream().filter(one -> one.name.equals(name)).findFirst().orElse(null);
    String version = node == null ? adminVersion : node.exchange;
    String pack = node == null ? (version.endsWith("2000") ? "SP3" : "none") : node.pack;
    return "{name: %s, exchange: %s, exchangeServicePack: %s}".formatted(name, version, pack);
  }
}
