package clusterkb.facts.read;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which lists of facts may have more than a file gives: those that it does not close. */
final class OpenLists {
  /** The list of a type's facts in the mapping of an owner; null: at the top level. */
  private record Key(FactType type, Fact owner) {
    // By hand: what the compiler makes of a record costs 20 ms at the first call.
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.type.equals(type) && key.owner == owner;
    }

    @Override
    public int hashCode() {
      return 31 * type.hashCode() + System.identityHashCode(owner);
    }
  }

  private final FactTypes types;
  private final Set<Key> closed = new HashSet<>();
  private final Set<Key> broken = new HashSet<>();
  private final Map<Key, Place> places = new HashMap<>();

  OpenLists(FactTypes types) {
    this.types = types;
  }

  void closed(FactType type, Fact owner) {
    closed.add(new Key(type, owner));
  }

  void open(FactType type, Fact owner, Place place) {
    places.put(new Key(type, owner), place);
  }

  /** What the list holds is not known, since it cannot be read. */
  void broken(FactType type, Fact owner) {
    broken.add(new Key(type, owner));
  }

  /** Whether there may be facts of that type at the top level that were not read. */
  boolean mayHaveMore(FactType type) {
    Key key = new Key(type, null);
    return type.owner() != null || broken.contains(key) || !closed.contains(key);
  }

  /** A stand-in for each open list, given all facts that are listed. */
  List<Fact> standIns(Collection<Fact> facts) {
    Map<FactType, List<Fact>> owners = new HashMap<>();
    for (Fact fact : facts) {
      owners.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
    }
    List<Fact> standIns = new ArrayList<>();
    for (FactType type : types.listedIn(null).values()) {
      if (!type.isSingle()) {
        add(type, null, standIns);
      }
      if (!types.listedIn(type).isEmpty()) {
        owners.getOrDefault(type, List.of()).forEach(o -> addOwned(o, owners, standIns));
      }
    }
    return standIns;
  }

  private void add(FactType type, Fact owner, List<Fact> standIns) {
    Key key = new Key(type, owner);
    if (!closed.contains(key)) {
      Fact standIn = type.unlisted(owner, places.get(key));
      standIns.add(standIn);
      addOwned(standIn, Map.of(), standIns);
    }
  }

  private void addOwned(Fact owner, Map<FactType, List<Fact>> facts, List<Fact> standIns) {
    for (FactType type : types.listedIn(owner.type()).values()) {
      add(type, owner, standIns);
      if (!types.listedIn(type).isEmpty()) {
        facts.getOrDefault(type, List.of()).stream()
            .filter(fact -> fact.owner() == owner)
            .forEach(fact -> addOwned(fact, facts, standIns));
      }
    }
  }
}
