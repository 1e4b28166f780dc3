package clusterkb.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.upgrade.plan.PlanReport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A time line shows who is concerned by a step, what nodes and servers are like, and outages. */
class TimeLineTest {
  private static PlanReport proposed;
  private static PlanReport mistakes;

  @BeforeAll
  static void playPlans() throws IOException {
    SmallPlans plans = new SmallPlans();
    proposed = plans.report("proposed");
    mistakes = plans.report("mistakes");
  }

  private static TimeLine.Lane lane(PlanReport report, String name) {
    return TimeLine.of(report).lanes().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> steps(TimeLine.Lane lane) {
    return lane.bars().stream().map(bar -> bar.step().number()).toList();
  }

  private static List<String> states(TimeLine.Lane lane) {
    return lane.stretches().stream()
        .map(one -> one.from() + "-" + one.to() + " " + one.state().text())
        .toList();
  }

  @Test
  void nodesComeFirstThenExchangeVirtualServersThenAllElse() {
    assertThat(TimeLine.of(mistakes).lanes())
        .extracting(TimeLine.Lane::kind)
        .containsExactly(
            TimeLine.Kind.NODE,
            TimeLine.Kind.NODE,
            TimeLine.Kind.NODE,
            TimeLine.Kind.EVS,
            TimeLine.Kind.EVS,
            TimeLine.Kind.OTHER);
    assertThat(steps(lane(mistakes, "all else"))).containsExactly(1, 8);
  }

  @Test
  void aMoveConcernsBothNodesAndTheExchangeVirtualServerOfTheGroup() {
    assertThat(proposed.step(2).title())
        .isEqualTo("Move Group Cluster Group from Node NODE1 to Node NODE2");
    assertThat(proposed.step(3).title())
        .isEqualTo("Move Group Mail Group from Node NODE1 to Node NODE2");
    assertThat(steps(lane(proposed, "NODE1"))).containsExactly(2, 3, 4);
    assertThat(steps(lane(proposed, "NODE2"))).containsExactly(1, 2, 3);
    assertThat(steps(lane(proposed, "MAIL"))).containsExactly(3, 5, 6, 7);
  }

  @Test
  void laneSaysWhatItIsLikeFromWhenToWhen() {
    assertThat(states(lane(proposed, "NODE2")))
        .containsExactly("0-1 Exchange 2000 SP3", "1-8 Exchange 2003");
    assertThat(states(lane(proposed, "MAIL")))
        .containsExactly(
            "0-3 on NODE1, Exchange 2000 SP3",
            "3-6 on NODE2, Exchange 2000 SP3",
            "6-8 on NODE2, Exchange 2003");
  }

  @Test
  void stepsAtTheSameTimeShareOneColumn() {
    TimeLine line = TimeLine.of(mistakes);
    assertThat(line.columns()).hasSize(7);
    assertThat(line.columns().get(3).steps()).hasSize(3);
    assertThat(line.lanes())
        .flatExtracting(TimeLine.Lane::bars)
        .filteredOn(bar -> List.of(4, 5, 6).contains(bar.step().number()))
        .extracting(TimeLine.Bar::column)
        .containsOnly(3);
  }

  @Test
  void outagesLastFromTheBeginningOfAStepToTheEndOfOne() {
    assertThat(lane(proposed, "MAIL").outages())
        .containsExactlyInAnyOrder(
            new TimeLine.Outage(2, 3, false), new TimeLine.Outage(4, 7, false));
    assertThat(lane(mistakes, "<b>MAIL1</b>").outages())
        .containsExactly(new TimeLine.Outage(4, 8, true));
  }

  @Test
  void columnsAreAsWideAsTheyTakeTimeWhereThatIsKnown() {
    Columns timed = new Columns(Together.of(proposed), 100);
    assertThat(timed.timed()).isTrue();
    assertThat(timed.start(0)).isEqualTo(100);
    assertThat(timed.width(0)).isEqualTo(120);
    // Five minutes would be too narrow to be read.
    assertThat(timed.width(1)).isEqualTo(44);
    Columns equal = new Columns(Together.of(mistakes), 100);
    assertThat(equal.timed()).isFalse();
    assertThat(equal.start(7)).isEqualTo(100 + 7 * 44);
  }
}
