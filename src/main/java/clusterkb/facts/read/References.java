package clusterkb.facts.read;

import clusterkb.facts.FactType;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import java.util.ArrayList;
import java.util.List;

/** The names of other facts that a file mentions, in the order in which it mentions them. */
final class References {
  /** A mention of a fact. */
  record Mention(Ref ref, Place place, FactType type, PropertyType named) {
    /** The property that names it: {@code Disk.evs}. */
    String property() {
      return type.name() + "." + named.name();
    }
  }

  private final List<Mention> mentions = new ArrayList<>();

  void add(Ref ref, Place place, FactType type, PropertyType property) {
    mentions.add(new Mention(ref, place, type, property));
  }

  void addAll(References others) {
    mentions.addAll(others.mentions);
  }

  List<Mention> mentions() {
    return mentions;
  }
}
