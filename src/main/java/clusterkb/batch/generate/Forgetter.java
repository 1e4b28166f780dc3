package clusterkb.batch.generate;

import clusterkb.facts.Cluster;
import clusterkb.facts.Disk;
import clusterkb.facts.Evs;
import clusterkb.facts.FactType;
import clusterkb.facts.Node;
import clusterkb.facts.PropertyType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out what a customer did not tell. What stays is readable: a shortened list is open. */
final class Forgetter {
  private Forgetter() {}

  /** Leaves out some properties, here and there. */
  static void little(Part document, Dice dice) {
    forget(document, dice.between(2, 15), dice);
    document.below(part -> shorten(part, 4, dice));
    shorten(document, 5, dice);
  }

  /** Leaves out whole sections, and much of the rest. */
  static void much(Part document, Dice dice) {
    document
        .lists()
        .entrySet()
        .removeIf(list -> !list.getKey().equals(FactType.of(Node.class)) && dice.percent(30));
    forget(document, dice.between(30, 70), dice);
    shorten(document, 40, dice);
    document.below(part -> shorten(part, 40, dice));
    document.below(part -> part.lists().values().removeIf(list -> dice.percent(30)));
  }

  /** Leaves in what is told in five minutes on the telephone. */
  static void most(Part document, Dice dice) {
    Map<FactType, Integer> kept =
        Map.of(
            FactType.of(Cluster.class),
            1,
            FactType.of(Node.class),
            Integer.MAX_VALUE,
            FactType.of(Evs.class),
            1,
            FactType.of(Disk.class),
            dice.between(1, 2));
    document.lists().keySet().retainAll(kept.keySet());
    document
        .lists()
        .forEach(
            (type, listing) -> {
              List<PropertyType> told = told(listing, dice);
              for (Part part : listing.parts()) {
                part.lists().clear();
                part.values().keySet().removeIf(p -> !p.identity() && !told.contains(p));
              }
              int most = kept.get(type);
              if (listing.parts().size() > most) {
                listing.parts().subList(most, listing.parts().size()).clear();
                listing.leaveOpen();
              }
            });
  }

  /** A few of the properties that are given, the same for all facts of a class. */
  private static List<PropertyType> told(Part.Listing listing, Dice dice) {
    Set<PropertyType> given = new LinkedHashSet<>();
    listing.parts().forEach(part -> given.addAll(part.values().keySet()));
    List<PropertyType> all = new ArrayList<>(given);
    List<PropertyType> told = new ArrayList<>();
    for (int i = Math.min(dice.between(3, 8), all.size()); i > 0; i--) {
      told.add(all.remove(dice.below(all.size())));
    }
    return told;
  }

  private static void forget(Part document, int percent, Dice dice) {
    document.below(
        part -> part.values().keySet().removeIf(p -> !p.identity() && dice.percent(percent)));
  }

  /** Leaves lists open, with some of their items taken out. */
  private static void shorten(Part part, int percent, Dice dice) {
    for (Part.Listing listing : part.lists().values()) {
      boolean single = !listing.parts().isEmpty() && listing.parts().get(0).type().isSingle();
      if (!single && dice.percent(percent)) {
        boolean nodes =
            !listing.parts().isEmpty()
                && listing.parts().get(0).type().equals(FactType.of(Node.class));
        if (!nodes) {
          listing.parts().removeIf(item -> dice.percent(30));
        }
        listing.leaveOpen();
      }
    }
    part.values()
        .replaceAll(
            (property, value) ->
                value.items() != null && dice.percent(percent)
                    ? Part.Value.of(
                        value.items().stream().filter(item -> dice.percent(70)).toList(), true)
                    : value);
  }
}
