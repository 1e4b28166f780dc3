package clusterkb.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final List<String> KNOWN =
      List.of("servicePack", "services", "service", "disk", "disks", "name", "fqdn", "NODE1");

  @Test
  void findsLettersMissingAddedChangedAndSwapped() {
    assertThat(Names.nearest("servicPack", KNOWN, 1)).containsExactly("servicePack");
    assertThat(Names.nearest("servicePPack", KNOWN, 1)).containsExactly("servicePack");
    assertThat(Names.nearest("serwicePack", KNOWN, 1)).containsExactly("servicePack");
    assertThat(Names.nearest("sevricePack", KNOWN, 1)).containsExactly("servicePack");
  }

  @Test
  void countsASwapAsOneSlip() {
    assertThat(Names.nearest("fdqn", KNOWN, 1)).containsExactly("fqdn");
  }

  @Test
  void doesNotRegardLetterCase() {
    assertThat(Names.nearest("SERVICEPACK", KNOWN, 1)).containsExactly("servicePack");
    assertThat(Names.nearest("node2", KNOWN, 1)).containsExactly("NODE1");
  }

  @Test
  void putsTheNearestFirstAndEquallyNearOnesInAlphabeticalOrder() {
    assertThat(Names.nearest("servce", KNOWN, 3)).containsExactly("service", "services");
    assertThat(Names.nearest("ab", List.of("ax", "xb", "aa", "ab"), 9))
        .containsExactly("ab", "aa", "ax", "xb");
  }

  @Test
  void findsNamesThatBeginOrEndAlikeAfterTheOthers() {
    assertThat(Names.nearest("windowsServicePack", KNOWN, 3)).containsExactly("servicePack");
    assertThat(Names.nearest("pack", KNOWN, 3)).containsExactly("servicePack");
  }

  @Test
  void findsNothingNearWhereNothingIs() {
    assertThat(Names.nearest("zebra", KNOWN, 3)).isEmpty();
    assertThat(Names.nearest("", KNOWN, 3)).isEmpty();
    assertThat(Names.nearest("x".repeat(1_000_000), KNOWN, 3)).isEmpty();
  }
}
