package clusterkb.batch.fleet.parquet;

import clusterkb.batch.result.Row;
import clusterkb.rules.Stage;
import java.util.List;

/**
 * Takes rows apart into the columns of {@link ResultsSchema}. Every value goes with how far it
 * repeats: 0 where it begins a row, 1 where it goes on in a list of it, 2 in a list of that; and,
 * where a list is empty, with how much of it is there.
 */
final class RowWriter {
  private final String version;
  private final List<Column> columns;
  private int next;

  /** For columns in the schema's order. */
  RowWriter(String version, List<Column> columns) {
    this.version = version;
    this.columns = columns;
  }

  void write(Row row) {
    next = 0;
    text(row.input(), 0);
    number(row.line(), 0);
    text(row.facts(), 0);
    text(row.deployment(), 0);
    text(version, 0);
    text(row.rules(), 0);
    stages(row.stages());
    outside(row.outside());
    results(row.results());
    differences(row.differences());
  }

  private Column column() {
    return columns.get(next++);
  }

  private void text(String text, int repetition) {
    column().add(text, repetition);
  }

  private void number(int number, int repetition) {
    column().add(number, repetition);
  }

  /** Nothing in so many columns. */
  private void none(int count, int repetition, int definition) {
    for (int i = 0; i < count; i++) {
      column().none(repetition, definition);
    }
  }

  private void stages(List<Row.OfStage> stages) {
    if (stages.isEmpty()) {
      none(8, 0, 0);
    }
    int first = next;
    int repetition = 0;
    for (Row.OfStage one : stages) {
      next = first;
      text(one.stage().word(), repetition);
      text(one.status().name(), repetition);
      number(one.violated(), repetition);
      number(one.unknown(), repetition);
      number(one.noted(), repetition);
      number(one.met(), repetition);
      number(one.notApplicable(), repetition);
      number(one.waived(), repetition);
      repetition = 1;
    }
  }

  private void outside(List<String> outside) {
    Column column = column();
    if (outside.isEmpty()) {
      column.none(0, 0);
    }
    int repetition = 0;
    for (String one : outside) {
      column.add(one, repetition);
      repetition = 1;
    }
  }

  private void results(List<Row.Result> results) {
    if (results.isEmpty()) {
      none(13, 0, 0);
    }
    int first = next;
    int repetition = 0;
    for (Row.Result one : results) {
      next = first;
      text(one.requirement(), repetition);
      text(one.level().name(), repetition);
      stagesOf(one.stages(), repetition);
      text(one.type(), repetition);
      text(one.subject(), repetition);
      text(one.verdict().name(), repetition);
      missing(one.missing(), repetition);
      waiver(one.waiver(), repetition);
      repetition = 1;
    }
  }

  private void stagesOf(List<Stage> stages, int before) {
    Column column = column();
    if (stages.isEmpty()) {
      column.none(before, 1);
    }
    int repetition = before;
    for (Stage one : stages) {
      column.add(one.word(), repetition);
      repetition = 2;
    }
  }

  private void missing(List<Row.MissingFact> missing, int before) {
    if (missing.isEmpty()) {
      none(3, before, 1);
    }
    int first = next;
    int repetition = before;
    for (Row.MissingFact one : missing) {
      next = first;
      text(one.type(), repetition);
      text(one.fact(), repetition);
      text(one.property(), repetition);
      repetition = 2;
    }
  }

  private void waiver(Row.Waived waiver, int repetition) {
    if (waiver == null) {
      none(4, repetition, 1);
    } else {
      text(waiver.kind(), repetition);
      text(waiver.reason(), repetition);
      text(waiver.owner(), repetition);
      text(waiver.expires(), repetition);
    }
  }

  private void differences(List<Row.NodeDifference> differences) {
    if (differences.isEmpty()) {
      none(3, 0, 0);
    }
    int first = next;
    int repetition = 0;
    for (Row.NodeDifference one : differences) {
      next = first;
      text(one.property(), repetition);
      values(one.values(), repetition);
      repetition = 1;
    }
  }

  private void values(List<Row.NodeValue> values, int before) {
    if (values.isEmpty()) {
      none(2, before, 1);
    }
    int first = next;
    int repetition = before;
    for (Row.NodeValue one : values) {
      next = first;
      text(one.node(), repetition);
      text(one.value(), repetition);
      repetition = 2;
    }
  }
}
