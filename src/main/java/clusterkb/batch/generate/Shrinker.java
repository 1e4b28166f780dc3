package clusterkb.batch.generate;

import clusterkb.facts.ClusterGroup;
import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.Node;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes nodes out of a document, with the Exchange Virtual Servers that are active on them and
 * everything else that belongs to them or names them.
 */
final class Shrinker {
  private static final FactType NODE = FactType.of(Node.class);
  private static final FactType EVS = FactType.of(Evs.class);
  private static final FactType GROUP = FactType.of(ClusterGroup.class);

  private final Part document;
  private final Set<String> gone = new HashSet<>();
  private final Set<Integer> goneNames = new HashSet<>();

  private Shrinker(Part document) {
    this.document = document;
  }

  /** So many nodes have to stay. */
  static int least(Part document) {
    return Math.max(2, document.listed(NODE).size() - removable(document).size());
  }

  /** Takes random nodes out until so many are left. */
  static void to(Part document, int count, Dice dice) {
    if (document.listed(NODE).size() <= count) {
      return;
    }
    List<Part> removable = removable(document);
    Shrinker shrinker = new Shrinker(document);
    for (int left = document.listed(NODE).size(); left > count; left--) {
      shrinker.remove(removable.remove(dice.below(removable.size())));
    }
    shrinker.follow();
    shrinker.mend();
  }

  /**
   * All nodes but that of the first Exchange Virtual Server, and one on which none is active: so a
   * cluster keeps what it has only one of.
   */
  private static List<Part> removable(Part document) {
    Set<String> active = new HashSet<>();
    String first = null;
    for (Part evs : document.listed(EVS)) {
      Part.Value node = evs.values().get(EVS.property("activeNode"));
      if (node != null) {
        active.add(node.text().key());
        first = first == null ? node.text().key() : first;
      }
    }
    List<Part> removable = new ArrayList<>(document.listed(NODE));
    Part passive = null;
    for (Part node : removable) {
      passive = active.contains(node.name().key()) ? passive : node;
    }
    Part kept = passive;
    String firstActive = first;
    removable.removeIf(node -> node == kept || node.name().key().equals(firstActive));
    return removable;
  }

  private static String key(Class<? extends Fact> type, Text name) {
    return type.getSimpleName() + " " + name.key();
  }

  private boolean remove(Part part) {
    if (part.name() == null || !gone.add(key(part.type().javaClass(), part.name()))) {
      return false;
    }
    if (part.type().equals(NODE) || part.type().equals(EVS)) {
      goneNames.addAll(part.name().symbols());
    }
    if (part.type().equals(EVS)) {
      removeGroupOf(part);
    }
    return true;
  }

  private void removeGroupOf(Part evs) {
    Part.Value group = evs.values().get(EVS.property("group"));
    if (group != null) {
      gone.add(key(ClusterGroup.class, group.text()));
    }
  }

  /** Finds what goes with what has gone, until nothing more does. */
  private void follow() {
    boolean more = true;
    while (more) {
      more = false;
      for (Part.Listing listing : document.lists().values()) {
        for (Part part : listing.parts()) {
          more |= belongs(part) && remove(part);
        }
      }
    }
  }

  private boolean belongs(Part part) {
    Text name = part.name();
    if (part.type().isSingle()) {
      return false;
    }
    if (name != null && name.mentions(goneNames)) {
      return true;
    }
    // A group that is owned by a node moves to another one.
    return !part.type().equals(GROUP)
        && part.values().entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().kind() == PropertyKind.REFERENCE
                        && hasGone(entry.getKey(), entry.getValue().text()));
  }

  private boolean hasGone(PropertyType property, Text name) {
    return gone.contains(key(property.target(), name));
  }

  private void mend() {
    for (Part.Listing listing : document.lists().values()) {
      listing
          .parts()
          .removeIf(
              part ->
                  part.name() != null && gone.contains(key(part.type().javaClass(), part.name())));
    }
    document.below(this::mendLists);
    document.below(this::mendValues);
  }

  private void mendLists(Part part) {
    part.lists().values().forEach(listing -> listing.parts().removeIf(this::belongs));
  }

  private void mendValues(Part part) {
    Iterator<Map.Entry<PropertyType, Part.Value>> values = part.values().entrySet().iterator();
    while (values.hasNext()) {
      Map.Entry<PropertyType, Part.Value> entry = values.next();
      PropertyType property = entry.getKey();
      Part.Value value = entry.getValue();
      if (value.items() != null) {
        entry.setValue(
            Part.Value.of(
                value.items().stream().filter(item -> !isGone(property, item)).toList(),
                value.open()));
      } else if (isGone(property, value.text())) {
        if (property.kind() == PropertyKind.REFERENCE && property.target() == Node.class) {
          entry.setValue(Part.Value.of(lastNode()));
        } else {
          values.remove();
        }
      }
    }
  }

  private boolean isGone(PropertyType property, Text text) {
    return property.target() != null && hasGone(property, text) || text.mentions(goneNames);
  }

  private Text lastNode() {
    List<Part> nodes = document.listed(NODE);
    return nodes.get(nodes.size() - 1).name();
  }
}
