package clusterkb.facts.read;

import clusterkb.facts.Account;
import clusterkb.facts.Fact;
import clusterkb.facts.FactKey;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a customer's cluster: the facts that a file states or implies, and a stand-in
 * for whatever its open lists do not name. A deployment does not change.
 */
public final class Deployment {
  /** By class, then owner, then name; stand-ins come after what they stand beside. */
  private static final Comparator<Fact> ORDER = Deployment::compare;

  private final String name;
  private final String file;
  private final List<Fact> facts;
  private final List<Fact> unlisted;
  private final List<Fact> all;
  private volatile Map<Ref, Fact> index;

  private Deployment(String name, String file, List<Fact> facts, List<Fact> unlisted) {
    this.name = name;
    this.file = file;
    this.facts = List.copyOf(facts);
    this.unlisted = List.copyOf(unlisted);
    List<Fact> both = new ArrayList<>(facts);
    both.addAll(unlisted);
    this.all = List.copyOf(both);
  }

  /** Made when somebody looks for a fact: most deployments of a batch are never asked. */
  private Map<Ref, Fact> index() {
    Map<Ref, Fact> known = index;
    if (known == null) {
      Map<Ref, Fact> made = new HashMap<>();
      // First the short names, so that no qualified name can hide one.
      facts.forEach(fact -> made.putIfAbsent(fact.reference(), fact));
      facts.stream()
          .filter(fact -> fact.owner() != null)
          .forEach(
              fact ->
                  made.putIfAbsent(Ref.to(fact.type().javaClass(), fact.qualifiedName()), fact));
      known = made;
      index = made;
    }
    return known;
  }

  /**
   * A deployment of those facts, with the properties that follow from others computed, and with an
   * empty single fact of each class that lacks it.
   *
   * @param unlisted the stand-ins for what open lists do not name
   * @throws IllegalArgumentException if two facts have the same class and qualified name
   */
  public static Deployment of(
      String name, String file, Collection<Fact> facts, Collection<Fact> unlisted) {
    List<Fact> all = new ArrayList<>(facts);
    addSingles(FactTypes.BUILT_IN, all);
    Set<FactKey> names = new HashSet<>();
    for (Fact fact : all) {
      if (fact.unlisted() || !names.add(fact.identity())) {
        throw new IllegalArgumentException("there are two of " + fact + ", or it is a stand-in");
      }
    }
    return ofDistinct(name, file, all, unlisted);
  }

  /** The same of facts that are known to be told apart by their names, with all single ones. */
  static Deployment ofDistinct(
      String name, String file, Collection<Fact> facts, Collection<Fact> unlisted) {
    List<Fact> sorted = new ArrayList<>(facts);
    sorted.sort(ORDER);
    List<Fact> standIns = new ArrayList<>(unlisted);
    standIns.sort(ORDER);
    return new Deployment(name, file, GroupMembership.computed(sorted), standIns);
  }

  /** Adds an empty fact for each class of which there is always one, if there is none. */
  static void addSingles(FactTypes types, Collection<Fact> facts) {
    for (FactType type : types.all()) {
      if (type.isSingle() && facts.stream().noneMatch(fact -> fact.type().equals(type))) {
        facts.add(type.fact(property -> null, property -> null, null));
      }
    }
  }

  /** The order of facts: see {@link #facts}; a stand-in comes after what it stands beside. */
  public static int compare(Fact left, Fact right) {
    if (left == right) {
      return 0;
    } else if (left == null || right == null) {
      return left == null ? -1 : 1;
    }
    int order = Integer.compare(left.type().order(), right.type().order());
    if (order == 0) {
      order = compare(left.owner(), right.owner());
    }
    if (order == 0) {
      order = Boolean.compare(left.unlisted(), right.unlisted());
    }
    return order != 0 || left.unlisted() ? order : left.key().compareTo(right.key());
  }

  /** What the file calls it, or the file's own name. */
  public String name() {
    return name;
  }

  /** The file that it comes from, as the user gave it. */
  public String file() {
    return file;
  }

  /**
   * The facts that are stated or implied, in the order of {@link clusterkb.facts.Facts#CLASSES},
   * then of their owners, then of their names, whatever the order in the file.
   */
  public List<Fact> facts() {
    return facts;
  }

  /** One stand-in for each list that may have more, in the same order. */
  public List<Fact> unlisted() {
    return unlisted;
  }

