package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.Account;
import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Node;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Body.FactVariable;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.lang.Template;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two requirements may count in the same words for facts of different classes. */
class CountedForEachClassTest {
  private static final String FACTS =
      """
      nodes: [{name: N, domain: one.test}]
      exchangeVirtualServers: [{name: E, domain: two.test}]
      domains: [one.test, two.test]
      accounts: [{name: a, domain: one.test}]
      """;

  /** {@code $s : TYPE(); accumulate( Account( domain == $s.domain ); $n : count(1); $n == 0 )}. */
  private static Requirement accountInItsDomain(Class<? extends Fact> type) {
    FactType subject = FactType.of(type);
    FactType account = FactType.of(Account.class);
    Origin origin = new Origin(subject.name() + ".drl", 1, 1, "");
    Constraint sameDomain =
        new Constraint.Comparison(
            new Expression.Read("#1", account.property("domain")),
            Operator.EQUAL,
            new Expression.Read("$s", subject.property("domain")),
            origin);
    Constraint none =
        new Constraint.Comparison(
            new Expression.Count("$n"), Operator.EQUAL, new Expression.Literal(0L), origin);
    Body.Tally accounts =
        new Body.Tally("$n", new FactVariable("#1", account, origin), List.of(sameDomain), origin);
    Body breach = new Body(List.of(), List.of(accounts), List.of(none), List.of());
    return new Requirement(
        "ACCOUNT-FOR-" + subject.name(),
        Level.MUST,
        List.of(Stage.values()[0]),
        List.of(),
        "There must be an account",
        "a " + subject.name(),
        new Template(List.of("remedy")),
        List.of(),
        "$s",
        subject,
        new Body(List.of(new FactVariable("$s", subject, origin)), List.of(), List.of(), List.of()),
        List.of(new Requirement.Breach(new Template(List.of("message")), breach, origin)),
        origin,
        Status.ACTIVE);
  }

  @Test
  void countsInTheSameWordsAreKeptApart() {
    Deployment deployment =
        DeploymentReader.read(FactTypes.BUILT_IN, "f.yaml", FACTS.getBytes(StandardCharsets.UTF_8));
    Knowledge knowledge =
        new Knowledge(
            List.of(accountInItsDomain(Node.class), accountInItsDomain(Evs.class)), List.of());
    try (CheckSession session = new CheckSession(knowledge, deployment)) {
      assertThat(Corpus.verdicts(session))
          .isEqualTo(
              Map.of(
                  "ACCOUNT-FOR-Node Node N", VerdictKind.MET,
                  "ACCOUNT-FOR-Evs EVS E", VerdictKind.VIOLATED));
    }
  }
}
