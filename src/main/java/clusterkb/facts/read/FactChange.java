package clusterkb.facts.read;

import clusterkb.facts.Account;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.PropertyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A fact that becomes another, is added or goes.
 *
 * @param before as it was; null where it is added
 * @param after as it is; null where it goes
 */
public record FactChange(Fact before, Fact after) {
  /** Makes sure that there is a fact at all, and that it stays the same one. */
  public FactChange {
    if (before == null && after == null
        || before != null && after != null && !before.identity().equals(after.identity())) {
      throw new IllegalArgumentException("no change of one fact: " + before + ", " + after);
    }
  }

  /** What stays the same of the fact. */
  public FactKey key() {
    return (before == null ? after : before).identity();
  }

  /** Whether more may follow from it: to which groups other accounts belong. */
  public boolean followed() {
    return key().type().javaClass() == Account.class;
  }

  /** The change back. */
  public FactChange undone() {
    return new FactChange(after, before);
  }

  /** The changes back, in the order in which to make them. */
  public static List<FactChange> undone(List<FactChange> changes) {
    List<FactChange> back = new ArrayList<>(changes.size());
    for (int i = changes.size() - 1; i >= 0; i--) {
      back.add(changes.get(i).undone());
    }
    return back;
  }

  /** The same changes as one for each fact, without those that come to nothing. */
  public static List<FactChange> net(List<FactChange> changes) {
    Map<FactKey, FactChange> net = new LinkedHashMap<>();
    for (FactChange change : changes) {
      FactChange first = net.remove(change.key());
      Fact before = first == null ? change.before() : first.before();
      if (before != change.after()) {
        net.put(change.key(), new FactChange(before, change.after()));
      }
    }
    return List.copyOf(net.values());
  }

  /** The properties whose values differ; none where the fact is added or goes. */
  public List<PropertyType> properties() {
    List<PropertyType> changed = new ArrayList<>();
    if (before != null && after != null) {
      for (PropertyType property : after.type().properties()) {
        if (!Objects.equals(before.value(property), after.value(property))) {
          changed.add(property);
        }
      }
    }
    return changed;
  }
}
