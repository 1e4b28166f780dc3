package clusterkb.facts;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;

/**
 * A property of a fact class: what a file may state and a rule may read. Most are getters of the
 * class; the knowledge can declare further ones, and the columns of its tables are properties, too.
 */
public final class PropertyType {
  private enum Origin {
    GETTER,
    DECLARED,
    COLUMN
  }

  private final Origin origin;
  private final String name;
  private final int slot;
  private final Method getter;

  // What annotations say is read when first needed: reading all of them costs time at every start.
  private PropertyInfo info;
  private PropertyKind kind;
  private Choices choices;
  private Class<? extends Fact> target;

  PropertyType(Method getter, int slot) {
    this.origin = Origin.GETTER;
    this.name = nameOf(getter);
    this.slot = slot;
    this.getter = getter;
    Class<?> type = getter.getReturnType();
    if (type == Boolean.class) {
      kind = PropertyKind.FLAG;
    } else if (type == Long.class) {
      kind = PropertyKind.NUMBER;
    } else if (type == String.class) {
      kind = PropertyKind.TEXT;
    } else if (type == Ref.class) {
      kind = PropertyKind.REFERENCE;
    } else if (type.isEnum() && Term.class.isAssignableFrom(type)) {
      kind = PropertyKind.CHOICE;
    } else if (type != ListValue.class) {
      throw new IllegalStateException(getter + " returns " + type + ", which no property can be");
    }
  }

  private PropertyType(
      Origin origin,
      String name,
      int slot,
      PropertyKind kind,
      PropertyInfo info,
      Choices choices,
      Class<? extends Fact> target) {
    this.origin = origin;
    this.name = name;
    this.slot = slot;
    this.getter = null;
    this.kind = kind;
    this.info = info;
    this.choices = choices;
    this.target = target;
  }

  /**
   * A column of a table of the knowledge.
   *
   * @param name the column's name
   * @param slot its position, from 0
   * @param kind what it holds: a number, a text or a choice
   * @param choices the values of a choice, else null
   */
  public static PropertyType column(String name, int slot, PropertyKind kind, Choices choices) {
    return new PropertyType(Origin.COLUMN, name, slot, kind, null, choices, null);
  }

  /**
   * A property that the knowledge declares; {@link FactType#with} gives it its place.
   *
   * @param info description, unit and bounds
   * @param choices the values of a choice or a list of choices, else null
   * @param target the class referred to by a reference or a list of references, else null
   */
  public static PropertyType declared(
      String name,
      PropertyKind kind,
      PropertyInfo info,
      Choices choices,
      Class<? extends Fact> target) {
    return new PropertyType(Origin.DECLARED, name, -1, kind, info, choices, target);
  }

  PropertyType at(int position) {
    return new PropertyType(origin, name, position, kind, info, choices, target);
  }

  /** The same property with further values to choose from. */
  PropertyType with(Choices larger) {
    return new PropertyType(origin, name, slot, kind(), info(), larger, target);
  }

  static String nameOf(Method getter) {
    String name = getter.getName();
    if (!name.startsWith("get") || name.length() == 3) {
      throw new IllegalStateException(getter + " is no getter");
    }
    return Character.toLowerCase(name.charAt(3)) + name.substring(4);
  }

  private Property annotation() {
    return getter.getAnnotation(Property.class);
  }

  /** Whether it is a column of a table of the knowledge. */
  public boolean isColumn() {
    return origin == Origin.COLUMN;
  }

  /** Whether the knowledge declares it, so that the fact class has no getter for it. */
  public boolean isDeclared() {
    return origin == Origin.DECLARED;
  }

  /** The name, as in files and rules. */
  public String name() {
    return name;
  }

  /** The bean property of the fact's class by which Drools watches it for changes. */
  public String watched() {
    return isDeclared() ? "declared" : name;
  }

  /** The position of its value in a fact. */
  public int slot() {
    return slot;
  }

  /** What values it can take. */
  public PropertyKind kind() {
    if (kind == null) {
      Property said = annotation();
      kind =
          said.to() != Fact.class
              ? PropertyKind.REFERENCES
              : said.of() != Object.class ? PropertyKind.CHOICES : PropertyKind.TEXTS;
    }
    return kind;
  }

  /** Whether it is a list; quicker to tell than of what. */
  public boolean isList() {
    return kind == null
        || kind == PropertyKind.TEXTS
        || kind == PropertyKind.CHOICES
        || kind == PropertyKind.REFERENCES;
  }

  /** Description, unit, bounds and sources; null for a table's column. */
  public PropertyInfo info() {
    if (info == null && getter != null) {
      info = PropertyInfo.of(annotation());
    }
    return info;
  }

  /** The values of a choice or a list of choices; null for any other property. */
  public Choices choices() {
    if (choices == null && getter != null) {
      if (kind() == PropertyKind.CHOICE) {
        choices = Choices.of(getter.getReturnType());
      } else if (kind() == PropertyKind.CHOICES) {
        choices = Choices.of(annotation().of());
      }
    }
    return choices;
  }

  /** The class of what a reference or a list of references names; null for any other property. */
  public Class<? extends Fact> target() {
    if (target == null && getter != null) {
      if (kind() == PropertyKind.REFERENCE || kind() == PropertyKind.REFERENCES) {
        target = annotation().to();
      }
    }
    return target;
  }

  /** Whether it identifies the fact among its siblings. */
  public boolean identity() {
    return !isColumn() && name.equals("name");
  }

  /** Whether the program computes it and a file cannot state it. */
  public boolean derived() {
    return !isColumn() && info().derived();
  }

  /** The values to choose from; empty unless the kind is a choice or a list of choices. */
  public List<Term> terms() {
    return choices() == null ? List.of() : choices().terms();
  }

  /** Whether values of the one can stand for values of the other. */
  boolean means(PropertyType other) {
    return kind() == other.kind()
        && terms().equals(other.terms())
        && Objects.equals(target(), other.target());
  }

  @Override
  public String toString() {
    return name;
  }
}
