package clusterkb.catalogue;

import static clusterkb.engine.VerdictKind.MET;
import static clusterkb.engine.VerdictKind.NOTED;
import static clusterkb.engine.VerdictKind.NOT_APPLICABLE;
import static clusterkb.engine.VerdictKind.VIOLATED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.CheckSession;
import clusterkb.engine.Knowledge;
import clusterkb.engine.VerdictKind;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.report.Report;
import clusterkb.report.StageStatus;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.rules.store.RulesLoader;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anyone who knows the sources would try first. */
class HandWrittenChecksTest {
  private static final RuleSet RULES = RulesLoader.load(Path.of("rules"), null, count -> {});
  private static final Knowledge KNOWLEDGE = new Knowledge(RULES.statements(), RULES.rows());

  private static VerdictKind verdict(String facts, String id, String subject) {
    try (CheckSession session =
        new CheckSession(
            KNOWLEDGE,
            DeploymentReader.read(FactTypes.BUILT_IN, "d.yaml", facts.getBytes(UTF_8)))) {
      return session.conclusions().stream()
          .filter(one -> one.requirement().id().equals(id))
          .filter(one -> one.subject().toString().equals(subject))
          .map(one -> one.verdict())
          .findFirst()
          .orElseThrow();
    }
  }

  private static Report report(String facts) {
    return Report.of(
        RULES,
        KNOWLEDGE,
        DeploymentReader.read(FactTypes.BUILT_IN, "d.yaml", facts.getBytes(UTF_8)),
        EnumSet.allOf(Stage.class));
  }

  private static String named(String prefix, int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> prefix + i)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 6", "2, 2, 7", "4, 1, 10", "4, 3, 12"})
  void aClusterNeedsTwoAddressesForEachNodeOneForEachEvsAndOneMore(
      int nodes, int servers, int needed) {
    String facts = "cluster: {staticIpAddresses: %d}\nnodes: %s\nexchangeVirtualServers: %s";
    String names = named("N", nodes);
    String evs = named("E", servers);
    assertThat(verdict(facts.formatted(needed, names, evs), "IP-ADDRESS-COUNT", "Cluster"))
        .isEqualTo(MET);
    assertThat(verdict(facts.formatted(needed - 1, names, evs), "IP-ADDRESS-COUNT", "Cluster"))
        .isEqualTo(VIOLATED);
  }

  @Test
  void threeNodesWithThreeEvsBlockAndWithTwoDoNot() {
    String facts =
        """
        cluster: {mode: active/passive, setupNext: no}
        nodes:
          - {name: N1, setupNext: no}
          - {name: N2, setupNext: no}
          - {name: N3, setupNext: no}
        exchangeVirtualServers: %s
        """;
    for (String id : new String[] {"ACTIVE-PASSIVE-REQUIRED", "EVS-COUNT-LIMIT"}) {
      assertThat(verdict(facts.formatted("[E1, E2, E3]"), id, "Cluster")).isEqualTo(VIOLATED);
      assertThat(verdict(facts.formatted("[E1, E2]"), id, "Cluster")).isEqualTo(MET);
    }
    assertThat(report(facts.formatted("[E1, E2, E3]")).status(Stage.CREATE_EVS))
        .isEqualTo(StageStatus.BLOCKED);
    assertThat(report(facts.formatted("[E1, E2]")).status(Stage.CREATE_EVS))
        .isNotEqualTo(StageStatus.BLOCKED);
  }

