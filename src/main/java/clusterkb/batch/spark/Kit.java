package clusterkb.batch.spark;

import clusterkb.batch.evaluate.Evaluator;
import clusterkb.batch.evaluate.Settings;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.rules.store.KnowledgeFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;

/**
 * What every executor is sent once: the compiled rules, as bytes that hold no code, and how to
 * evaluate.
 *
 * @param asked what the batch is asked for
 * @param knowledge what {@link KnowledgeFile} writes
 */
record Kit(Asked asked, byte[] knowledge) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The one evaluator of this process, and what it was made for. */
  private static Asked madeFor;

  private static Evaluator made;

  /**
   * What the batch is asked for, as it is sent.
   *
   * @param fingerprint the rules' fingerprint; the others as {@link Settings} has them
   */
  private record Asked(
      String fingerprint,
      List<Stage> stages,
      boolean everyVerdict,
      boolean explained,
      boolean drafts,
      long mostSteps,
      int auditedOneIn)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    Settings settings() {
      return new Settings(
          EnumSet.copyOf(stages), everyVerdict, explained, false, drafts, mostSteps, auditedOneIn);
    }
  }

  static Kit of(RuleSet rules, Settings settings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      KnowledgeFile.write(rules, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Kit(
        new Asked(
            rules.fingerprint(),
            settings.stages().stream().sorted().toList(),
            settings.everyVerdict(),
            settings.explained(),
            settings.drafts(),
            settings.mostSteps(),
            settings.auditedOneIn()),
        bytes.toByteArray());
  }

  /** Made once in each process, for all its tasks. */
  Evaluator evaluator() {
    return evaluator(this);
  }

  private static synchronized Evaluator evaluator(Kit kit) {
    if (!kit.asked.equals(madeFor)) {
      try {
        RuleSet rules = KnowledgeFile.read(new ByteArrayInputStream(kit.knowledge));
        made = new Evaluator(rules, kit.asked.settings());
      } catch (IOException e) {
        throw new UncheckedIOException("the rules did not arrive whole", e);
      }
      madeFor = kit.asked;
    }
    return made;
  }
}
