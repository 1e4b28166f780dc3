package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ReteDumper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;

/** The KieBase of the shipped rules has nothing of what makes Drools 10.2 lose findings. */
class HazardsTest {
  private static Knowledge knowledge;
  private static InternalRuleBase base;

  @BeforeAll
  static void buildTheShippedRules() {
    RuleSet rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
    knowledge = new Knowledge(rules.statements(), rules.rows());
    base = (InternalRuleBase) knowledge.base();
  }

  private static List<RuleImpl> rules() {
    return base.getKiePackages().stream()
        .flatMap(one -> one.getRules().stream())
        .map(RuleImpl.class::cast)
        .toList();
  }

  @Test
  void joinsAreNotSharedBetweenRules() {
    assertThat(base.getRuleBaseConfiguration().isShareBetaNodes()).isFalse();
  }

  @Test
  void filtersAreSharedBetweenRules() {
    assertThat(base.getRuleBaseConfiguration().isShareAlphaNodes()).isTrue();
  }

  @Test
  void theKieBaseKeepsFactsThatMatchNothing() {
    assertThat(base.getConfiguration().getOption(KieBaseMutabilityOption.KEY))
        .isEqualTo(KieBaseMutabilityOption.ALLOWED);
  }

  @Test
  void allRulesAreInOnePackage() {
    assertThat(base.getKiePackages())
        .filteredOn(one -> !one.getRules().isEmpty())
        .extracting(KiePackage::getName)
        .containsExactly("clusterkb");
    assertThat(rules()).hasSizeGreaterThanOrEqualTo(3 * knowledge.requirements().size());
  }

  @Test
  void noRuleHasAnAttribute() {
    assertThat(rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.isNoLoop()).isFalse();
              assertThat(rule.isLockOnActive()).isFalse();
              assertThat(rule.getSalienceValue()).isZero();
              assertThat(rule.isSalienceDynamic()).isFalse();
              assertThat(rule.isMainAgendaGroup()).isTrue();
              assertThat(rule.getActivationGroup()).isNull();
              assertThat(rule.getTimer()).isNull();
            });
  }

  @Test
  void nothingIsAccumulatedDrawnFromElsewhereOrQueried() {
    ByteArrayOutputStream network = new ByteArrayOutputStream();
    PrintStream out = System.out;
    // The dumper knows no other stream.
    System.setOut(new PrintStream(network, true, StandardCharsets.UTF_8));
    try {
      ReteDumper.dumpRete(base);
    } finally {
      System.setOut(out);
    }
    assertThat(network.toString(StandardCharsets.UTF_8))
        .contains("JoinNode", "NotNode", "RuleTerminalNode")
        .doesNotContain(
            "AccumulateNode", "FromNode", "QueryElementNode", "EvalConditionNode", "TimerNode");
  }
}
