package clusterkb.engine;

import clusterkb.facts.FactType;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** What the requirements of a sweep share, by number: classes of facts, filters, and counts. */
final class Numbering implements Seek.Numbers {
  private final Map<FactType, Integer> types = new HashMap<>();
  private final Map<String, Integer> known = new HashMap<>();
  private final List<Filter> filters = new ArrayList<>();
  private final List<Count> counts = new ArrayList<>();

  /**
   * Facts of a class for which some tests hold that ask nothing of other facts.
   *
   * @param type the number of the class
   */
  record Filter(int type, Test[] tests) {}

  /**
   * A count.
   *
   * @param filter the number of the filter that what is counted has to pass
   * @param tests what must hold of it and of the fact outside
   */
  record Count(TallyDefinition definition, int filter, Test[] tests) {}

  /** The number of a class. */
  int type(FactType type) {
    return types.computeIfAbsent(type, any -> types.size());
  }

  /** The number of a class; null where no requirement asks for its facts. */
  Integer known(FactType type) {
    return types.get(type);
  }

  int types() {
    return types.size();
  }

  List<Filter> filters() {
    return filters;
  }

  List<Count> counts() {
    return counts;
  }

  @Override
  public int filter(FactType type, String variable, List<Constraint> constraints) {
    StringBuilder key = new StringBuilder("filter ").append(type.name());
    // Whatever rules call the fact, it is the same filter.
    for (Constraint constraint : constraints) {
      String text = ConstraintText.of(constraint);
      key.append(text.replace("{" + variable + ".", "{.").replace("{" + variable + "}", "{}"));
    }
    return number(
        key.toString(),
        () -> {
          List<Test> tests = new ArrayList<>();
          constraints.forEach(one -> tests.add(Test.of(one, List.of(variable))));
          filters.add(new Filter(type(type), tests.toArray(Test[]::new)));
          return filters.size() - 1;
        });
  }

  @Override
  public int count(Body.Tally tally, FactType outer) {
    TallyDefinition definition = new TallyDefinition(tally, outer);
    String element = tally.element().name();
    List<Constraint> others = new ArrayList<>(tally.constraints());
    int filter = filter(tally.element().type(), element, Seek.takeAlone(others, element));
    List<String> variables = new ArrayList<>(List.of(element));
    variables.addAll(tally.outer());
    return number(
        "count " + definition.key(),
        () -> {
          counts.add(
              new Count(
                  definition,
                  filter,
                  others.stream().map(one -> Test.of(one, variables)).toArray(Test[]::new)));
          return counts.size() - 1;
        });
  }

  private int number(String key, IntSupplier made) {
    Integer number = known.get(key);
    if (number == null) {
      number = made.getAsInt();
      known.put(key, number);
    }
    return number;
  }
}
