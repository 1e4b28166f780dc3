package clusterkb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kb rules diff} says of two folders. */
class RulesDiffCommandTest {
  private static final String CASES =
      """
      - case: dynamic, VIOLATED
        facts: {disks: [{name: "R:", shared: yes, type: dynamic}]}
        expect: {"R:": VIOLATED}
      - case: basic, MET
        facts: {disks: [{name: "Q:", shared: yes, type: basic}]}
        expect: {"Q:": MET}
      """;

  private static final String BASIC = "disks/disk-basic/disk-basic.drl";
  private static final String ALIGNED = "disks/disk-aligned/disk-aligned.drl";

  @TempDir private Path folder;
  private RulesFolder before;
  private RulesFolder after;
  private String home;

  @BeforeEach
  void twoFolders() {
    home = System.setProperty("user.home", folder.toString());
    before = rules("before");
    after = rules("after");
  }

  @AfterEach
  void theOldHome() {
    System.setProperty("user.home", home);
  }

  private RulesFolder rules(String name) {
    return new RulesFolder(folder.resolve(name))
        .with(BASIC, Kb.BASIC)
        .with("disks/disk-basic/cases.yaml", CASES)
        .with(ALIGNED, Kb.ALIGNED);
  }

  private Kb.Result diff(String... more) {
    before.write();
    after.write();
    String[] args = new String[more.length + 4];
    args[0] = "rules";
    args[1] = "diff";
    args[2] = before.path().toString();
    args[3] = after.path().toString();
    System.arraycopy(more, 0, args, 4, more.length);
    Kb.Result result = Kb.plain(args);
    return new Kb.Result(
        result.code(),
        result
            .out()
            .replaceAll("fingerprint [0-9a-f]{12}", "fingerprint #")
            .replace(folder + "/", ""),
        result.err().replace(folder + "/", ""));
  }

  private String deployment() throws IOException {
    return Files.writeString(folder.resolve("contoso.yaml"), Kb.DEPLOYMENT).toString();
  }

  @Test
  void sameRulesGiveNothingToReview() {
    assertThat(diff())
        .isEqualTo(
            new Kb.Result(
                0,
                """
                before  version unversioned, 2 requirements, fingerprint #
                after   version unversioned, 2 requirements, fingerprint #
                corpus  34 samples, 2 cases of both

                The rules are the same. Nothing to review.
                """,
                ""));
  }

  @Test
  void layoutAndCommentsAreNoDifference() {
    after.with(
        BASIC, Kb.BASIC.replace("when\n", "// why\nwhen\n\n").replace("type !=", "type   !="));
    assertThat(diff().code()).isZero();
    assertThat(diff().out())
        .endsWith("The files differ, but what they state is the same. Nothing to review.\n");
  }

