package clusterkb.facts.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.FactTypes;
import clusterkb.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentErrorsTest {
  private static String errors(String text) {
    return Texts.errors(
        text, () -> DeploymentReader.read(FactTypes.BUILT_IN, "f.yaml", text.getBytes(UTF_8)));
  }

  @Test
  void allThatIsWrongIsSaidAtOnceInTheOrderOfTheFile() {
    assertThat(
            errors(
                """
                nodes:
                  - name: NODE1
                    operatingSystem: Windows 3.11
                    servicePac: 4
                disks:
                  - name: 'Q:'
                    type: dinamic
                    accessibleFrom: [NODE1, NODE22]
                symptoms:
                  - text: it failed
                """))
        .isEqualTo(
"""
f.yaml:3:22: error: Node.operatingSystem cannot be 'Windows 3.11'
        operatingSystem: Windows 3.11
                         ^
  Did you mean Windows 2000, Windows 2003 or Windows 2008?
  Accepted: Windows NT 4.0, Windows 2000 Server, Windows 2000 Advanced Server, Windows 2000
  Datacenter Server, Windows Server 2003 Web Edition, Windows Server 2003 Standard Edition,
  Windows Server 2003 Enterprise Edition, Windows Server 2003 Datacenter Edition, Windows Server
  2008 Enterprise, Windows Server 2008 Datacenter.
f.yaml:4:5: error: Node has no property 'servicePac'
        servicePac: 4
        ^
  Did you mean servicePack?
f.yaml:7:11: error: Disk.type cannot be 'dinamic'
        type: dinamic
              ^
  Did you mean dynamic?
  Accepted: dynamic, basic.
f.yaml:8:29: error: Disk.accessibleFrom names the Node 'NODE22', which is not listed
        accessibleFrom: [NODE1, NODE22]
                                ^
  Listed under nodes: NODE1.
  List it under nodes, or end that list with '...'.
f.yaml:10:5: error: this Symptom has no name
      - text: it failed
        ^
  Give name: the symptom's id, or any label by which to tell it from the others.
""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "- a | 1:1 | a deployment cannot be a list: it is a mapping | Write, for instance:",
        "text | 1:1 | a deployment cannot be a text: it is a mapping | Write, for instance:",
        "nodes: 5 | 1:8 | nodes cannot be '5': it is a list | "
            + "Write a list, such as [{name: NODE1}]; [] where there is none.",
        "nodes: {name: A} | 1:8 | nodes cannot be a mapping: it is a list | "
            + "Write a list, such as [{name: NODE1}]; [] where there is none.",
        "nodes: none | 1:8 | nodes cannot be 'none': it is a list | "
            + "Write a list, such as [{name: NODE1}]; [] where there is none.",
        "nodes: [[A]] | 1:9 | nodes cannot hold a list | "
            + "Write each item as a mapping, such as {name: NODE1}.",
        "nodes: [unknown] | 1:9 | an item of a list cannot be unknown | "
            + "Leave it out, and end the list with '...' if it has more.",
        "nodes: [..., A] | 1:9 | '...' stands before the end of the list | "
            + "Write it as the last item; it says that there may be more.",
        "cluster: [] | 1:10 | cluster cannot be a list: it is a mapping | "
            + "Write its properties as 'key: value'.",
        "deployment: {} | 1:13 | deployment cannot be a mapping: it is the deployment's name | "
            + "Write a text of at most 1000 characters.",
        "deployment: '' | 1:13 | deployment cannot be empty: it is the deployment's name | "
            + "Write a text of at most 1000 characters.",
        "nods: [] | 1:1 | a deployment has no 'nods' | Did you mean nodes?",
        "Nodes: [] | 1:1 | a deployment has no 'Nodes' | Did you mean nodes?",
        "services: [] | 1:1 | a deployment has no 'services' | "
            + "'services' stands in the mapping of each of the nodes.",
        "nodes: [{name: A, disks: []}] | 1:19 | Node has no property 'disks' | "
            + "'disks' stands at the top level of the file.",
        "nodes: [{name: {}}] | 1:16 | Node.name cannot be a mapping | "
            + "Write a text of at most 1000 characters.",
        "nodes: [{name: unknown}] | 1:16 | this Node has no name | "
            + "Give name: its computer name.",
        "nodes: [''] | 1:9 | Node.name cannot be empty | Write a text of at most 1000 characters.",
        "nodes: [{name: ...}] | 1:16 | Node.name cannot be '...' | "
            + "Write a text of at most 1000 characters.",
        "nodes: [A, B, a] | 1:15 | Node 'a' is listed twice; first in line 1 | "
            + "Put all that is known of it into one entry.",
        "nodes: [{name: A, servicePack: SP44}] | 1:32 | Node.servicePack cannot be 'SP44' | "
            + "Write a service pack from 0 to 10, such as 4, SP4 or Service Pack 4; none or RTM",
        "nodes: [{name: A, processors: 1.5}] | 1:31 | Node.processors cannot be '1.5' | "
            + "Write a whole number from 0 to 1,024; or unknown.",
        "nodes: [{name: A, processors: 010}] | 1:31 | Node.processors cannot be '010' | "
            + "Write a whole number from 0 to 1,024; or unknown.",
        "nodes: [{name: A, processors: -1}] | 1:31 | Node.processors cannot be '-1' | "
            + "Write a whole number from 0 to 1,024; or unknown.",
        "nodes: [{name: A, setupRunning: maybe}] | 1:33 | Node.setupRunning cannot be 'maybe' | "
            + "Write yes, no or unknown.",
        "nodes: [{name: A, setupRunning: [no]}] | 1:33 | Node.setupRunning cannot be a list | "
            + "Write yes, no or unknown.",
        "nodes: [{name: A, domain: {}}] | 1:27 | Node.domain cannot be a mapping | "
            + "Write the name of one of the domains, none or unknown.",
        "nodes: [{name: A, setupAccount: none}] | 1:33 | Node.setupAccount cannot be 'none' | "
            + "Write the name of one of the accounts or unknown.",
        "disks: [{name: A, fileSystems: NTFS}] | 1:32 | "
            + "Disk.fileSystems cannot be 'NTFS': it is a list | "
            + "Write a list, such as [NTFS]; [] where there is none.",
        "disks: [{name: A, fileSystems: [NTFX]}] | 1:33 | "
            + "Disk.fileSystems cannot hold 'NTFX' | Did you mean NTFS?",
        "disks: [{name: A, fileSystems: [~]}] | 1:33 | an item of a list cannot be unknown | "
            + "Leave it out, and end the list with '...' if it has more.",
        "disks: [{name: A, accessibleFrom: [..., N]}] | 1:36 | "
            + "'...' stands before the end of the list | "
            + "Write it as the last item; it says that there may be more.",
        "disks: [{name: A, accessibleFrom: [N, n]}] | 1:39 | "
            + "'n' is listed twice; first in line 1 | Remove one of the two.",
        "disks: [{name: A, accessibleFrom: [none]}] | 1:36 | "
            + "Disk.accessibleFrom cannot hold 'none' | "
            + "Write the name of one of the nodes; [] stands for a list without items.",
        "accounts: [{name: A, allGroups: []}] | 1:22 | "
            + "Account.allGroups cannot be stated: it is computed | Leave it out.",
        "nodes: [{name: A, services: [{name: S, node: A}]}] | 1:40 | "
            + "Service.node cannot be stated: it follows from where the Service is listed | "
            + "Leave it out.",
        "{\"nodes\": [], \"disks\": [{\"name\": \"Q\", \"accessibleFrom\": [\"A\"]}]} | 1:58 | "
            + "Disk.accessibleFrom names the Node 'A', which is not listed | "
            + "List it under nodes, or end that list with '...'.",
      })
  void saysWhatIsWrongWhereAndWhatToDo(String text, String place, String message, String advice) {
    List<String> lines =
        errors(text).lines().map(line -> line.strip().replaceAll(" for 0.*", "")).toList();
    assertThat(lines)
        .startsWith("f.yaml:" + place + ": error: " + message)
        .element(3)
        .isEqualTo(advice);
  }

  @Test
  void aFamilyWithinAListMustBeSaidMoreExactly() {
    assertThat(errors("accounts:\n- name: A\n  kind: [group]\n"))
        .startsWith("f.yaml:3:9: error: Account.kind cannot be a list\n");
  }

  @Test
  void aTextThatIsTooLongIsShownInPart() {
    assertThat(errors("nodes: ['" + "x".repeat(1001) + "']").lines().findFirst())
        .contains("f.yaml:1:9: error: Node.name cannot be '" + "x".repeat(57) + "...'");
    assertThat(errors("nodes: ['" + "x".repeat(1000) + "']")).isEqualTo("no error");
  }

  @Test
  void aListThatCannotBeReadIsNotTakenForClosed() {
    assertThat(errors("nodes: [[A]]\ndisks: [{name: Q, accessibleFrom: [A]}]\n").lines().count())
        .isEqualTo(4);
  }

  @Test
  void siblingsOfDifferentOwnersMayHaveTheSameName() {
    assertThat(errors("nodes:\n- {name: A, services: [S]}\n- {name: B, services: [S]}\n"))
        .isEqualTo("no error");
  }

  @Test
  void namesThatOnlyASlashMakesAlikeAreAnError() {
    assertThat(errors("nodes:\n- {name: A/B, services: [C]}\n- {name: A, services: [B/C]}\n"))
        .isEqualTo(
            """
            f.yaml:3:24: error: reports could not tell this Service A/B/C from that in line 2
                - {name: A, services: [B/C]}
                                       ^
              Use a name without a slash.
            """);
  }

  @Test
  void nobodyWaitsForAdviceOnThousandsOfErrors() {
    StringBuilder text = new StringBuilder("nodes:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("- NODE").append(i).append('\n');
    }
    text.append("disks:\n- name: Q\n  accessibleFrom:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  - MODE").append(i).append("x\n");
    }
    long start = System.nanoTime();
    assertThat(errors(text.toString())).contains("f.yaml: error: there are 19900 more errors\n");
    assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
  }
}
