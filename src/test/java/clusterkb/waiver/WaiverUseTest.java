package clusterkb.waiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.store.RulesLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which waivers hold, and what is wrong with the others once all deployments are seen. */
class WaiverUseTest {
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private static RuleSet rules;

  @BeforeAll
  static void load() {
    rules = RulesLoader.load(RulesFolder.SHIPPED, null, count -> {});
  }

  private static Waiver waiver(String requirement, String subject, String deployment) {
    return new Waiver(
        requirement, subject, deployment, "r", "o", LAST, new Place("waivers.yaml", 1, 1));
  }

  private static WaiverUse use(LocalDate day, Waiver... waivers) {
    return new Waivers("waivers.yaml", List.of(waivers))
        .use(() -> day, rules, rules.inForce(false));
  }

  private static Deployment deployment(String name, String... disks) {
    String listed =
        String.join(", ", Arrays.stream(disks).map(disk -> "{name: '" + disk + "'}").toList());
    String text = "deployment: " + name + "\ndisks: [" + listed + "]\n";
    return DeploymentReader.read(FactTypes.BUILT_IN, "d.yaml", text.getBytes(UTF_8));
  }

  private static Requirement requirement(String id) {
    return rules.statements().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** What the waivers say of that requirement violated by the only disk of a deployment. */
  private static Granted granted(WaiverUse use, String id, Deployment deployment) {
    use.look(deployment);
    return use.granted(
        deployment.name(),
        requirement(id),
        deployment.facts().stream()
            .filter(fact -> fact.type().name().equals("Disk"))
            .findFirst()
            .orElseThrow()
            .identity());
  }

  private static List<String> findings(WaiverUse use) {
    return use.findings().stream().map(one -> one.kind().word() + ": " + one.message()).toList();
  }

  @Test
  void letterCaseDoesNotCount() {
    Waiver waiver = waiver("disk-aligned", "DISK q:", "CONTOSO");
    WaiverUse use = use(LAST, waiver);
    assertThat(granted(use, "DISK-ALIGNED", deployment("Contoso", "Q:")))
        .isEqualTo(new Granted(WaiverKind.WAIVED, waiver));
    assertThat(findings(use)).isEmpty();
  }

  @Test
  void aMustIsAcknowledgedOnly() {
    WaiverUse use = use(LAST, waiver("DISK-BASIC", "Disk Q:", ""));
    Granted granted = granted(use, "DISK-BASIC", deployment("Contoso", "Q:"));
    assertThat(granted.kind()).isEqualTo(WaiverKind.ACKNOWLEDGED);
    assertThat(granted.settles()).isFalse();
  }

  @Test
  void theLastDayCountsAndTheDayAfterDoesNot() {
    Waiver waiver = waiver("DISK-ALIGNED", "Disk Q:", "");
    WaiverUse after = use(LAST.plusDays(1), waiver);
    assertThat(granted(after, "DISK-ALIGNED", deployment("Contoso", "Q:"))).isNull();
    assertThat(findings(after))
        .containsExactly("expired: DISK-ALIGNED of Disk Q: was waived until 2026-12-31 by o");
    assertThat(granted(use(LAST, waiver), "DISK-ALIGNED", deployment("Contoso", "Q:"))).isNotNull();
  }

  @Test
  void theWaiverOfThatDeploymentComesBeforeTheOneOfAll() {
    Waiver all = waiver("DISK-ALIGNED", "Disk Q:", "");
    Waiver one = waiver("DISK-ALIGNED", "Disk Q:", "Contoso");
    for (WaiverUse use : List.of(use(LAST, all, one), use(LAST, one, all))) {
      assertThat(granted(use, "DISK-ALIGNED", deployment("Contoso", "Q:")).waiver()).isSameAs(one);
      assertThat(findings(use)).containsExactly("unused: DISK-ALIGNED is not violated by Disk Q:");
      assertThat(granted(use, "DISK-ALIGNED", deployment("Fabrikam", "Q:")).waiver()).isSameAs(all);
      assertThat(findings(use)).isEmpty();
    }
  }

  @Test
  void whatIsWrongWithAWaiverIsKnownAfterTheLastDeployment() {
    WaiverUse use =
        use(
            LAST,
            waiver("DISK-ALINGED", "Disk Q:", ""),
            waiver("CLIENTS-USE-EVS-ADDRESS", "EVS A", ""),
            waiver("OUTSIDE-WINDOWS-NT", "Node A", ""),
            waiver("DISK-ALIGNED", "Q:", ""),
            waiver("DISK-ALIGNED", "Disk R:", ""),
            waiver("DISK-ALIGNED", "Disk Q:", "Fabrikam"),
            waiver("DISK-ALIGNED", "Disk R:", "Contoso"),
            waiver("DISK-ALIGNED", "Disk Q:", ""));
    use.look(deployment("Contoso", "Q:"));
    assertThat(findings(use))
        .containsExactly(
            "unknown: there is no requirement DISK-ALINGED",
            "not-waivable: CLIENTS-USE-EVS-ADDRESS is a NOTE and never a fault: there is nothing to"
                + " waive",
            "not-waivable: OUTSIDE-WINDOWS-NT is a bound of what the sources speak of, which no"
                + " waiver can move",
            "unknown: DISK-ALIGNED says nothing of Q:",
            "unknown: no deployment has Disk R:",
            "unknown: no deployment is called Fabrikam",
            "unknown: Contoso has no Disk R:",
            "unused: DISK-ALIGNED is not violated by Disk Q:");
    assertThat(use.findings().get(0).advice()).isEqualTo("Did you mean DISK-ALIGNED?");
    use.look(deployment("Fabrikam", "R:"));
    assertThat(findings(use))
        .contains("unknown: Fabrikam has no Disk Q:")
        .doesNotContain("unknown: no deployment has Disk R:");
  }

  @Test
  void ofARequirementThatIsNotEvaluatedNobodyKnowsWhetherTheWaiverIsNeeded() {
    Waivers waivers =
        new Waivers("w", List.of(waiver("DISK-ALIGNED", "Disk X:", ""), waiver("GONE", "A", "")));
    assertThat(findings(waivers.use(() -> LAST, rules, List.of(requirement("DISK-BASIC")))))
        .containsExactly("unknown: there is no requirement GONE");
  }

  @Test
  void manyThreadsFindTheSameAsOne() throws Exception {
    List<Waiver> waivers = new ArrayList<>();
    List<Deployment> deployments = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      waivers.add(waiver("DISK-ALIGNED", "Disk D" + i, i % 3 == 0 ? "" : "Fleet " + i));
      if (i % 4 != 0) {
        deployments.add(deployment("Fleet " + i, "D" + (i % 5 == 0 ? i + 1 : i)));
      }
    }
    Waiver[] all = waivers.toArray(Waiver[]::new);
    WaiverUse one = use(LAST, all);
    deployments.forEach(each -> granted(one, "DISK-ALIGNED", each));
    WaiverUse shared = use(LAST, all);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> running = new ArrayList<>();
    for (Deployment each : deployments) {
      running.add(threads.submit(() -> granted(shared, "DISK-ALIGNED", each)));
    }
    for (Future<?> each : running) {
      each.get();
    }
    threads.shutdown();
    assertThat(findings(one)).hasSizeBetween(20, 60).isEqualTo(findings(shared));
  }

  @Test
  void whatTwoUsesKnowAddsUp() {
    Waiver[] waivers = {
      waiver("DISK-ALIGNED", "Disk Q:", "A"), waiver("DISK-ALIGNED", "Disk Q:", "B")
    };
    WaiverUse left = use(LAST, waivers);
    WaiverUse right = use(LAST, waivers);
    granted(left, "DISK-ALIGNED", deployment("A", "Q:"));
    granted(right, "DISK-ALIGNED", deployment("B", "Q:"));
    assertThat(findings(left)).containsExactly("unknown: no deployment is called B");
    left.add(right.marks());
    assertThat(findings(left)).isEmpty();
  }
}
