package clusterkb.batch.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers by which deployments are made stay what they are: published counts rest on them. */
class DiceTest {
  private static int[] ten(long seed, long document) {
    Dice dice = new Dice(seed, document);
    return IntStream.range(0, 10).map(i -> dice.below(1000)).toArray();
  }

  @Test
  void theSameSeedAndNumberGiveTheSameNumbersOnEveryJava() {
    assertThat(ten(1, 1)).containsExactly(397, 905, 146, 192, 951, 543, 852, 896, 943, 212);
    assertThat(ten(-7, 1_000_000)).containsExactly(490, 905, 310, 153, 987, 786, 378, 199, 393, 94);
  }

  @Test
  void anotherSeedOrNumberGivesOthers() {
    assertThat(ten(1, 2)).isNotEqualTo(ten(1, 1));
    assertThat(ten(2, 1)).isNotEqualTo(ten(1, 1)).isNotEqualTo(ten(1, 2));
  }

  @Test
  void allNumbersOfARangeComeUp() {
    Dice dice = new Dice(3, 3);
    int[] counts = new int[6];
    for (int i = 0; i < 6000; i++) {
      counts[dice.between(5, 10) - 5]++;
    }
    assertThat(IntStream.of(counts)).allMatch(count -> count > 850 && count < 1150);
  }
}
