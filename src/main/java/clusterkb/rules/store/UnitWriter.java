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
import java.util.List;

/** Writes compiled knowledge as bytes; {@link UnitReader} reads them. */
final class UnitWriter {
  /** Changes whenever the bytes mean something else. */
  static final String FORMAT = "5";

  private final PackedWriter out = new PackedWriter();

  /** Writes one item of a list. */
  @FunctionalInterface
  private interface Item<T> {
    void write(T item);
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
    list(items, item);
    return out.bytes();
  }

  private void table(TableReader.Table table) {
    out.text(table.type().name());
    list(table.type().properties(), this::column);
    list(table.rows(), this::row);
  }

  private void column(PropertyType column) {
    out.text(column.name());
    out.text(column.kind().name());
    out.text(column.choices() == null ? null : column.choices().name());
  }

  private void row(Fact row) {
    place(row.place());
    for (PropertyType column : row.type().properties()) {
      out.number(row.place(column).line());
      out.number(row.place(column).column());
      literal(row.value(column));
    }
  }

  private void place(Place place) {
    out.text(place == null ? null : place.file());
    if (place != null) {
      out.number(place.line());
      out.number(place.column());
    }
  }

  private <T> void list(List<T> items, Item<T> item) {
    out.number(items.size());
    for (T one : items) {
      item.write(one);
    }
  }

  private void document(SourceDocument document) {
    out.text(document.id());
    out.text(document.title());
    out.text(document.file());
    list(document.paragraphs(), this::paragraph);
  }

  private void conflict(Conflict conflict) {
    out.text(conflict.id());
    list(conflict.paragraphs(), out::text);
    out.text(conflict.says());
    out.text(conflict.followed());
    out.text(conflict.why());
  }

  private void paragraph(Paragraph paragraph) {
    out.text(paragraph.id());
    out.text(paragraph.section());
    out.text(paragraph.role());
    out.text(paragraph.summary());
    out.text(paragraph.sha256());
    out.text(paragraph.reason());
  }

  private void requirement(Requirement requirement) {
    out.text(requirement.id());
    out.text(requirement.level().name());
    list(requirement.stages().stream().map(Stage::word).toList(), out::text);
    list(requirement.sources(), out::text);
    out.text(requirement.title());
    out.text(requirement.speaksOf());
    list(requirement.conflicts(), out::text);
    out.text(requirement.subject());
    out.text(requirement.subjectType().name());
    body(requirement.scope());
    list(requirement.breaches(), this::breach);
    template(requirement.remedy());
    origin(requirement.origin());
    place(requirement.origin().row());
    out.text(requirement.status().toString());
  }

  private void breach(Requirement.Breach breach) {
    body(breach.body());
    template(breach.message());
    origin(breach.origin());
  }

  private void origin(Origin origin) {
    out.text(origin.file());
    out.number(origin.line());
    out.number(origin.column());
    out.text(origin.text());
  }

  private void template(Template template) {
    list(
        template.parts(),
        part -> {
          out.flag(part instanceof Expression);
          if (part instanceof Expression expression) {
            expression(expression);
          } else {
            out.text((String) part);
          }
        });
  }

  private void body(Body body) {
    list(body.facts(), this::factVariable);
    list(body.tallies(), this::tally);
    list(body.constraints(), this::constraint);
    list(body.groups(), this::group);
  }

  private void factVariable(Body.FactVariable fact) {
    out.text(fact.name());
    out.text(fact.type().name());
    origin(fact.origin());
  }

  private void tally(Body.Tally tally) {
    out.text(tally.name());
    factVariable(tally.element());
    list(tally.constraints(), this::constraint);
    origin(tally.origin());
  }

  private void group(Body.Group group) {
    out.flag(group.negated());
    body(group.body());
    origin(group.origin());
  }

  private void constraint(Constraint constraint) {
    if (constraint instanceof Constraint.Comparison comparison) {
      out.tag('=');
      expression(comparison.left());
      out.text(comparison.operator().name());
      expression(comparison.right());
    } else if (constraint instanceof Constraint.Membership membership) {
      out.tag('i');
      expression(membership.left());
      list(membership.values(), this::expression);
      out.flag(membership.inverted());
    } else if (constraint instanceof Constraint.Junction junction) {
      out.tag('j');
      out.flag(junction.all());
      list(junction.parts(), this::constraint);
    }
    origin(constraint.origin());
  }

  private void expression(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      literal(literal.value());
    } else if (expression instanceof Expression.Read read) {
      out.tag('r');
      out.text(read.variable());
      out.text(read.property().name());
    } else if (expression instanceof Expression.Size size) {
      out.tag('z');
      expression(size.list());
    } else if (expression instanceof Expression.Self self) {
      out.tag('f');
      out.text(self.variable());
    } else if (expression instanceof Expression.Count count) {
      out.tag('c');
      out.text(count.variable());
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      out.tag('a');
      out.tag(arithmetic.operator());
      expression(arithmetic.left());
      expression(arithmetic.right());
    }
  }

  private void literal(Object value) {
    if (value == null) {
      out.tag('0');
    } else if (value instanceof Boolean flag) {
      out.tag(flag ? 'T' : 'F');
    } else if (value instanceof Long number) {
      out.tag('n');
      out.longNumber(number);
    } else if (value instanceof Term term) {
      out.tag('e');
      out.text(term.enumeration());
      out.text(term.name());
    } else {
      out.tag('s');
      out.text((String) value);
    }
  }
}
