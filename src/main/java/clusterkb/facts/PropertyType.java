package clusterkb.facts;

import java.lang.reflect.Method;
import java.util.List;

/** A property of a fact class: what a file may state and a rule may read. */
public final class PropertyType {
  private final String name;
  private final int slot;
  private final Method getter;

  // The annotation is read when first needed: reading all of them costs time at every start.
  private Property info;
  private PropertyKind kind;
  private Class<?> valueType;

  PropertyType(Method getter, int slot) {
    this.name = nameOf(getter);
    this.slot = slot;
    this.getter = getter;
    Class<?> type = getter.getReturnType();
    if (type == Boolean.class) {
      kind = PropertyKind.FLAG;
      valueType = type;
    } else if (type == Long.class) {
      kind = PropertyKind.NUMBER;
      valueType = type;
    } else if (type == String.class) {
      kind = PropertyKind.TEXT;
      valueType = type;
    } else if (type == Ref.class) {
      kind = PropertyKind.REFERENCE;
    } else if (type.isEnum() && Term.class.isAssignableFrom(type)) {
      kind = PropertyKind.CHOICE;
      valueType = type;
    } else if (type != ListValue.class) {
      throw new IllegalStateException(getter + " returns " + type + ", which no property can be");
    }
  }

  /**
   * A column of a table of the knowledge.
   *
   * @param name the column's name
   * @param slot its position, from 0
   * @param kind what it holds
   * @param valueType the enumeration of a choice, else null
   */
  public PropertyType(String name, int slot, PropertyKind kind, Class<?> valueType) {
    this.name = name;
    this.slot = slot;
    this.kind = kind;
    this.getter = null;
    this.valueType = valueType == null ? Object.class : valueType;
  }

  static String nameOf(Method getter) {
    String name = getter.getName();
    if (!name.startsWith("get") || name.length() == 3) {
      throw new IllegalStateException(getter + " is no getter");
    }
    return Character.toLowerCase(name.charAt(3)) + name.substring(4);
  }

  /** Whether it is a column of a table of the knowledge. */
  public boolean isColumn() {
    return getter == null;
  }

  /** The name, as in files and rules. */
  public String name() {
    return name;
  }

  /** The position of its value in a fact. */
  public int slot() {
    return slot;
  }

  /** What values it can take. */
  public PropertyKind kind() {
    if (kind == null) {
      kind =
          info().to() != Fact.class
              ? PropertyKind.REFERENCES
              : info().of() != Object.class ? PropertyKind.CHOICES : PropertyKind.TEXTS;
    }
    return kind;
  }

  /** The getter's return type: the enumeration of a choice, else what holds the value. */
  public Class<?> declared() {
    return getter.getReturnType();
  }

  /** Description, unit, bounds and sources; null for a table's column. */
  public Property info() {
    if (info == null && getter != null) {
      info = getter.getAnnotation(Property.class);
    }
    return info;
  }

  /** The enumeration of a choice, the fact class of a reference, else the value's own class. */
  public Class<?> valueType() {
    if (valueType == null) {
      valueType =
          switch (kind()) {
            case REFERENCE, REFERENCES -> info().to();
            case CHOICES -> info().of();
            default -> String.class;
          };
    }
    return valueType;
  }

  /** Whether it identifies the fact among its siblings. */
  public boolean identity() {
    return !isColumn() && name.equals("name");
  }

  /** Whether the program computes it and a file cannot state it. */
  public boolean derived() {
    return !isColumn() && info().derived();
  }

  /** The values of the enumeration; empty unless the kind is a choice or a list of choices. */
  public List<Term> terms() {
    if (kind() != PropertyKind.CHOICE && kind() != PropertyKind.CHOICES) {
      return List.of();
    }
    return List.of((Term[]) valueType().getEnumConstants());
  }

  @Override
  public String toString() {
    return name;
  }
}
