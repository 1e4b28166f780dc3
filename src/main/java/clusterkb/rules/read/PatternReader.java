package clusterkb.rules.read;

import clusterkb.facts.FactType;
import clusterkb.rules.LintRule;
import clusterkb.rules.lang.Origin;
import clusterkb.text.Names;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads which facts a pattern is about; its constraints are read elsewhere. */
final class PatternReader {
  private final Types types;
  private final Problems problems;
  private final String file;

  PatternReader(Types types, Problems problems, String file) {
    this.types = types;
    this.problems = problems;
    this.file = file;
  }

  /** Where a piece of a rule was written. */
  static Origin origin(String file, BaseDescr at, String text) {
    return new Origin(file, Math.max(1, at.getLine()), Math.max(0, at.getColumn()) + 1, text);
  }

  private Origin origin(PatternDescr pattern, String text) {
    return origin(file, pattern, text);
  }

  /** The facts' class or table. */
  FactType read(PatternDescr pattern) {
    if (pattern.getObjectType() == null) {
      throw problems.refuse(
          LintRule.NOT_DERIVABLE,
          origin(pattern, ""),
          "this condition cannot be read",
          "Write Fact( ... ).");
    }
    FactType type = types.fact(pattern.getObjectType());
    if (type == null) {
      throw problems.refuse(
          LintRule.UNKNOWN_FACT,
          origin(pattern, pattern.getObjectType()),
          "there are no facts called '" + pattern.getObjectType() + "'",
          Names.meant(
              pattern.getObjectType(),
              types.factNames(),
              3,
              "There are " + String.join(", ", types.factNames()) + "."));
    }
    return type;
  }
}
