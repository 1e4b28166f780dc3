package clusterkb.facts.read;

import clusterkb.facts.Account;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.ListValue;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes to which groups accounts belong, directly and through other groups. */
final class GroupMembership {
  /**
   * So many groups of an account are followed; of one in more groups the list is left open. Windows
   * itself gives up at 1015. Without a limit, a long chain of groups would fill the memory.
   */
  static final int LIMIT = 1015;

  /** So many groups are followed for all accounts together; the lists of the rest are left open. */
  private static final int BUDGET = 1_000_000;

  private final PropertyType memberOf = FactType.of(Account.class).property("memberOf");
  private final PropertyType allGroups = FactType.of(Account.class).property("allGroups");
  private final Map<Ref, Fact> accounts = new HashMap<>();
  private int followed;

  private GroupMembership(Collection<Fact> facts) {
    for (Fact fact : facts) {
      if (fact instanceof Account && !fact.unlisted()) {
        accounts.put(fact.reference(), fact);
      }
    }
  }

  /** The same facts, each account with its groups. */
  static List<Fact> computed(Collection<Fact> facts) {
    GroupMembership membership = new GroupMembership(facts);
    List<Fact> computed = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      boolean account = fact instanceof Account && !fact.unlisted();
      computed.add(account ? membership.of(fact) : fact);
    }
    return computed;
  }

  private Fact of(Fact account) {
    ListValue groups = account.value(memberOf) == null ? null : groups(account);
    return account.with(allGroups, groups, account.place(memberOf));
  }

  private ListValue groups(Fact account) {
    Map<String, Ref> found = new HashMap<>();
    Deque<Fact> reached = new ArrayDeque<>(List.of(account));
    boolean open = false;
    while (!reached.isEmpty() && found.size() < LIMIT && followed < BUDGET) {
      Fact member = reached.poll();
      if (!(member.value(memberOf) instanceof ListValue groups)) {
        open = true;
        continue;
      }
      open |= groups.open();
      for (Object item : groups.items()) {
        Ref group = (Ref) item;
        followed++;
        Fact known = accounts.get(group);
        // Groups may be members of each other in a circle, and so of themselves.
        if (group.equals(account.reference()) || found.containsKey(group.key())) {
          continue;
        }
        found.put(group.key(), known == null ? group : known.reference());
        if (known == null) {
          open = true;
        } else {
          reached.add(known);
        }
      }
    }
    List<Object> sorted = new ArrayList<>();
    found.keySet().stream().sorted().map(found::get).forEach(sorted::add);
    return new ListValue(sorted, open || !reached.isEmpty());
  }
}
