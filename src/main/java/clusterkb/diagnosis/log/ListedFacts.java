package clusterkb.diagnosis.log;

import clusterkb.facts.Choices;
import clusterkb.facts.Place;
import clusterkb.facts.ResourceState;
import clusterkb.facts.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What rows of listings state in the words of deployment files. */
final class ListedFacts {
  private static final String NODE = "Node";
  private static final String GROUP = "ClusterGroup";
  private static final String RESOURCE = "ClusterResource";
  private static final String YES = "yes";
  private static final Set<String> RUNNING = Set.of("up", "paused");

  private final String file;
  private final Remarks remarks;
  private final Map<String, Stated> facts = new LinkedHashMap<>();

  ListedFacts(String file, Remarks remarks) {
    this.file = file;
    this.remarks = remarks;
  }

  /** The facts of all rows, each thing once. */
  List<Stated> of(Map<ListingTable, List<ListingRow>> rows) {
    rows.get(ListingTable.NODES).forEach(this::node);
    rows.get(ListingTable.GROUPS).forEach(this::group);
    resources(rows.get(ListingTable.RESOURCES), groups(rows));
    return new ArrayList<>(facts.values());
  }

  private static Set<String> groups(Map<ListingTable, List<ListingRow>> rows) {
    Set<String> groups = new LinkedHashSet<>();
    rows.get(ListingTable.GROUPS).forEach(row -> groups.add(row.name()));
    for (ListingRow row : rows.get(ListingTable.RESOURCES)) {
      ListingRow.Split split = row.split(Set.of());
      if (split != null) {
        groups.add(split.group());
      }
    }
    return groups;
  }

  private void node(ListingRow row) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("joinedCluster", YES);
    String state = row.state().toLowerCase(Locale.ROOT);
    if (RUNNING.contains(state)) {
      properties.put("clusterServiceRunning", YES);
    }
    if (!state.equals("up")) {
      remarks.add(
          row.line(),
          "Node " + row.name() + " is " + state + "; no property of a deployment file holds that.");
    }
    state(NODE, row.name(), properties, row.line());
  }

  private void group(ListingRow row) {
    state(GROUP, row.name(), owner(row), row.line());
    if (!row.state().equalsIgnoreCase("online")) {
      remarks.add(
          row.line(),
          "Group "
              + row.name()
              + " is "
              + row.state().toLowerCase(Locale.ROOT)
              + "; no property of a deployment file holds that, only the states of its resources.");
    }
  }

  private Map<String, String> owner(ListingRow row) {
    if (row.node().isEmpty()) {
      return Map.of("ownerNode", "none");
    }
    state(NODE, row.node(), Map.of(), row.line());
    return Map.of("ownerNode", row.node());
  }

  private void resources(List<ListingRow> rows, Set<String> groups) {
    for (ListingRow row : rows) {
      ListingRow.Split split = row.split(groups);
      if (split == null) {
        remarks.add(
            row.line(),
            "where the name of the resource ends and that of its group begins cannot be told in \""
                + row.name()
                + "\"; give the output of cluster group with it.");
      } else {
        resource(row, split);
      }
    }
  }

  private void resource(ListingRow row, ListingRow.Split split) {
    state(GROUP, split.group(), owner(row), row.line());
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("group", split.group());
    if (Choices.of(ResourceState.class).find(row.state()) instanceof Term term) {
      properties.put("state", term.label());
    } else {
      remarks.add(
          row.line(),
          "Resource "
              + split.resource()
              + " is "
              + row.state().toLowerCase(Locale.ROOT)
              + "; no property of a deployment file holds that.");
    }
    state(RESOURCE, split.resource(), properties, row.line());
  }

  /** States it, or more of what is stated already; of two values the later one holds. */
  private void state(String fact, String name, Map<String, String> properties, int line) {
    String key = fact + "\n" + name.toLowerCase(Locale.ROOT);
    Stated known = facts.get(key);
    if (known == null) {
      facts.put(key, new Stated(fact, name, properties, new Place(file, line, 1)));
      return;
    }
    Map<String, String> all = new LinkedHashMap<>(known.properties());
    properties.forEach(
        (property, value) -> {
          String earlier = all.put(property, value);
          if (earlier != null && !earlier.equalsIgnoreCase(value)) {
            remarks.add(
                line,
                known.name()
                    + ": "
                    + property
                    + " was "
                    + earlier
                    + " before, and is "
                    + value
                    + " here; this is taken.");
          }
        });
    facts.put(key, new Stated(fact, known.name(), all, known.at()));
  }
}
