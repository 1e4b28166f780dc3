package clusterkb.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where there are so many facts that a sweep looks them up, it comes to what sessions come to. */
class ManyFactsTest {
  private static final List<String> EVS =
      List.of("\"E1\"", "\"e2\"", "\"E3\"", "\"none\"", "\"unknown\"");
  private static final List<String> TYPES = List.of("\"basic\"", "\"dynamic\"", "null");

  @TempDir private Path folder;

  private static String document(Random random) {
    List<String> disks = new ArrayList<>();
    int known = random.nextInt(3);
    for (int i = random.nextInt(20); i >= 0; i--) {
      String evs = EVS.get(random.nextInt(known == 0 ? EVS.size() : 4));
      String type = TYPES.get(random.nextInt(known == 2 ? 2 : 3));
      disks.add("{\"name\":\"D" + i + "\",\"evs\":" + evs + ",\"type\":" + type + "}");
    }
    List<String> evs = new ArrayList<>(List.of("\"E1\"", "\"E2\"", "\"E3\""));
    for (int i = random.nextInt(10); i > 0; i--) {
      evs.add("\"F" + i + "\"");
    }
    for (List<String> list : List.of(disks, evs)) {
      if (random.nextInt(3) == 0) {
        list.add("\"...\"");
      }
    }
    return "{\"disks\":" + disks + ",\"exchangeVirtualServers\":" + evs + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an EVS | $evs | Disk( evs == $evs, type == DiskType.DYNAMIC )",
        "an EVS | $evs | not Disk( evs == $evs, type == DiskType.BASIC )",
        "an EVS | $evs | $d : Disk( evs == $evs ) Disk( this != $d, evs == $evs )",
        "a disk | $disk | $e : Evs( this == $disk.evs ) not Disk( this != $disk, evs == $e )",
        "a disk | $disk | Disk( this != $disk, evs == $disk.evs, type == DiskType.DYNAMIC )",
        "a disk | $disk | not ( Disk( this == $disk, $e : evs ) and Evs( this == $e ) )",
      })
  void aSweepComesToTheVerdictsOfASession(String speaksOf, String subject, String when) {
    RuleSet rules =
        new RulesFolder(folder)
            .with(
                "vocabulary/evs.drl",
                "package clusterkb\n\nrule \"an EVS\"\nwhen\n  $evs : Evs()\nthen\nend\n")
            .with("x/x.drl", RulesFolder.rule(speaksOf, subject, "  " + when))
            .load();
    Knowledge knowledge = new Knowledge(rules.inForce(false), rules.rows());
    Set<VerdictKind> met = EnumSet.noneOf(VerdictKind.class);
    for (int seed = 0; seed < 150; seed++) {
      Deployment deployment =
          DeploymentReader.read(
              rules.facts(), "d.json", document(new Random(seed)).getBytes(UTF_8));
      List<Conclusion> found = knowledge.conclusions(deployment);
      knowledge.audit(deployment, found);
      found.forEach(one -> met.add(one.verdict()));
    }
    assertThat(met).contains(VerdictKind.MET, VerdictKind.VIOLATED, VerdictKind.UNKNOWN);
  }

  @Test
  void rulesThatTakeTooLongAreAFaultThatNamesThem() {
    String when =
        "  $a : Disk( this != $disk )\n  $b : Disk( this != $a )\n  $c : Disk( this != $b )\n"
            + "  $d : Disk( this != $c )\n  Disk( this != $d, shared == false )";
    RuleSet rules =
        new RulesFolder(folder).with("x/x.drl", RulesFolder.rule("a disk", "$disk", when)).load();
    Knowledge knowledge = new Knowledge(rules.inForce(false), rules.rows());
    List<String> disks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      disks.add("{\"name\":\"" + i + "\",\"shared\":true}");
    }
    Deployment deployment =
        DeploymentReader.read(
            rules.facts(), "d.json", ("{\"disks\":" + disks + "}").getBytes(UTF_8));
    assertThatThrownBy(() -> knowledge.conclusions(deployment))
        .isInstanceOf(EngineFault.class)
        .hasMessage("engine fault: the rules of R-1 take more than 100000000 steps");
  }
}
