package clusterkb.rules.store;

import clusterkb.facts.Choices;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.rules.Conflict;
import clusterkb.rules.Level;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.SourceDocument;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.lang.Template;
import clusterkb.rules.read.TableReader;
import clusterkb.rules.read.Types;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what {@link UnitWriter} wrote. */
final class UnitReader {
  /** Sound units are far flatter. */
  private static final int DEEPEST = 200;

  private final PackedReader in;
  private final Types types;
  private int depth;

  /** The classes of the variables of the requirement being read; names are unique in it. */
  private final Map<String, FactType> variables = new HashMap<>();

  private UnitReader(byte[] unit, Types types) {
    this.in = new PackedReader(unit);
    this.types = types;
  }

  /** Reads one item of a list. */
  @FunctionalInterface
  private interface Item<T> {
    T read() throws IOException;
  }

  /** The requirements, or null if the bytes are none. */
  static List<Requirement> requirements(byte[] unit, Types types) {
    UnitReader reader = new UnitReader(unit, types);
    return reader.all(reader::requirement);
  }

  /** The source documents, or null if the bytes are none. */
  static List<SourceDocument> documents(byte[] unit) {
    UnitReader reader = new UnitReader(unit, null);
    return reader.all(reader::document);
  }

  /** The register of conflicts, or null if the bytes are none. */
  static List<Conflict> conflicts(byte[] unit) {
    UnitReader reader = new UnitReader(unit, null);
    return reader.all(reader::conflict);
  }

  /** The tables, or null if the bytes are none. */
  static List<TableReader.Table> tables(byte[] unit, Types stated) {
    UnitReader reader = new UnitReader(unit, stated);
    return reader.all(reader::table);
  }

  private <T> List<T> all(Item<T> item) {
    try {
      List<T> items = list(item);
      return in.left() == 0 ? items : null;
    } catch (IOException | RuntimeException e) {
      // Its hash is right, so another version of the program wrote it: it is made anew.
      return null;
    }
  }

  private TableReader.Table table() throws IOException {
    String name = in.text();
    int[] next = {0};
    FactType type = FactType.table(name, list(() -> column(next[0]++)));
    return new TableReader.Table(type, list(() -> row(type)));
  }

  private PropertyType column(int slot) throws IOException {
    String name = in.text();
    PropertyKind kind = PropertyKind.valueOf(in.text());
    String enumeration = in.text();
    return PropertyType.column(
        name, slot, kind, enumeration == null ? null : types.enumeration(enumeration));
  }

