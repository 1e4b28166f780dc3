package clusterkb.cases;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.explain.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What differs from a case is told in the same order every time. */
class DifferenceTest {
  @Test
  void theRulesKeepTheirOrder() {
    Map<String, List<Condition>> rules = new LinkedHashMap<>();
    for (int i = 20; i > 0; i--) {
      rules.put("rule " + i, List.of());
    }
    assertThat(new Difference("what", "cure", rules).conditions().keySet())
        .containsExactlyElementsOf(rules.keySet());
  }
}