  @Test
  void everyKindOfDifferenceIsTold() throws Exception {
    after
        .with(
            BASIC,
            Kb.BASIC
                .replace("\"MUST\"", "\"SHOULD\"")
                .replace("type != DiskType.BASIC", "type == DiskType.BASIC"))
        .with(
            "disks/disk-basic/cases.yaml",
            CASES.replace("name: \"Q:\"", "name: \"P:\"").replace("{\"Q:\"", "{\"P:\""))
        .with(
            "disks/disk-new/disk-new.drl",
            Kb.ALIGNED.replace("DISK-ALIGNED", "DISK-NEW").replace("is not", "is nowhere"));
    before.with("VERSION", "1\n");
    after.with("VERSION", "2\n");
    after.write();
    before.write();
    Files.delete(after.path().resolve(ALIGNED));
    Kb.Result result =
        Kb.plain(
            "rules",
            "diff",
            before.path().toString(),
            after.path().toString(),
            "--corpus",
            deployment());
    assertThat(result.err()).isEmpty();
    assertThat(
            result
                .out()
                .replace(folder + "/", "")
                .replaceAll("fingerprint [0-9a-f]{12}", "fingerprint #"))
        .isEqualTo(
            """
            before  version 1, 2 requirements, fingerprint #
            after   version 2, 2 requirements, fingerprint #
            corpus  1 given

            CHANGED  DISK-BASIC  SHOULD  Shared disks must be basic disks
              rule        rules/disks/disk-basic/disk-basic.drl:3
              level       - MUST
                          + SHOULD
              conditions    of each Disk $disk
                              $disk.shared == true
                            broken where
                          -   $disk.type != BASIC
                          +   $disk.type == BASIC
              VIOLATED -> MET: 1
                given: 1
                  contoso.yaml  Contoso
                    Disk Q:

            REMOVED  DISK-ALIGNED  SHOULD  Shared disks should be aligned
              rule        rules/disks/disk-aligned/disk-aligned.drl:3
              VIOLATED -> none: 1
                given: 1
                  contoso.yaml  Contoso
                    Disk R:  Disk R: is not aligned
              MET -> none: 1
                given: 1
              NOT_APPLICABLE -> none: 1
                given: 1

            ADDED  DISK-NEW  SHOULD  Shared disks should be aligned
              rule        rules/disks/disk-new/disk-new.drl:3
              none -> VIOLATED: 1
                given: 1
                  contoso.yaml  Contoso
                    Disk R:  Disk R: is nowhere aligned
              none -> MET: 1
                given: 1
              none -> NOT_APPLICABLE: 1
                given: 1

            1 added, 1 removed, 1 changed; verdicts: 7 differ, 0 in their message only, on 1 of 1 \
            deployments; not compared: 0.
            Not everything is listed; --requirement ID lists every verdict of one requirement.
            """);
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void casesOfEachSideAreToldApart() {
    after
        .with(BASIC, Kb.BASIC.replace("type != DiskType.BASIC", "type == DiskType.BASIC"))
        .with(
            "disks/disk-basic/cases.yaml",
            CASES.replace("name: \"Q:\"", "name: \"P:\"").replace("{\"Q:\"", "{\"P:\""));
    assertThat(diff().out())
        .contains("corpus  34 samples, 1 cases of both, 1 cases only before, 1 cases only after\n")
        .contains(
            """
              MET -> VIOLATED: 107
            """)
        .contains(
            """
                cases only before: 1
                  rules/disks/disk-basic/cases.yaml:4  basic, MET
                    Disk Q:  Disk Q: is a basic disk
                cases only after: 1
                  rules/disks/disk-basic/cases.yaml:4  basic, MET
                    Disk P:  Disk P: is a basic disk
            """);
  }

  @Test
  void whatOnlySaysOtherwiseIsToldSo() throws Exception {
    after
        .with(BASIC, Kb.BASIC.replace("{$disk} is a", "{$disk} is no basic but a"))
        .with(ALIGNED, Kb.ALIGNED.replace("Align {$disk}", "Do align {$disk}"));
    assertThat(diff("--corpus", deployment()))
        .isEqualTo(
            new Kb.Result(
                1,
                """
                before  version unversioned, 2 requirements, fingerprint #
                after   version unversioned, 2 requirements, fingerprint #
                corpus  1 given

                CHANGED  DISK-BASIC  MUST  Shared disks must be basic disks
                  rule        rules/disks/disk-basic/disk-basic.drl:3
                  message     - {$disk} is a {$disk.type} disk
                              + {$disk} is no basic but a {$disk.type} disk
                  another message, VIOLATED: 1
                    given: 1
                      contoso.yaml  Contoso
                        Disk Q:  Disk Q: is no basic but a dynamic disk (before: Disk Q: is a dynamic disk)

                CHANGED  DISK-ALIGNED  SHOULD  Shared disks should be aligned
                  rule        rules/disks/disk-aligned/disk-aligned.drl:3
                  remedy      - Align {$disk}.
                              + Do align {$disk}.
                  verdicts    changed in words only: no verdict can change by it

                0 added, 0 removed, 2 changed; verdicts: 0 differ, 1 in their message only, on 1 of 1 \
                deployments; not compared: 0.
                """,
                ""));
  }

  @Test
  void aChangeThatNoDeploymentShowsIsToldSo() throws Exception {
    after.with(BASIC, Kb.BASIC.replace("type != DiskType.BASIC", "type == DiskType.DYNAMIC"));
    Kb.Result result = diff("--corpus", deployment(), "--requirement", "disk-basic");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("  verdicts    changed, but no verdict of the corpus does\n");
  }

  @Test
  void aRequirementCanBeLookedAtAlone() throws Exception {
    after
        .with(BASIC, Kb.BASIC.replace("\"MUST\"", "\"SHOULD\""))
        .with(ALIGNED, Kb.ALIGNED.replace("\"SHOULD\"", "\"MUST\""));
    assertThat(diff("--requirement", "disk-aligned").out())
        .contains("CHANGED  DISK-ALIGNED")
        .doesNotContain("DISK-BASIC");
    assertThat(diff("--requirement", "DISK-BASIK"))
        .isEqualTo(
            new Kb.Result(
                2,
                "",
                """
                kb: there is no requirement DISK-BASIK; did you mean DISK-BASIC?
                Try 'kb rules diff --help'.
                """));
  }

  @Test
  void tablesAreComparedByTheirRows() {
    String rule = RulesFolder.rule("a shared disk", "$disk", "  Limit( letters < $disk.spindles )");
    before.with("vocabulary/Limit.csv", "letters\nnumber\n3\n").with("x/x.drl", rule);
    after.with("vocabulary/Limit.csv", "letters\nnumber\n# now\n4\n").with("x/x.drl", rule);
    assertThat(diff().out())
        .contains(
            """

              table Limit
                          - 3
                          + 4

            CHANGED  R-1  MUST  R
              rule        rules/x/x.drl:3
              table       Limit has other rows, see above
            """);
  }

  @Test
  void whatIsWrongWithEitherSideIsTold() {
    before.with(BASIC, Kb.BASIC.replace("type !=", "tipe !="));
    after.with(ALIGNED, Kb.ALIGNED.replace("aligned ==", "alined =="));
    Kb.Result result = diff();
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("disk-basic.drl:9:24: error: unknown name 'tipe'")
        .contains("disk-aligned.drl:9:24: error: unknown name 'alined'");
  }

  @Test
  void whatIsWrongWithTheCorpusIsTold() throws Exception {
    String file = Files.writeString(folder.resolve("bad.yaml"), "diskz: []").toString();
    Kb.Result result = diff("--corpus", file);
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("bad.yaml:1:1: error: a deployment has no 'diskz'");
    assertThat(diff("--corpus", folder.resolve("none").toString()).err())
        .contains("none: error: there is no such file");
  }

  @Test
  void oneFolderIsComparedWithTheShippedRules() {
    assertThat(Kb.plain("rules", "diff", "rules").out())
        .endsWith("\nThe rules are the same. Nothing to review.\n");
    assertThat(Kb.plain("rules", "diff").code()).isEqualTo(2);
  }

  @Test
  void markdownHoldsTheSame() throws Exception {
    after.with(BASIC, Kb.BASIC.replace("type != DiskType.BASIC", "type == DiskType.BASIC"));
    assertThat(diff("--corpus", deployment(), "--format", "markdown"))
        .isEqualTo(
            new Kb.Result(
                1,
                """
                # What changes in the rules

                | | |
                |---|---|
                | before | version unversioned, 2 requirements, fingerprint # |
                | after | version unversioned, 2 requirements, fingerprint # |
                | corpus | 1 given |

                0 added, 0 removed, 1 changed; verdicts: 1 differ, 0 in their message only, on 1 of 1 \
                deployments; not compared: 0.

                ## DISK-BASIC: changed

                **Shared disks must be basic disks.** (MUST, `rules/disks/disk-basic/disk-basic.drl:3`)

                *conditions*

                ```diff
                  of each Disk $disk
                    $disk.shared == true
                  broken where
                -   $disk.type != BASIC
                +   $disk.type == BASIC
                ```

                ### VIOLATED -> MET (1)

                | corpus | deployment | subject | message |
                |---|---|---|---|
                | given | `contoso.yaml` Contoso | Disk Q: |  |
                """,
                ""));
  }
}