  private Fact row(FactType type) throws IOException {
    Place place = place();
    List<Object> values = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < type.properties().size(); i++) {
      places.add(new Place(place.file(), in.number(), in.number()));
      values.add(((Expression.Literal) expression()).value());
    }
    return type.fact(
        column -> values.get(column.slot()), column -> places.get(column.slot()), place);
  }

  private Place place() throws IOException {
    String file = in.text();
    return file == null ? null : new Place(file, in.number(), in.number());
  }

  private <T> List<T> list(Item<T> item) throws IOException {
    int size = in.number();
    if (++depth > DEEPEST || size < 0 || size > in.left()) {
      throw new IOException("no list");
    }
    List<T> items = size == 0 ? List.of() : new ArrayList<>(Math.min(size, 1000));
    for (int i = 0; i < size; i++) {
      items.add(item.read());
    }
    depth--;
    return items;
  }

  private SourceDocument document() throws IOException {
    String id = in.text();
    String title = in.text();
    String file = in.text();
    return new SourceDocument(id, title, file, list(() -> paragraph(title)));
  }

  private Conflict conflict() throws IOException {
    String id = in.text();
    List<String> paragraphs = list(in::text);
    String says = in.text();
    String followed = in.text();
    return new Conflict(id, paragraphs, says, followed, in.text());
  }

  private Paragraph paragraph(String document) throws IOException {
    String id = in.text();
    String section = in.text();
    String role = in.text();
    String summary = in.text();
    String sha256 = in.text();
    return new Paragraph(id, document, section, role, summary, sha256, in.text());
  }

  private Requirement requirement() throws IOException {
    variables.clear();
    String id = in.text();
    Level level = Level.valueOf(in.text());
    List<Stage> stages = list(() -> Objects.requireNonNull(Stage.of(in.text())));
    List<String> sources = list(in::text);
    String title = in.text();
    String speaksOf = in.text();
    List<String> conflicts = list(in::text);
    String subject = in.text();
    FactType subjectType = fact(in.text());
    Body scope = body();
    List<Requirement.Breach> breaches = list(this::breach);
    // Placeholders name variables of the bodies, so they come after them.
    Template remedy = template();
    return new Requirement(
        id,
        level,
        stages,
        sources,
        title,
        speaksOf,
        remedy,
        conflicts,
        subject,
        subjectType,
        scope,
        breaches,
        origin().ofRow(place()),
        Objects.requireNonNull(Status.of(in.text())));
  }

  private FactType fact(String name) {
    return Objects.requireNonNull(types.fact(name), name);
  }

  private Requirement.Breach breach() throws IOException {
    Body body = body();
    Template message = template();
    return new Requirement.Breach(message, body, origin());
  }

  private Origin origin() throws IOException {
    String file = in.text();
    int line = in.number();
    int column = in.number();
    return new Origin(file, line, column, in.text());
  }

  private Template template() throws IOException {
    return new Template(list(() -> in.flag() ? expression() : in.text()));
  }

  private Body body() throws IOException {
    return new Body(
        list(this::factVariable), list(this::tally), list(this::constraint), list(this::group));
  }

  private Body.FactVariable factVariable() throws IOException {
    String name = in.text();
    FactType type = fact(in.text());
    variables.put(name, type);
    return new Body.FactVariable(name, type, origin());
  }

  private Body.Tally tally() throws IOException {
    return new Body.Tally(in.text(), factVariable(), list(this::constraint), origin());
  }

  private Body.Group group() throws IOException {
    return new Body.Group(in.flag(), body(), origin());
  }

  private Constraint constraint() throws IOException {
    byte tag = in.tag();
    return switch (tag) {
      case '=' -> {
        Expression left = expression();
        Operator operator = Operator.valueOf(in.text());
        yield new Constraint.Comparison(left, operator, expression(), origin());
      }
      case 'i' -> {
        Expression left = expression();
        List<Expression.Literal> values = list(() -> (Expression.Literal) expression());
        yield new Constraint.Membership(left, values, in.flag(), origin());
      }
      case 'j' -> {
        boolean all = in.flag();
        yield new Constraint.Junction(all, list(this::constraint), origin());
      }
      default -> throw new IOException("no constraint: " + tag);
    };
  }

  private Expression expression() throws IOException {
    if (++depth > DEEPEST) {
      throw new IOException("too deep");
    }
    Expression read = expression(in.tag());
    depth--;
    return read;
  }

  private Expression expression(byte tag) throws IOException {
    return switch (tag) {
      case '0' -> new Expression.Literal(null);
      case 'T' -> new Expression.Literal(true);
      case 'F' -> new Expression.Literal(false);
      case 'n' -> new Expression.Literal(in.longNumber());
      case 's' -> new Expression.Literal(in.text());
      case 'e' -> {
        Choices enumeration = Objects.requireNonNull(types.enumeration(in.text()));
        yield new Expression.Literal(Objects.requireNonNull(enumeration.term(in.text())));
      }
      case 'r' -> {
        String variable = in.text();
        PropertyType property = variables.get(variable).property(in.text());
        yield new Expression.Read(variable, Objects.requireNonNull(property));
      }
      case 'z' -> new Expression.Size((Expression.Read) expression());
      case 'f' -> new Expression.Self(in.text());
      case 'c' -> new Expression.Count(in.text());
      case 'a' -> {
        char operator = (char) in.tag();
        Expression left = expression();
        yield new Expression.Arithmetic(operator, left, expression());
      }
      default -> throw new IOException("no expression: " + tag);
    };
  }
}
