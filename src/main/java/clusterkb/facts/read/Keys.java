package clusterkb.facts.read;

import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyType;
import java.util.ArrayList;
import java.util.List;

/** What keys a mapping may have. */
final class Keys {
  /** The key of the deployment's own name. */
  static final String NAME = "deployment";

  /** The key by which a JSON file names its schema, for its editor. */
  static final String SCHEMA = "$schema";

  private Keys() {}

  /** The keys in the mapping of a type; at the top level where it is null. */
  static List<String> of(FactTypes types, FactType type) {
    List<String> keys = new ArrayList<>();
    if (type == null) {
      keys.add(NAME);
    } else {
      FactTypes.stated(type).stream().map(PropertyType::name).forEach(keys::add);
    }
    keys.addAll(types.listedIn(type).keySet());
    return keys;
  }

  /** What to do about a key that a mapping cannot have. */
  static String advice(FactTypes types, String key, FactType type) {
    for (FactType listed : types.all()) {
      if (listed.info().key().equals(key)) {
        return listed.owner() == null
            ? "'" + key + "' stands at the top level of the file."
            : "'"
                + key
                + "' stands in the mapping of each of the "
                + listed.owner().info().key()
                + ".";
      }
    }
    return Advice.known(
        key, of(types, type), type == null ? "Keys" : "Properties of " + type.name());
  }
}
