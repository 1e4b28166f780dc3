package clusterkb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.generate.Wish;
import clusterkb.engine.Knowledge;
import clusterkb.engine.Sweep;
import clusterkb.engine.Violations;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What rules are compared with by their speed comes to the same. */
class HandWrittenTest {
  private static final RuleSet RULES = Samples.rules();

  @Test
  void aDozenRequirementsInPlainJavaFindWhatTheRulesFind() {
    List<Requirement> dozen =
        RULES.inForce(false).stream()
            .filter(one -> HandWritten.REQUIREMENTS.contains(one.id()))
            .toList();
    assertThat(dozen).hasSize(12);
    Sweep sweep = new Sweep(new Knowledge(dozen, RULES.rows()));
    Set<String> violated = new HashSet<>();
    List<byte[]> documents =
        new ArrayList<>(Samples.documents(RULES, new Wish(Wish.Kind.ALL, 0), 500));
    // Faults that are rare in generated ones.
    documents.add(
        """
        cluster: {quorumModel: local quorum}
        nodes:
          - {name: N, fqdn: MAIL.contoso.com}
          - {name: O, operatingSystem: Windows Server 2003 Enterprise, hardwareInCatalog: no}
        recipientPolicies: [{name: P, smtpDomains: [Mail.Contoso.COM]}]
        """
            .getBytes(StandardCharsets.UTF_8));
    for (Deployment deployment : Samples.read(RULES, documents)) {
      Set<String> found = new TreeSet<>();
      for (HandWritten.Violation one : HandWritten.violations(deployment)) {
        found.add(one.toString());
        violated.add(one.requirement());
      }
      assertThat(found)
          .as(deployment.name())
          .isEqualTo(Violations.wordsOf(sweep.conclusions(deployment, Long.MAX_VALUE)));
    }
    assertThat(violated).containsAll(HandWritten.REQUIREMENTS);
  }
}
