package clusterkb.cases;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.engine.Knowledge;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.store.RulesLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every requirement says of every one of its cases exactly what the case expects. */
class CasesTest {
  private static final Path RULES = Path.of("rules");

  @TestFactory
  Stream<DynamicContainer> requirements() {
    RuleSet rules = RulesLoader.load(RULES, null, count -> {});
    String only = System.getProperty("kb.cases", "");
    return rules.statements().stream()
        .filter(requirement -> requirement.id().startsWith(only))
        .map(requirement -> container(requirement, rules));
  }

  private static DynamicContainer container(Requirement requirement, RuleSet rules) {
    Knowledge alone = new Knowledge(List.of(requirement), rules.rows());
    CaseRunner runner = new CaseRunner(alone, requirement);
    List<Case> cases = CaseFile.of(rules.facts(), requirement, Path.of(""));
    return DynamicContainer.dynamicContainer(
        requirement.id(),
        cases.stream()
            .map(
                one ->
                    DynamicTest.dynamicTest(
                        one.name(),
                        () ->
                            assertThat(runner.differences(one))
                                .as("%s: %s (%s)", requirement.id(), one.name(), one.place())
                                .isEmpty())));
  }
}
