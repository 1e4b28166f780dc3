package clusterkb.batch.evaluate;

import clusterkb.batch.result.Row;
import clusterkb.explain.Evidence;
import clusterkb.facts.Fact;
import clusterkb.facts.Node;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In what the nodes of a cluster differ, of what is known of at least two of them: their own
 * properties, and those of what is listed under them by the same name.
 */
final class NodeDifferences {
  private final Map<String, List<Fact>> alike = new LinkedHashMap<>();

  private NodeDifferences() {}

  static List<Row.NodeDifference> of(Deployment deployment) {
    NodeDifferences differences = new NodeDifferences();
    int nodes = 0;
    for (Fact fact : deployment.facts()) {
      if (fact instanceof Node) {
        nodes++;
        differences.add("", fact);
      } else if (fact.owner() instanceof Node) {
        differences.add(fact.type().info().key() + "/" + fact.key() + "/", fact);
      }
    }
    return nodes < 2 ? List.of() : differences.found();
  }

  private void add(String path, Fact fact) {
    alike.computeIfAbsent(path, any -> new ArrayList<>()).add(fact);
  }

  private List<Row.NodeDifference> found() {
    List<Row.NodeDifference> found = new ArrayList<>();
    alike.forEach(
        (path, facts) -> {
          if (facts.size() > 1) {
            Fact first = facts.get(0);
            String shown =
                path.isEmpty() ? "" : first.type().info().key() + "/" + first.name() + "/";
            for (PropertyType property : first.type().properties()) {
              if (differ(property, facts)) {
                found.add(new Row.NodeDifference(shown + property.name(), values(property, facts)));
              }
            }
          }
        });
    return found;
  }

  private static boolean differ(PropertyType property, List<Fact> facts) {
    if (property.identity()
        || property.derived()
        || property == facts.get(0).type().ownerProperty()) {
      return false;
    }
    Object known = null;
    for (Fact fact : facts) {
      Object value = fact.value(property);
      if (value != null && known != null && !value.equals(known)) {
        return true;
      }
      known = value == null ? known : value;
    }
    return false;
  }

  private static List<Row.NodeValue> values(PropertyType property, List<Fact> facts) {
    List<Row.NodeValue> values = new ArrayList<>();
    for (Fact fact : facts) {
      Object value = fact.value(property);
      if (value != null) {
        String node = (fact instanceof Node ? fact : fact.owner()).name();
        values.add(new Row.NodeValue(node, Evidence.show(value)));
      }
    }
    return values;
  }
}
