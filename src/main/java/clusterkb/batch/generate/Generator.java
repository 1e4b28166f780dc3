package clusterkb.batch.generate;

import clusterkb.facts.FactTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes deployments from samples: with other names, with fewer nodes, with values changed and with
 * facts left out. The document of a number depends on the seed, the samples and the wish only.
 */
public final class Generator {
  /** So many of a hundred clusters have 2, 3, 4 ... 8 nodes. */
  private static final List<Integer> NODES = List.of(40, 15, 25, 5, 5, 5, 5);

  private final List<Sample> all;
  private final Breaker breaker;
  private final Wish wish;
  private final List<List<Sample>> healthy = new ArrayList<>();
  private final List<List<Sample>> any = new ArrayList<>();

  /** How a document differs from a sample. */
  private enum State {
    HEALTHY,
    BROKEN,
    PARTIAL
  }

  private Generator(List<Sample> all, Wish wish) {
    this.all = all;
    this.breaker = new Breaker(all);
    this.wish = wish;
    for (int count = 0; count < 2 + NODES.size(); count++) {
      List<Sample> serving = serving(count);
      any.add(serving);
      healthy.add(healthy(serving, count));
    }
  }

  /** Healthy samples; those of the very size where there are any, as advice depends on sizes. */
  private static List<Sample> healthy(List<Sample> serving, int count) {
    List<Sample> healthy = serving.stream().filter(Sample::healthy).toList();
    List<Sample> exact = healthy.stream().filter(sample -> sample.nodes() == count).toList();
    return !exact.isEmpty() ? exact : !healthy.isEmpty() ? healthy : serving;
  }

  /**
   * A generator.
   *
   * @param types what deployments may state
   * @param samples the folder of samples
   * @throws clusterkb.text.DiagnosticException if the samples cannot be read
   */
  public static Generator of(FactTypes types, Path samples, Wish wish) {
    return new Generator(SampleReader.all(types, samples), wish);
  }

  /** The numbers of nodes with which such deployments can be made. */
  public List<Integer> nodes() {
    List<Integer> possible = new ArrayList<>();
    for (int count = 2; count < 2 + NODES.size(); count++) {
      if (!any.get(count).isEmpty()) {
        possible.add(count);
      }
    }
    return possible;
  }

  /**
   * The document of that number as JSON, in one line without its end. May be called by several
   * threads.
   *
   * @param number from 1
   */
  public String document(long seed, long number) {
    Dice dice = new Dice(seed, number);
    State state = state(dice);
    int count = count(dice);
    Sample sample = dice.of(serving(state, count));
    Part document = sample.document().copy();
    Shrinker.to(document, count, dice);
    switch (state) {
      case HEALTHY -> {}
      case BROKEN -> breaker.change(document, dice.between(1, dice.between(1, 8)), dice);
      case PARTIAL -> leaveOut(document, dice);
    }
    String name = String.format(Locale.ROOT, "customer-%06d", number);
    return DocumentWriter.print(name, document, new Names(sample.symbols(), dice));
  }

  private State state(Dice dice) {
    int chance = dice.below(100);
    return switch (wish.kind()) {
      case ALL -> chance < 50 ? State.HEALTHY : chance < 80 ? State.BROKEN : State.PARTIAL;
      case COMPLETE -> chance < 60 ? State.HEALTHY : State.BROKEN;
      case SMALL -> State.PARTIAL;
    };
  }

  private void leaveOut(Part document, Dice dice) {
    if (dice.percent(30)) {
      breaker.change(document, dice.between(1, 3), dice);
    }
    int chance = dice.below(100);
    if (wish.kind() == Wish.Kind.SMALL || chance < 20) {
      Forgetter.most(document, dice);
    } else if (chance < 60) {
      Forgetter.much(document, dice);
    } else {
      Forgetter.little(document, dice);
    }
  }

  private int count(Dice dice) {
    if (wish.nodes() > 0) {
      return wish.nodes();
    }
    if (wish.kind() == Wish.Kind.SMALL) {
      return 2;
    }
    while (true) {
      int chance = dice.below(100);
      int count = 2;
      while (chance >= NODES.get(count - 2)) {
        chance -= NODES.get(count - 2);
        count++;
      }
      if (!any.get(count).isEmpty()) {
        return count;
      }
    }
  }

  private List<Sample> serving(int count) {
    return all.stream()
        .filter(sample -> sample.serves(count))
        .filter(
            sample ->
                switch (wish.kind()) {
                  case ALL -> true;
                  case COMPLETE -> sample.complete();
                  // Of much there is enough to choose from; of a large one most would be for
                  // nothing.
                  case SMALL -> sample.closed() && sample.nodes() == Math.max(count, 2);
                })
        .toList();
  }

  private List<Sample> serving(State state, int count) {
    return state == State.HEALTHY ? healthy.get(count) : any.get(count);
  }
}
