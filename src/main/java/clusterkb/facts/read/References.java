package clusterkb.facts.read;

import clusterkb.facts.Place;
import clusterkb.facts.Ref;
import java.util.ArrayList;
import java.util.List;

/** The names of other facts that a file mentions, in the order in which it mentions them. */
final class References {
  /** A mention of a fact. */
  record Mention(Ref ref, Place place, String property) {}

  private final List<Mention> mentions = new ArrayList<>();

  void add(Ref ref, Place place, String property) {
    mentions.add(new Mention(ref, place, property));
  }

  List<Mention> mentions() {
    return mentions;
  }
}
