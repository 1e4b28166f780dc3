package clusterkb.facts.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.FactTypes;
import clusterkb.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, the answer is a deployment or an error. */
class DeploymentFuzzTest {
  private static final String TEXT =
      """
      deployment: Contoso
      cluster: {name: C, mode: active/passive, serviceAccount: svc}
      nodes:
        - name: NODE1
          operatingSystem: W2K AS
          servicePack: SP4
          setupRunning: yes
          services:
            - name: NNTP
              enabled: no
            - ...
        - NODE2
      disks:
        - {name: 'Q:', accessibleFrom: [NODE1, NODE2], fileSystems: [NTFS, ...]}
      accounts:
        - {name: svc, memberOf: [Admins]}
        - Admins
      """;

  private static void check(String text) {
    String errors =
        Texts.errors(
            text, () -> DeploymentReader.read(FactTypes.BUILT_IN, "f.yaml", text.getBytes(UTF_8)));
    assertThat(errors).doesNotContain("Exception", "java.", "clusterkb");
  }

  @Test
  void linesExchangedLeftOutOrRepeatedGiveADeploymentOrAnError() {
    Random random = new Random(20240609);
    for (int i = 0; i < 3_000; i++) {
      List<String> lines = new ArrayList<>(TEXT.lines().toList());
      for (int j = random.nextInt(4); j >= 0; j--) {
        String line = lines.remove(random.nextInt(lines.size()));
        for (int k = random.nextInt(3); k > 0; k--) {
          lines.add(random.nextInt(lines.size() + 1), line);
        }
      }
      check(String.join("\n", lines));
    }
  }

  @Test
  void wordsExchangedGiveADeploymentOrAnError() {
    Random random = new Random(20240610);
    String[] words = TEXT.split("(?<=\\W)|(?=\\W)");
    for (int i = 0; i < 5_000; i++) {
      String[] changed = words.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        changed[random.nextInt(words.length)] = words[random.nextInt(words.length)];
      }
      check(String.join("", changed));
    }
  }
}
