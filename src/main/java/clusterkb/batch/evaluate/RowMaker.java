package clusterkb.batch.evaluate;

import clusterkb.batch.result.Row;
import clusterkb.engine.Conclusion;
import clusterkb.engine.VerdictKind;
import clusterkb.explain.Gaps;
import clusterkb.explain.Missing;
import clusterkb.facts.read.Deployment;
import clusterkb.report.StageCount;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import clusterkb.waiver.Granted;
import clusterkb.waiver.WaiverUse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a row of one deployment's verdicts, in one pass over them. */
final class RowMaker {
  private final Settings settings;
  private final Set<Stage> stages;
  private final WaiverUse waivers;
  private final Deployment deployment;
  private final Gaps.Of gaps;
  private final Map<Stage, StageCount> counts = new EnumMap<>(Stage.class);
  private final List<String> outside = new ArrayList<>();
  private final List<Row.Result> results = new ArrayList<>();

  /**
   * For that deployment.
   *
   * @param stages the stages that have requirements, of those asked for
   */
  RowMaker(
      Settings settings, Set<Stage> stages, WaiverUse waivers, Deployment deployment, Gaps gaps) {
    this.settings = settings;
    this.stages = stages;
    this.waivers = waivers;
    this.deployment = deployment;
    this.gaps = gaps.of(deployment);
    stages.forEach(stage -> counts.put(stage, new StageCount()));
  }

  Row row(String input, int line, String facts, String rules, List<Conclusion> conclusions) {
    waivers.look(deployment);
    conclusions.forEach(this::add);
    List<Row.OfStage> ofStages = new ArrayList<>();
    for (Map.Entry<Stage, StageCount> entry : counts.entrySet()) {
      StageCount count = entry.getValue();
      ofStages.add(
          new Row.OfStage(
              entry.getKey(),
              count.status(),
              count.of(VerdictKind.VIOLATED),
              count.of(VerdictKind.UNKNOWN),
              count.of(VerdictKind.NOTED),
              count.of(VerdictKind.MET),
              count.of(VerdictKind.NOT_APPLICABLE),
              count.waived()));
    }
    return new Row(
        input,
        line,
        facts,
        deployment.name(),
        rules,
        ofStages,
        outside,
        results,
        NodeDifferences.of(deployment));
  }

  private void add(Conclusion conclusion) {
    Requirement requirement = conclusion.requirement();
    VerdictKind verdict = conclusion.verdict();
    // What no list names is only worth a word where it leaves something open.
    if (conclusion.subject().unlisted() && verdict != VerdictKind.UNKNOWN) {
      return;
    }
    if (requirement.level() == Level.OUTSIDE) {
      if (verdict == VerdictKind.NOTED) {
        lieOutside(requirement);
      }
      return;
    }
    Granted granted =
        verdict == VerdictKind.VIOLATED
            ? waivers.granted(deployment.name(), requirement, conclusion.subject().identity())
            : null;
    boolean reported = false;
    for (Stage stage : requirement.stages()) {
      StageCount count = counts.get(stage);
      if (count != null) {
        count.add(requirement.level(), verdict, granted != null && granted.settles());
        reported = true;
      }
    }
    if (reported && (settings.everyVerdict() || isNews(verdict))) {
      results.add(result(conclusion, granted));
    }
  }

  private void lieOutside(Requirement limit) {
    boolean reported = false;
    for (Stage stage : limit.stages()) {
      StageCount count = counts.get(stage);
      if (count != null) {
        count.lieOutside();
        reported = true;
      }
    }
    if (reported && !outside.contains(limit.id())) {
      outside.add(limit.id());
    }
  }

  private static boolean isNews(VerdictKind verdict) {
    return verdict == VerdictKind.VIOLATED || verdict == VerdictKind.UNKNOWN;
  }

  private Row.Result result(Conclusion conclusion, Granted granted) {
    Requirement requirement = conclusion.requirement();
    List<Row.MissingFact> missing = List.of();
    if (conclusion.verdict() == VerdictKind.UNKNOWN) {
      missing = new ArrayList<>();
      for (Missing one : gaps.missing(conclusion)) {
        missing.add(new Row.MissingFact(one.type(), one.fact(), one.property()));
      }
    }
    return new Row.Result(
        requirement.id(),
        requirement.level(),
        requirement.stages(),
        conclusion.subject().type().name(),
        conclusion.subject().qualifiedName(),
        conclusion.verdict(),
        missing,
        granted == null ? null : waived(granted));
  }

  private static Row.Waived waived(Granted granted) {
    return new Row.Waived(
        granted.kind().word(),
        granted.waiver().reason(),
        granted.waiver().owner(),
        granted.waiver().expires().toString());
  }
}
