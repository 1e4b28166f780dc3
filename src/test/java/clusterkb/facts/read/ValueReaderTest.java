package clusterkb.facts.read;

import static clusterkb.facts.read.DeploymentReaderTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.Disk;
import clusterkb.facts.Domain;
import clusterkb.facts.ExchangeVersion;
import clusterkb.facts.FileSystem;
import clusterkb.facts.ListValue;
import clusterkb.facts.Node;
import clusterkb.facts.OneOf;
import clusterkb.facts.OperatingSystem;
import clusterkb.facts.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
  private static Node node(String property) {
    return read("nodes:\n- name: NODE1\n  " + property + "\n").fact(Node.class, "NODE1");
  }

  @ParameterizedTest
  @CsvSource({"yes,true", "YES,true", "true,true", "no,false", "False,false", "'''no''',false"})
  void flagsAreYesOrNo(String text, boolean value) {
    assertThat(node("setupRunning: " + text).getSetupRunning()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "4,4",
    "+4,4",
    "'\"4\"',4",
    "SP4,4",
    "sp 4,4",
    "Service Pack 4,4",
    "none,0",
    "RTM,0",
    "0,0"
  })
  void servicePacksAreWrittenInManyWays(String text, long value) {
    assertThat(node("servicePack: " + text).getServicePack()).isEqualTo(value);
  }

  @Test
  void numbersAreWholeNumbers() {
    assertThat(node("processors: 2").getProcessors()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Windows 2000 Advanced Server",
        "WINDOWS_2000_ADVANCED_SERVER",
        "windows-2000 advanced.server",
        "W2K AS",
        "w2kas"
      })
  void choicesAreWrittenInManyWays(String text) {
    assertThat(node("operatingSystem: " + text).getOperatingSystem())
        .isEqualTo(OperatingSystem.WINDOWS_2000_ADVANCED_SERVER);
  }

  @Test
  void aNumberCanBeAWordForAChoice() {
    assertThat(node("exchange: 5.5").getExchange()).isEqualTo(ExchangeVersion.EXCHANGE_5_5);
    assertThat(node("exchange: none").getExchange()).isEqualTo(ExchangeVersion.NONE);
  }

  @Test
  void aFamilyOfChoicesIsKnownInPartOnly() {
    Node node = node("operatingSystem: Windows 2000");
    assertThat(node.getOperatingSystem()).isNull();
    assertThat(node.value("operatingSystem"))
        .isEqualTo(
            new OneOf(
                List.of(
                    OperatingSystem.WINDOWS_2000_SERVER,
                    OperatingSystem.WINDOWS_2000_ADVANCED_SERVER,
                    OperatingSystem.WINDOWS_2000_DATACENTER_SERVER)));
  }

  @Test
  void textsKeepTheirOwnLettersWithoutTheSpaceAround() {
    assertThat(node("fqdn: ' Node1.Contoso.com '").getFqdn()).isEqualTo("Node1.Contoso.com");
    assertThat(node("fqdn: 5.50").getFqdn()).isEqualTo("5.50");
    assertThat(node("fqdn: no").getFqdn()).isEqualTo("no");
  }

  @Test
  void referencesNameAFactOrNone() {
    assertThat(node("domain: contoso.com").getDomain())
        .isEqualTo(Ref.to(Domain.class, "CONTOSO.COM"));
    assertThat(node("domain: None").getDomain()).isEqualTo(Ref.none(Domain.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "unknown", "Unknown", "' unknown '"})
  void whatIsNullOrUnknownIsUnknown(String text) {
    for (String property :
        List.of("setupRunning", "servicePack", "operatingSystem", "fqdn", "domain", "exchange")) {
      assertThat(node(property + ": " + text).value(property)).isNull();
    }
    assertThat(node("exchangeComponents: " + text).getExchangeComponents()).isNull();
  }

  @Test
  void listsOfValuesAreClosedUnlessTheyEndWithDots() {
    String disk = "disks:\n- name: D\n  fileSystems: ";
    assertThat(read(disk + "[NTFS, ntfs]").fact(Disk.class, "d").getFileSystems())
        .isEqualTo(new ListValue(List.of(FileSystem.NTFS, FileSystem.NTFS), false));
    assertThat(read(disk + "[NTFS, ...]").fact(Disk.class, "d").getFileSystems())
        .isEqualTo(new ListValue(List.of(FileSystem.NTFS), true));
    assertThat(read(disk + "\n  - ...").fact(Disk.class, "d").getFileSystems())
        .isEqualTo(new ListValue(List.of(), true));
    assertThat(read(disk + "[]").fact(Disk.class, "d").getFileSystems())
        .isEqualTo(new ListValue(List.of(), false));
    assertThat(read("disks: [D]").fact(Disk.class, "d").getFileSystems()).isNull();
  }
}