  /** The facts and then the stand-ins. */
  public List<Fact> all() {
    return all;
  }

  /** The fact of a class of which there is always exactly one. */
  public <T extends Fact> T single(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  /**
   * The fact of that class and name, or null. Letter case does not count. Where owners have facts
   * of the same name, it is the first one's; a qualified name such as {@code NODE1/NNTP} tells
   * which.
   */
  public <T extends Fact> T fact(Class<T> type, String key) {
    return type.cast(index().get(new Ref(type, key, key.toLowerCase(Locale.ROOT))));
  }

  /** The fact that a reference names; null where there is none. */
  public Fact find(Ref reference) {
    return index().get(reference);
  }

  /**
   * The same deployment with another state of one fact: of the fact that has the same class and
   * qualified name. What is computed from it is computed anew, and what it owns is owned by it.
   *
   * @throws IllegalArgumentException if there is no such fact
   */
  public Deployment with(Fact changed) {
    IdentityHashMap<Fact, Fact> replaced = new IdentityHashMap<>();
    List<Fact> newFacts = replace(facts, changed, replaced);
    List<Fact> newUnlisted = replace(unlisted, changed, replaced);
    if (replaced.isEmpty()) {
      throw new IllegalArgumentException(name + " has no " + changed);
    }
    return new Deployment(
        name,
        file,
        changed instanceof Account ? GroupMembership.computed(newFacts) : newFacts,
        newUnlisted);
  }

  /**
   * The same deployment after several changes, one after the other. What owns a changed fact's
   * facts is followed; groups of accounts are computed anew where an account changes.
   *
   * @throws IllegalArgumentException if what is added is there already, or what changes is not
   */
  public Deployment with(List<FactChange> changes) {
    Map<FactKey, Fact> now = new LinkedHashMap<>();
    all.forEach(fact -> now.put(fact.identity(), fact));
    boolean accounts = false;
    for (FactChange change : changes) {
      if ((change.before() == null) == now.containsKey(change.key())) {
        throw new IllegalArgumentException(name + " cannot have " + change);
      }
      if (change.after() == null) {
        now.remove(change.key());
      } else {
        now.put(change.key(), change.after());
      }
      accounts |= change.followed();
    }
    List<Fact> sorted = new ArrayList<>(now.values());
    sorted.sort(ORDER);
    List<Fact> listed = new ArrayList<>();
    List<Fact> standIns = new ArrayList<>();
    for (Fact fact : sorted) {
      Fact owner = fact.owner() == null ? null : now.get(fact.owner().identity());
      Fact owned = owner == null || owner == fact.owner() ? fact : fact.under(owner);
      now.put(owned.identity(), owned);
      (owned.unlisted() ? standIns : listed).add(owned);
    }
    return new Deployment(
        name, file, accounts ? GroupMembership.computed(listed) : listed, standIns);
  }

  /** The same deployment as other declarations have it; see {@link Fact#as}. */
  public Deployment as(FactTypes types) {
    if (all.stream().allMatch(fact -> fact.type() == types.of(fact.type().javaClass()))) {
      return this;
    }
    IdentityHashMap<Fact, Fact> owners = new IdentityHashMap<>();
    return new Deployment(name, file, as(types, facts, owners), as(types, unlisted, owners));
  }

  private static List<Fact> as(
      FactTypes types, List<Fact> facts, IdentityHashMap<Fact, Fact> owners) {
    List<Fact> result = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      Fact next = fact.as(types.of(fact.type().javaClass()));
      Fact owner = owners.get(fact.owner());
      if (owner != null && owner != fact.owner()) {
        next = next.under(owner);
      }
      owners.put(fact, next);
      result.add(next);
    }
    return result;
  }

  /** Owners come before what they own, so that one pass does. */
  private static List<Fact> replace(
      List<Fact> facts, Fact changed, IdentityHashMap<Fact, Fact> replaced) {
    List<Fact> result = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      Fact next = fact.identity().equals(changed.identity()) ? changed : fact;
      Fact owner = fact.owner() == null ? null : replaced.getOrDefault(fact.owner(), fact.owner());
      if (next.owner() != owner) {
        next = next.under(owner);
      }
      if (next != fact) {
        replaced.put(fact, next);
      }
      result.add(next);
    }
    return result;
  }
}
