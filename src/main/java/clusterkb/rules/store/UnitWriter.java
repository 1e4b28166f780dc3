package clusterkb.rules.store;

import clusterkb.facts.Fact;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.Conflict;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.SourceDocument;
import clusterkb.rules.Stage;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.lang.Template;
import clusterkb.rules.read.TableReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes compiled knowledge as bytes; {@link UnitReader} reads them. */
final class UnitWriter {
  /** Changes whenever the bytes mean something else. */
  static final String FORMAT = "4";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** Writes one item of a list. */
  @FunctionalInterface
  private interface Item<T> {
    void write(T item) throws IOException;
  }

  static byte[] requirements(List<Requirement> requirements) {
    UnitWriter writer = new UnitWriter();
    return writer.bytes(requirements, writer::requirement);
  }

  static byte[] documents(List<SourceDocument> documents) {
    UnitWriter writer = new UnitWriter();
    return writer.bytes(documents, writer::document);
  }

  static byte[] conflicts(List<Conflict> conflicts) {
    UnitWriter writer = new UnitWriter();
    return writer.bytes(conflicts, writer::conflict);
  }

  static byte[] tables(List<TableReader.Table> tables) {
    UnitWriter writer = new UnitWriter();
    return writer.bytes(tables, writer::table);
  }

  private <T> byte[] bytes(List<T> items, Item<T> item) {
    try {
      list(items, item);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void table(TableReader.Table table) throws IOException {
    text(table.type().name());
    list(table.type().properties(), this::column);
    list(table.rows(), this::row);
  }

  private void column(PropertyType column) throws IOException {
    text(column.name());
    text(column.kind().name());
    text(column.choices() == null ? null : column.choices().name());
  }

  private void row(Fact row) throws IOException {
    place(row.place());
    for (PropertyType column : row.type().properties()) {
      out.writeInt(row.place(column).line());
      out.writeInt(row.place(column).column());
      literal(row.value(column));
    }
  }

  private void place(Place place) throws IOException {
    text(place == null ? null : place.file());
    if (place != null) {
      out.writeInt(place.line());
      out.writeInt(place.column());
    }
  }

  private <T> void list(List<T> items, Item<T> item) throws IOException {
    out.writeInt(items.size());
    for (T one : items) {
      item.write(one);
    }
  }

  private void text(String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] written = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(written.length);
    out.write(written);
  }

  private void document(SourceDocument document) throws IOException {
    text(document.id());
    text(document.title());
    text(document.file());
    list(document.paragraphs(), this::paragraph);
  }

  private void conflict(Conflict conflict) throws IOException {
    text(conflict.id());
    list(conflict.paragraphs(), this::text);
    text(conflict.says());
    text(conflict.followed());
    text(conflict.why());
  }

  private void paragraph(Paragraph paragraph) throws IOException {
    text(paragraph.id());
    text(paragraph.section());
    text(paragraph.role());
    text(paragraph.summary());
    text(paragraph.sha256());
    text(paragraph.reason());
  }

  private void requirement(Requirement requirement) throws IOException {
    text(requirement.id());
    text(requirement.level().name());
    list(requirement.stages().stream().map(Stage::word).toList(), this::text);
    list(requirement.sources(), this::text);
    text(requirement.title());
    text(requirement.speaksOf());
    list(requirement.conflicts(), this::text);
    text(requirement.subject());
    text(requirement.subjectType().name());
    body(requirement.scope());
    list(requirement.breaches(), this::breach);
    template(requirement.remedy());
    origin(requirement.origin());
    place(requirement.origin().row());
    text(requirement.status().toString());
  }

  private void breach(Requirement.Breach breach) throws IOException {
    body(breach.body());
    template(breach.message());
    origin(breach.origin());
  }

  private void origin(Origin origin) throws IOException {
    text(origin.file());
    out.writeInt(origin.line());
    out.writeInt(origin.column());
    text(origin.text());
  }

  private void template(Template template) throws IOException {
    list(
        template.parts(),
        part -> {
          out.writeBoolean(part instanceof Expression);
          if (part instanceof Expression expression) {
            expression(expression);
          } else {
            text((String) part);
          }
        });
  }

  private void body(Body body) throws IOException {
    list(body.facts(), this::factVariable);
    list(body.tallies(), this::tally);
    list(body.constraints(), this::constraint);
    list(body.groups(), this::group);
  }

  private void factVariable(Body.FactVariable fact) throws IOException {
    text(fact.name());
    text(fact.type().name());
    origin(fact.origin());
  }

  private void tally(Body.Tally tally) throws IOException {
    text(tally.name());
    factVariable(tally.element());
    list(tally.constraints(), this::constraint);
    origin(tally.origin());
  }

  private void group(Body.Group group) throws IOException {
    out.writeBoolean(group.negated());
    body(group.body());
    origin(group.origin());
  }

  private void constraint(Constraint constraint) throws IOException {
    if (constraint instanceof Constraint.Comparison comparison) {
      out.writeByte('=');
      expression(comparison.left());
      text(comparison.operator().name());
      expression(comparison.right());
    } else if (constraint instanceof Constraint.Membership membership) {
      out.writeByte('i');
      expression(membership.left());
      list(membership.values(), this::expression);
      out.writeBoolean(membership.inverted());
    } else if (constraint instanceof Constraint.Junction junction) {
      out.writeByte('j');
      out.writeBoolean(junction.all());
      list(junction.parts(), this::constraint);
    }
    origin(constraint.origin());
  }

  private void expression(Expression expression) throws IOException {
    if (expression instanceof Expression.Literal literal) {
      literal(literal.value());
    } else if (expression instanceof Expression.Read read) {
      out.writeByte('r');
      text(read.variable());
      text(read.property().name());
    } else if (expression instanceof Expression.Size size) {
      out.writeByte('z');
      expression(size.list());
    } else if (expression instanceof Expression.Self self) {
      out.writeByte('f');
      text(self.variable());
    } else if (expression instanceof Expression.Count count) {
      out.writeByte('c');
      text(count.variable());
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      out.writeByte('a');
      out.writeChar(arithmetic.operator());
      expression(arithmetic.left());
      expression(arithmetic.right());
    }
  }

  private void literal(Object value) throws IOException {
    if (value == null) {
      out.writeByte('0');
    } else if (value instanceof Boolean flag) {
      out.writeByte(flag ? 'T' : 'F');
    } else if (value instanceof Long number) {
      out.writeByte('n');
      out.writeLong(number);
    } else if (value instanceof Term term) {
      out.writeByte('e');
      text(term.enumeration());
      text(term.name());
    } else {
      out.writeByte('s');
      text((String) value);
    }
  }
}
