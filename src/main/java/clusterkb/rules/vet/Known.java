package clusterkb.rules.vet;

import clusterkb.facts.DeclaredTerm;
import clusterkb.facts.FactType;
import clusterkb.facts.Facts;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Row;
import clusterkb.facts.Term;

/** Which fact types there are: those of the program, and tables of plain values. */
final class Known {
  private static final int MOST_COLUMNS = 200;

  /** Whether an enumeration is one of the program's; the same values are vetted time and again. */
  private static final ClassValue<Boolean> OWN =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> enumeration) {
          return enumeration.getClassLoader() == Term.class.getClassLoader()
              && enumeration.getPackage() == Term.class.getPackage();
        }
      };

  private Known() {}

  /** Refuses a type that is neither. */
  static FactType type(FactType type) {
    if (type == null) {
      throw new Unsound("a fact has no class");
    }
    if (type.isTable()) {
      table(type);
    } else if (!Facts.CLASSES.contains(type.javaClass())) {
      throw new Unsound("'" + type.name() + "' is no class of facts");
    }
    return type;
  }

  private static void table(FactType table) {
    if (table.javaClass() != Row.class || table.properties().size() > MOST_COLUMNS) {
      throw new Unsound("'" + table.name() + "' is no table");
    }
    int slot = 0;
    for (PropertyType column : table.properties()) {
      boolean plain =
          column.kind() == PropertyKind.NUMBER
              || column.kind() == PropertyKind.TEXT
              || column.kind() == PropertyKind.CHOICE;
      if (!plain || !column.isColumn() || column.slot() != slot++) {
        throw new Unsound("'" + column.name() + "' is no column of '" + table.name() + "'");
      }
      genuine(column);
    }
  }

  /** Refuses values that are neither the program's own nor declared as data. */
  private static void genuine(PropertyType property) {
    for (Term term : property.terms()) {
      boolean own = term instanceof Enum<?> constant && OWN.get(constant.getDeclaringClass());
      if (!own && term.getClass() != DeclaredTerm.class) {
        throw new Unsound("'" + property.name() + "' has values of a foreign class");
      }
    }
  }

  /** The property of that type; refuses one of another. */
  static PropertyType property(FactType type, PropertyType property) {
    if (property == null || type.property(property.name()) != property) {
      throw new Unsound(type.name() + " has no property '" + property + "'");
    }
    genuine(property);
    return property;
  }
}
