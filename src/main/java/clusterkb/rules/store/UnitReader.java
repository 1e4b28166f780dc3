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
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what {@link UnitWriter} wrote. */
final class UnitReader {
  /** Sound units are far flatter. */
  private static final int DEEPEST = 200;

  private final DataInputStream in;
  private final Types types;
  private int depth;

  /** The classes of the variables of the requirement being read; names are unique in it. */
  private final Map<String, FactType> variables = new HashMap<>();

  private UnitReader(byte[] unit, Types types) {
    this.in = new DataInputStream(new ByteArrayInputStream(unit));
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
      return in.available() == 0 ? items : null;
    } catch (IOException | RuntimeException e) {
      // Its hash is right, so another version of the program wrote it: it is made anew.
      return null;
    }
  }

  private TableReader.Table table() throws IOException {
    String name = text();
    int[] next = {0};
    FactType type = FactType.table(name, list(() -> column(next[0]++)));
    return new TableReader.Table(type, list(() -> row(type)));
  }

  private PropertyType column(int slot) throws IOException {
    String name = text();
    PropertyKind kind = PropertyKind.valueOf(text());
    String enumeration = text();
    return PropertyType.column(
        name, slot, kind, enumeration == null ? null : types.enumeration(enumeration));
  }

  private Fact row(FactType type) throws IOException {
    Place place = place();
    List<Object> values = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < type.properties().size(); i++) {
      places.add(new Place(place.file(), in.readInt(), in.readInt()));
      values.add(((Expression.Literal) expression()).value());
    }
    return type.fact(
        column -> values.get(column.slot()), column -> places.get(column.slot()), place);
  }

  private Place place() throws IOException {
    String file = text();
    return file == null ? null : new Place(file, in.readInt(), in.readInt());
  }

  private <T> List<T> list(Item<T> item) throws IOException {
    int size = in.readInt();
    if (++depth > DEEPEST || size < 0 || size > in.available()) {
      throw new IOException("no list");
    }
    List<T> items = new ArrayList<>(Math.min(size, 1000));
    for (int i = 0; i < size; i++) {
      items.add(item.read());
    }
    depth--;
    return items;
  }

  private String text() throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    // The length is what the file says; no memory is taken for what is not there.
    if (length > in.available()) {
      throw new IOException("a text is longer than the unit");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private SourceDocument document() throws IOException {
    String id = text();
    String title = text();
    String file = text();
    return new SourceDocument(id, title, file, list(() -> paragraph(title)));
  }

  private Conflict conflict() throws IOException {
    String id = text();
    List<String> paragraphs = list(this::text);
    String says = text();
    String followed = text();
    return new Conflict(id, paragraphs, says, followed, text());
  }

  private Paragraph paragraph(String document) throws IOException {
    String id = text();
    String section = text();
    String role = text();
    String summary = text();
    String sha256 = text();
    return new Paragraph(id, document, section, role, summary, sha256, text());
  }

  private Requirement requirement() throws IOException {
    variables.clear();
    String id = text();
    Level level = Level.valueOf(text());
    List<Stage> stages = list(() -> Objects.requireNonNull(Stage.of(text())));
    List<String> sources = list(this::text);
    String title = text();
    String speaksOf = text();
    List<String> conflicts = list(this::text);
    String subject = text();
    FactType subjectType = fact(text());
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
        Objects.requireNonNull(Status.of(text())));
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
    String file = text();
    int line = in.readInt();
    int column = in.readInt();
    return new Origin(file, line, column, text());
  }

  private Template template() throws IOException {
    return new Template(list(() -> in.readBoolean() ? expression() : text()));
  }

  private Body body() throws IOException {
    return new Body(
        list(this::factVariable), list(this::tally), list(this::constraint), list(this::group));
  }

  private Body.FactVariable factVariable() throws IOException {
    String name = text();
    FactType type = fact(text());
    variables.put(name, type);
    return new Body.FactVariable(name, type, origin());
  }

  private Body.Tally tally() throws IOException {
    return new Body.Tally(text(), factVariable(), list(this::constraint), origin());
  }

  private Body.Group group() throws IOException {
    return new Body.Group(in.readBoolean(), body(), origin());
  }

  private Constraint constraint() throws IOException {
    byte tag = in.readByte();
    return switch (tag) {
      case '=' -> {
        Expression left = expression();
        Operator operator = Operator.valueOf(text());
        yield new Constraint.Comparison(left, operator, expression(), origin());
      }
      case 'i' -> {
        Expression left = expression();
        List<Expression.Literal> values = list(() -> (Expression.Literal) expression());
        yield new Constraint.Membership(left, values, in.readBoolean(), origin());
      }
      case 'j' -> {
        boolean all = in.readBoolean();
        yield new Constraint.Junction(all, list(this::constraint), origin());
      }
      default -> throw new IOException("no constraint: " + tag);
    };
  }

  private Expression expression() throws IOException {
    if (++depth > DEEPEST) {
      throw new IOException("too deep");
    }
    Expression read = expression(in.readByte());
    depth--;
    return read;
  }

  private Expression expression(byte tag) throws IOException {
    return switch (tag) {
      case '0' -> new Expression.Literal(null);
      case 'T' -> new Expression.Literal(true);
      case 'F' -> new Expression.Literal(false);
      case 'n' -> new Expression.Literal(in.readLong());
      case 's' -> new Expression.Literal(text());
      case 'e' -> {
        Choices enumeration = Objects.requireNonNull(types.enumeration(text()));
        yield new Expression.Literal(Objects.requireNonNull(enumeration.term(text())));
      }
      case 'r' -> {
        String variable = text();
        PropertyType property = variables.get(variable).property(text());
        yield new Expression.Read(variable, Objects.requireNonNull(property));
      }
      case 'z' -> new Expression.Size((Expression.Read) expression());
      case 'f' -> new Expression.Self(text());
      case 'c' -> new Expression.Count(text());
      case 'a' -> {
        char operator = in.readChar();
        Expression left = expression();
        yield new Expression.Arithmetic(operator, left, expression());
      }
      default -> throw new IOException("no expression: " + tag);
    };
  }
}
