package clusterkb.batch.evaluate;

import clusterkb.batch.input.Item;
import clusterkb.batch.result.Outcome;
import clusterkb.batch.result.Row;
import clusterkb.batch.result.RowJson;
import clusterkb.engine.Conclusion;
import clusterkb.engine.EngineFault;
import clusterkb.engine.Knowledge;
import clusterkb.engine.Sweep;
import clusterkb.explain.Gaps;
import clusterkb.facts.Place;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.report.Report;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.waiver.WaiverUse;
import clusterkb.waiver.Waivers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Evaluates documents, each by itself: the same bytes come to the same outcome, whatever was
 * evaluated before and wherever. Safe for use by several threads at once.
 */
public final class Evaluator {
  /** An audit takes much longer, so that of a deployment that takes long there is none. */
  private static final long MOST_STEPS_AUDITED = 2_000_000;

  /** Half of a SHA-256 tells documents apart as well as anyone can wish. */
  private static final int FINGERPRINT = 16;

  private final RuleSet rules;
  private final Settings settings;
  private final Knowledge knowledge;
  private final Knowledge audits;
  private final Sweep sweep;
  private final Gaps gaps;
  private final Set<Stage> stages = EnumSet.noneOf(Stage.class);
  private final WaiverUse waivers;
  private final RowJson json;

  /** Gets ready to evaluate with those rules; nothing is waived. */
  public Evaluator(RuleSet rules, Settings settings) {
    this(rules, settings, Waivers.NONE, LocalDate.MIN);
  }

  /**
   * Gets ready to evaluate with those rules.
   *
   * @param waivers what customers have decided to live with
   * @param day the day as of which waivers hold
   */
  public Evaluator(RuleSet rules, Settings settings, Waivers waivers, LocalDate day) {
    this(rules, settings, waivers, day, rules);
  }

  /**
   * The same, for tests that want an audit to find something.
   *
   * @param audited the rules that audits evaluate with
   */
  Evaluator(RuleSet rules, Settings settings, Waivers waivers, LocalDate day, RuleSet audited) {
    this.rules = rules;
    this.settings = settings;
    List<Requirement> asked = asked(rules, settings);
    this.knowledge = new Knowledge(asked, rules.rows());
    this.audits =
        audited == rules ? knowledge : new Knowledge(asked(audited, settings), audited.rows());
    this.sweep = new Sweep(knowledge);
    this.gaps = new Gaps(rules.rows());
    this.waivers = waivers.use(() -> day, rules, asked);
    this.json = new RowJson(rules);
    asked.forEach(one -> stages.addAll(one.stages()));
    stages.retainAll(settings.stages());
  }

  private static List<Requirement> asked(RuleSet rules, Settings settings) {
    return rules.inForce(settings.drafts(), settings.stages());
  }

  /** The rules that it evaluates with. */
  public RuleSet rules() {
    return rules;
  }

  /** The waivers, with what is known of their use so far. */
  public WaiverUse waivers() {
    return waivers;
  }

  /** What becomes of a document. Never fails: whatever is wrong is told by the outcome. */
  public Outcome evaluate(Item item) {
    if (item.problem() != null) {
      return rejected(item, Outcome.Reason.UNREADABLE, List.of(item.problem()));
    }
    try {
      return evaluated(item);
    } catch (DiagnosticException e) {
      return rejected(item, Outcome.Reason.UNREADABLE, e.diagnostics());
    } catch (Sweep.TooLong e) {
      return rejected(
          item,
          Outcome.Reason.STOPPED,
          List.of(
              new Diagnostic(
                  place(item),
                  "stopped after "
                      + settings.mostSteps()
                      + " steps, in the rules of "
                      + e.requirement().id(),
                  "Look at that rule, or allow more with --most-steps.")));
    } catch (EngineFault e) {
      return fault(item, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return fault(item, "engine fault: " + e);
    }
  }

  private static Outcome rejected(Item item, Outcome.Reason reason, List<Diagnostic> problems) {
    return new Outcome.Rejected(item.input(), item.line(), reason, List.copyOf(problems));
  }

  private static Place place(Item item) {
    return new Place(item.input(), item.line(), item.line() == 0 ? 0 : 1);
  }

  private static Outcome fault(Item item, String message) {
    return rejected(
        item,
        Outcome.Reason.FAULT,
        List.of(
            new Diagnostic(
                place(item),
                message,
                "This is no statement about the deployment. Please report it, with the file.")));
  }

  private Outcome evaluated(Item item) {
    boolean placed = settings.explained() || settings.reported();
    Deployment deployment =
        placed
            ? DeploymentReader.read(rules.facts(), item.input(), item.line(), item.bytes())
            : DeploymentReader.readUnplaced(rules.facts(), item.input(), item.line(), item.bytes());
    List<Conclusion> conclusions = sweep.conclusions(deployment, settings.mostSteps());
    byte[] hash = digest().digest(item.bytes());
    audit(hash, deployment, conclusions);
    Row row =
        new RowMaker(settings, stages, waivers, deployment, gaps)
            .row(item.input(), item.line(), fingerprintOf(hash), rules.fingerprint(), conclusions);
    if (!settings.explained() && !settings.reported()) {
      return new Outcome.Evaluated(row, json.write(row));
    }
    Report report = Report.of(rules, knowledge, deployment, conclusions, stages, waivers);
    return new Outcome.Evaluated(
        row,
        settings.explained() ? json.explained(row, report) : json.write(row),
        settings.reported() ? report : null);
  }

  /** What tells documents apart: equal exactly where their bytes are. */
  public static String fingerprint(byte[] document) {
    return fingerprintOf(digest().digest(document));
  }

  private static String fingerprintOf(byte[] hash) {
    return HexFormat.of().formatHex(hash, 0, FINGERPRINT);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Which deployments are audited follows from their bytes, so that every run audits the same. */
  private void audit(byte[] hash, Deployment deployment, List<Conclusion> conclusions) {
    int chosen = (hash[0] & 0xFF) << 16 | (hash[1] & 0xFF) << 8 | hash[2] & 0xFF;
    if (settings.auditedOneIn() == 0
        || chosen % settings.auditedOneIn() != 0
        || !sweep.isWithin(deployment, MOST_STEPS_AUDITED)) {
      return;
    }
    audits.audit(deployment, conclusions);
  }
}
