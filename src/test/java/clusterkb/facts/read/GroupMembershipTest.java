package clusterkb.facts.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.Account;
import clusterkb.facts.ListValue;
import clusterkb.facts.Ref;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupMembershipTest {
  private static ListValue groupsOfA(String... accounts) {
    String text = "accounts:\n- " + String.join("\n- ", accounts) + "\n";
    return DeploymentReaderTest.read(text).fact(Account.class, "A").getAllGroups();
  }

  private static ListValue groups(boolean open, String... names) {
    List<Object> items = Stream.of(names).<Object>map(name -> Ref.to(Account.class, name)).toList();
    return new ListValue(items, open);
  }

  @Test
  void areFollowedThroughOtherGroupsAndSortedByName() {
    assertThat(
            groupsOfA(
                "{name: A, memberOf: [Z, b]}",
                "{name: B, memberOf: [C]}",
                "{name: C, memberOf: []}",
                "{name: Z, memberOf: [C]}"))
        .isEqualTo(groups(false, "B", "C", "Z"))
        .hasToString("B, C, Z");
  }

  @Test
  void areUnknownIfTheAccountsOwnAre() {
    assertThat(groupsOfA("A")).isNull();
    assertThat(groupsOfA("{name: A, memberOf: []}")).isEqualTo(groups(false));
  }

  @Test
  void areOpenIfAnyOnTheWayAreUnknownOrOpen() {
    assertThat(groupsOfA("{name: A, memberOf: [...]}")).isEqualTo(groups(true));
    assertThat(groupsOfA("{name: A, memberOf: [B]}", "B")).isEqualTo(groups(true, "B"));
    assertThat(groupsOfA("{name: A, memberOf: [B]}", "...")).isEqualTo(groups(true, "B"));
    assertThat(groupsOfA("{name: A, memberOf: [B]}", "{name: B, memberOf: [...]}"))
        .isEqualTo(groups(true, "B"));
  }

  @Test
  void mayBeMembersOfEachOtherInACircle() {
    assertThat(groupsOfA("{name: A, memberOf: [B, a]}", "{name: B, memberOf: [A, B]}"))
        .isEqualTo(groups(false, "B"));
  }

  @Test
  void standWhereTheDirectOnesAreStated() {
    Account account =
        DeploymentReaderTest.read("accounts:\n- name: A\n  memberOf: [B]\n- B\n")
            .fact(Account.class, "A");
    assertThat(account.place(account.type().property("allGroups")))
        .isEqualTo(account.place(account.type().property("memberOf")))
        .hasToString("folder/f.yaml:3:3");
  }

  @Test
  void areFollowedOnlySoFarWhereThereIsNoEnd() {
    StringBuilder text = new StringBuilder("accounts:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("- {name: A").append(i).append(", memberOf: [A").append(i + 1).append("]}\n");
    }
    text.append("- {name: A20000, memberOf: []}\n");
    Deployment deployment = DeploymentReaderTest.read(text.toString());
    ListValue many = deployment.fact(Account.class, "A0").getAllGroups();
    assertThat(many.items()).hasSize(GroupMembership.LIMIT);
    assertThat(many.open()).isTrue();
    assertThat(deployment.fact(Account.class, "A9999").getAllGroups()).isEqualTo(groups(true));
  }
}
