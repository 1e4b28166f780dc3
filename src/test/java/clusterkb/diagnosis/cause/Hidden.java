package clusterkb.diagnosis.cause;

import clusterkb.facts.Fact;
import clusterkb.facts.FactTypes;
import clusterkb.facts.read.Deployment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deployments of which nothing is known but what there is: all names, and no property. */
final class Hidden {
  private Hidden() {}

  static FactSheet of(FactTypes types, Deployment whole) {
    StringBuilder text = new StringBuilder("deployment: hidden\n");
    whole.facts().stream()
        .filter(fact -> fact.owner() == null)
        .map(fact -> fact.type().info().key())
        .distinct()
        .forEach(key -> list(whole, null, key, text, ""));
    return FactSheet.read(types, "hidden.yaml", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void list(
      Deployment whole, Fact owner, String key, StringBuilder text, String indent) {
    List<Fact> facts =
        whole.facts().stream()
            .filter(fact -> fact.owner() == owner && fact.type().info().key().equals(key))
            .toList();
    if (facts.get(0).type().info().single()) {
      return;
    }
    text.append(indent).append(key).append(":\n");
    for (Fact fact : facts) {
      text.append(indent)
          .append("  - ")
          .append(fact.type().identity().name())
          .append(": '")
          .append(fact.name().replace("'", "''"))
          .append("'\n");
      whole.facts().stream()
          .filter(one -> one.owner() == fact)
          .map(one -> one.type().info().key())
          .distinct()
          .forEach(inner -> list(whole, fact, inner, text, indent + "    "));
    }
  }
}
