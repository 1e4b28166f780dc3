package clusterkb.bench;

import clusterkb.facts.Cluster;
import clusterkb.facts.ClusterGroup;
import clusterkb.facts.Disk;
import clusterkb.facts.DiskType;
import clusterkb.facts.DomainRole;
import clusterkb.facts.Evs;
import clusterkb.facts.ExchangeVersion;
import clusterkb.facts.Fact;
import clusterkb.facts.FileSystem;
import clusterkb.facts.ListValue;
import clusterkb.facts.Node;
import clusterkb.facts.OperatingSystem;
import clusterkb.facts.QuorumModel;
import clusterkb.facts.RecipientPolicy;
import clusterkb.facts.Ref;
import clusterkb.facts.read.Deployment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A dozen requirements as somebody would write them in Java without an engine: it says what is
 * violated, and takes what is not known for no violation. It is here to be compared with only: what
 * the requirements are, the rules say.
 */
final class HandWritten {
  /** The requirements that it knows. */
  static final List<String> REQUIREMENTS =
      List.of(
          "DISK-BASIC",
          "DISK-NTFS",
          "DISK-ALIGNED",
          "DISK-ACCESSIBLE-FROM-ALL-NODES",
          "IP-ADDRESS-COUNT",
          "QUORUM-MODEL",
          "HARDWARE-CATALOG",
          "NODE-MEMBER-SERVER",
          "TERMINAL-SERVICES",
          "WINDOWS-2000-SP4",
          "NODE-FQDN-NOT-SMTP-DOMAIN",
          "EVS-NOT-IN-DEFAULT-GROUP");

  private static final int SERVICE_PACK = 4;

  private static final Set<OperatingSystem> WINDOWS_2000 =
      EnumSet.of(
          OperatingSystem.WINDOWS_2000_SERVER,
          OperatingSystem.WINDOWS_2000_ADVANCED_SERVER,
          OperatingSystem.WINDOWS_2000_DATACENTER_SERVER);

  private static final Set<OperatingSystem> WINDOWS_2003 =
      EnumSet.of(
          OperatingSystem.WINDOWS_SERVER_2003_WEB,
          OperatingSystem.WINDOWS_SERVER_2003_STANDARD,
          OperatingSystem.WINDOWS_SERVER_2003_ENTERPRISE,
          OperatingSystem.WINDOWS_SERVER_2003_DATACENTER);

  private static final Set<QuorumModel> QUORUM_MODELS =
      EnumSet.of(
          QuorumModel.SINGLE_QUORUM_DEVICE,
          QuorumModel.MAJORITY_NODE_SET,
          QuorumModel.MAJORITY_NODE_SET_FILE_SHARE_WITNESS);

  private final List<Node> nodes = new ArrayList<>();
  private final List<Disk> disks = new ArrayList<>();
  private final List<Evs> servers = new ArrayList<>();
  private final List<RecipientPolicy> policies = new ArrayList<>();
  private final Set<Ref> defaultGroups = new HashSet<>();
  private final List<Violation> found = new ArrayList<>();
  private Cluster cluster;

  /** One of them is violated. */
  record Violation(String requirement, Fact subject) {
    @Override
    public String toString() {
      return requirement + " " + subject.identity();
    }
  }

  private HandWritten(Deployment deployment) {
    for (Fact fact : deployment.facts()) {
      if (fact instanceof Node node) {
        nodes.add(node);
      } else if (fact instanceof Disk disk) {
        disks.add(disk);
      } else if (fact instanceof Evs evs) {
        servers.add(evs);
      } else if (fact instanceof RecipientPolicy policy) {
        policies.add(policy);
      } else if (fact instanceof Cluster one) {
        cluster = one;
      } else if (fact instanceof ClusterGroup group
          && Boolean.TRUE.equals(group.getDefaultGroup())) {
        defaultGroups.add(group.reference());
      }
    }
  }

  /** What of the dozen is violated. */
  static List<Violation> violations(Deployment deployment) {
    HandWritten checks = new HandWritten(deployment);
    checks.disks.forEach(checks::disk);
    checks.cluster();
    checks.nodes.forEach(checks::node);
    checks.servers.forEach(checks::server);
    return checks.found;
  }

  private void report(boolean violated, String requirement, Fact subject) {
    if (violated) {
      found.add(new Violation(requirement, subject));
    }
  }

  private void disk(Disk disk) {
    if (!Boolean.TRUE.equals(disk.getShared())) {
      return;
    }
    report(disk.getType() == DiskType.DYNAMIC, "DISK-BASIC", disk);
    ListValue systems = disk.getFileSystems();
    report(
        systems != null
            && (systems.items().contains(FileSystem.FAT)
                || systems.items().contains(FileSystem.FAT32)),
        "DISK-NTFS",
        disk);
    report(Boolean.FALSE.equals(disk.getAligned()), "DISK-ALIGNED", disk);
    ListValue from = disk.getAccessibleFrom();
    report(
        from != null
            && !from.open()
            && nodes.stream().anyMatch(node -> !from.items().contains(node.reference())),
        "DISK-ACCESSIBLE-FROM-ALL-NODES",
        disk);
  }

  private void cluster() {
    Long addresses = cluster.getStaticIpAddresses();
    long needed = 2L * nodes.size() + servers.size() + 1;
    report(addresses != null && addresses < needed, "IP-ADDRESS-COUNT", cluster);
    QuorumModel model = cluster.getQuorumModel();
    report(
        nodes.size() > 1 && model != null && !QUORUM_MODELS.contains(model),
        "QUORUM-MODEL",
        cluster);
  }

  private void node(Node node) {
    OperatingSystem system = node.getOperatingSystem();
    report(
        system != null
            && WINDOWS_2003.contains(system)
            && Boolean.FALSE.equals(node.getHardwareInCatalog()),
        "HARDWARE-CATALOG",
        node);
    DomainRole role = node.getDomainRole();
    report(role != null && role != DomainRole.MEMBER_SERVER, "NODE-MEMBER-SERVER", node);
    report(
        Boolean.FALSE.equals(node.getTerminalServices())
            && Boolean.FALSE.equals(cluster.getManagedWithAdministrativeTools()),
        "TERMINAL-SERVICES",
        node);
    Long servicePack = node.getServicePack();
    report(
        node.getExchangeTarget() == ExchangeVersion.EXCHANGE_2003
            && system != null
            && WINDOWS_2000.contains(system)
            && servicePack != null
            && servicePack < SERVICE_PACK,
        "WINDOWS-2000-SP4",
        node);
    report(isSmtpDomain(node.getFqdn()), "NODE-FQDN-NOT-SMTP-DOMAIN", node);
  }

  private boolean isSmtpDomain(String name) {
    if (name != null) {
      for (RecipientPolicy policy : policies) {
        ListValue domains = policy.getSmtpDomains();
        if (domains != null
            && domains.items().stream().anyMatch(one -> name.equalsIgnoreCase((String) one))) {
          return true;
        }
      }
    }
    return false;
  }

  private void server(Evs evs) {
    report(
        evs.getGroup() != null && defaultGroups.contains(evs.getGroup()),
        "EVS-NOT-IN-DEFAULT-GROUP",
        evs);
  }
}