  @Test
  void servicePack3BlocksOnWindows2000AndIsNotAskedOfWindowsServer2003() {
    String facts =
        "nodes: [{name: N, operatingSystem: %s, servicePack: %s, exchange: none,"
            + " exchangeTarget: Exchange 2003}]";
    String id = "WINDOWS-2000-SP4";
    assertThat(verdict(facts.formatted("W2K AS", "SP3"), id, "Node N")).isEqualTo(VIOLATED);
    assertThat(verdict(facts.formatted("W2K AS", "SP4"), id, "Node N")).isEqualTo(MET);
    assertThat(verdict(facts.formatted("Windows Server 2003 Enterprise", "SP3"), id, "Node N"))
        .isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void anFqdnThatIsARecipientPolicysDomainInOtherLetterCaseBlocks() {
    String node =
        "nodes: [{name: N, fqdn: %s}]\nrecipientPolicies: [{name: P, smtpDomains: [Mail.Contoso.COM]}]";
    assertThat(verdict(node.formatted("MAIL.contoso.com"), "NODE-FQDN-NOT-SMTP-DOMAIN", "Node N"))
        .isEqualTo(VIOLATED);
    assertThat(verdict(node.formatted("n.contoso.com"), "NODE-FQDN-NOT-SMTP-DOMAIN", "Node N"))
        .isEqualTo(MET);
    String evs =
        "exchangeVirtualServers: [{name: E, fqdn: mail.CONTOSO.com}]\n"
            + "recipientPolicies: [{name: P, smtpDomains: [Mail.Contoso.COM]}]";
    assertThat(verdict(evs, "EVS-FQDN-NOT-SMTP-DOMAIN", "EVS E")).isEqualTo(VIOLATED);
  }

  @Test
  void aClusterServiceAccountWithoutRoleIsWrongForExchange2000AndRightFor2003() {
    String facts =
        """
        cluster: {serviceAccount: SVC}
        accounts: [{name: SVC, memberOf: []}, {name: ADMIN, memberOf: [ADMINS]}, {name: ADMINS, memberOf: []}]
        permissions: [{name: P, account: ADMINS, role: EFA, scope: organization}]
        exchangeVirtualServers:
          - {name: E, exchange: %s, firstEvsInOrganization: yes, managementAccount: ADMIN}
        """;
    assertThat(verdict(facts.formatted("Exchange 2000"), "PERM-2000-FIRST-EVS", "EVS E"))
        .isEqualTo(VIOLATED);
    assertThat(verdict(facts.formatted("Exchange 2003"), "PERM-2000-FIRST-EVS", "EVS E"))
        .isEqualTo(NOT_APPLICABLE);
    assertThat(verdict(facts.formatted("Exchange 2003"), "PERM-2003-FIRST-EVS", "EVS E"))
        .isEqualTo(MET);
    assertThat(
            verdict(facts.formatted("Exchange 2003"), "PERM-2003-CSA-NONE-NEEDED", "Account SVC"))
        .isEqualTo(NOTED);
  }

  @Test
  void theSecondEvsWithoutAnMtaIsByDesign() {
    String facts =
        """
        groups:
          - name: G1
            resources:
              - {name: SA1, type: System Attendant}
              - {name: MTA1, type: Exchange Message Transfer Agent}
          - name: G2
            resources: [{name: SA2, type: System Attendant}]
        exchangeVirtualServers:
          - {name: E1, exchange: Exchange 2003, group: G1, firstEvsInCluster: yes}
          - {name: E2, exchange: Exchange 2003, group: G2, firstEvsInCluster: no}
        """;
    assertThat(verdict(facts, "EVS-MTA-FIRST-ONLY", "Cluster")).isEqualTo(NOTED);
    assertThat(
            report(facts).conclusions().stream()
                .filter(one -> one.verdict() == VIOLATED)
                .map(one -> one.requirement().id()))
        .doesNotContain("EVS-AUTOMATIC-RESOURCES", "EVS-SUPPORTED-SERVICES", "EVS-MTA-FIRST-ONLY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nodes: [{name: N, exchange: Exchange 2007}]",
        "nodes: [{name: N, operatingSystem: NT 4.0}]",
        "nodes: [{name: N, operatingSystem: Windows Server 2008}]",
        "cluster: {software: third-party cluster software}",
        "cluster: {exchangeTarget: Exchange 5.5}\nnodes: [{name: N, exchange: Exchange 5.5}]",
      })
  void whatTheSourcesDoNotSpeakOfIsOutsideInEveryStage(String facts) {
    Report report = report(facts);
    assertThat(report.limits()).hasSize(1);
    assertThat(report.stages()).hasSize(7).allMatch(s -> report.status(s) == StageStatus.OUTSIDE);
    assertThat(report.conclusions()).noneMatch(one -> one.requirement().id().startsWith("OUTSIDE"));
  }

  @Test
  void whatMightBeOutsideIsNoNews() {
    Report report = report("nodes: [N1, N2]");
    assertThat(report.limits()).isEmpty();
    assertThat(report.stages()).noneMatch(s -> report.status(s) == StageStatus.OUTSIDE);
  }
}
