package clusterkb.rules.read;

import clusterkb.facts.FactType;
import clusterkb.rules.LintRule;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads the conditions of a rule, or of a {@code not} or {@code exists} in it. */
final class BodyReader {
  private static final Pattern IDENTITY =
      Pattern.compile("\\s*+(?:this\\s*+==\\s*+([$\\w]++)|([$\\w]++)\\s*+==\\s*+this)\\s*+");

  private final Types types;
  private final Scope scope;
  private final Problems problems;
  private final String file;
  private final List<Body.FactVariable> facts = new ArrayList<>();
  private final List<Body.Tally> tallies = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Body.Group> groups = new ArrayList<>();

  private BodyReader(Types types, Scope scope, Problems problems, String file) {
    this.types = types;
    this.scope = scope;
    this.problems = problems;
    this.file = file;
  }

  /** Reads conditions; the facts they name are added to the scope. */
  static Body read(Types types, Scope scope, Problems problems, String file, List<?> conditions) {
    BodyReader reader = new BodyReader(types, scope, problems, file);
    for (Object condition : conditions) {
      try {
        reader.condition((BaseDescr) condition);
      } catch (Problems.Unreadable noted) {
        // Its problem is noted; the other conditions may have problems of their own.
        continue;
      }
    }
    return new Body(reader.facts, reader.tallies, reader.constraints, reader.groups);
  }

  private Origin origin(BaseDescr at, String text) {
    return PatternReader.origin(file, at, text);
  }

  private void condition(BaseDescr condition) {
    if (condition instanceof PatternDescr pattern) {
      if (pattern.getSource() instanceof AccumulateDescr accumulate) {
        tally(pattern, accumulate);
      } else if (pattern.getSource() != null) {
        throw problems.refuse(
            LintRule.NOT_DERIVABLE,
            origin(pattern, ""),
            "this condition cannot be read",
            "Write patterns.");
      } else {
        pattern(pattern);
      }
    } else if (condition instanceof NotDescr not) {
      if (alternatives(not.getDescrs()) != null) {
        // Not one of them: none of them.
        alternatives(not.getDescrs()).forEach(one -> group(not, true, List.of(one)));
      } else {
        group(not, true, not.getDescrs());
      }
    } else if (condition instanceof ExistsDescr exists) {
      if (alternatives(exists.getDescrs()) != null) {
        anyOf(exists, alternatives(exists.getDescrs()));
      } else {
        group(exists, false, exists.getDescrs());
      }
    } else if (condition instanceof AndDescr and) {
      and.getDescrs().forEach(part -> condition((BaseDescr) part));
    } else {
      throw problems.refuse(
          LintRule.NOT_DERIVABLE,
          origin(condition, ""),
          "this condition cannot be read",
          "Write patterns.");
    }
  }

  private void group(BaseDescr descr, boolean negated, List<?> parts) {
    Body body = read(types, scope.inner(), problems, file, flattened(parts));
    groups.add(new Body.Group(negated, body, origin(descr, negated ? "not" : "exists")));
  }

  /** The alternatives of a group that holds nothing but alternatives; else null. */
  static List<?> alternatives(List<?> parts) {
    List<?> flat = flattened(parts);
    return flat.size() == 1 && flat.get(0) instanceof OrDescr or ? or.getDescrs() : null;
  }

  /** One of them: not none of them. */
  private void anyOf(BaseDescr descr, List<?> alternatives) {
    BodyReader none = new BodyReader(types, scope.inner(), problems, file);
    alternatives.forEach(one -> none.group(descr, true, List.of(one)));
    Body body = new Body(List.of(), List.of(), List.of(), none.groups);
    groups.add(new Body.Group(true, body, origin(descr, "exists")));
  }

  private static List<Object> flattened(List<?> parts) {
    List<Object> flat = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof AndDescr and) {
        flat.addAll(flattened(and.getDescrs()));
      } else {
        flat.add(part);
      }
    }
    return flat;
  }

  private void pattern(PatternDescr pattern) {
    FactType type = new PatternReader(types, problems, file).read(pattern);
    List<ExprConstraintDescr> written = new ArrayList<>();
    String same = null;
    for (BaseDescr part : pattern.getDescrs()) {
      ExprConstraintDescr constraint = expected(part);
      Matcher identity = IDENTITY.matcher(constraint.getExpression());
      if (same == null && identity.matches()) {
        String name = identity.group(1) == null ? identity.group(2) : identity.group(1);
        if (scope.fact(name) == type) {
          same = name;
          continue;
        }
      }
      written.add(constraint);
    }
    String variable = same;
    if (same == null) {
      variable = pattern.getIdentifier() == null ? scope.freshName() : pattern.getIdentifier();
      declarable(variable, pattern);
      scope.declareFact(variable, type);
      facts.add(new Body.FactVariable(variable, type, origin(pattern, type.name())));
    } else if (pattern.getIdentifier() != null) {
      throw problems.refuse(
          LintRule.DUPLICATE_BINDING,
          origin(pattern, type.name()),
          "a second name '" + pattern.getIdentifier() + "' for " + same,
          "Go on using " + same + ".");
    }
    constraints.addAll(constraints(variable, written));
  }

  private void declarable(String name, BaseDescr at) {
    declarable(name, origin(at, name));
  }

  private void declarable(String name, Origin at) {
    if (scope.declares(name)) {
      throw problems.refuse(
          LintRule.DUPLICATE_BINDING,
          at,
          "the name '" + name + "' is given twice",
          "Choose another: Drools takes both for the same without a word.");
    }
  }

  private ExprConstraintDescr expected(BaseDescr part) {
    if (part instanceof ExprConstraintDescr constraint
        && constraint.getType() == ExprConstraintDescr.Type.NAMED) {
      return constraint;
    }
    throw problems.refuse(
        LintRule.SYNTAX,
        origin(part, ""),
        "only constraints with property names can stand here",
        "Write property == value, separated by commas.");
  }

  private List<Constraint> constraints(String variable, List<ExprConstraintDescr> written) {
    List<Constraint> read = new ArrayList<>();
    for (ExprConstraintDescr constraint : written) {
      Origin at = origin(constraint, constraint.getExpression().strip());
      try {
        read.addAll(constraint(variable, constraint.getExpression(), at));
      } catch (Problems.Unreadable noted) {
        // Its problem is noted; the other constraints may have problems of their own.
        continue;
      }
    }
    return read;
  }

  private List<Constraint> constraint(String variable, String text, Origin at) {
    ConstraintConnectiveDescr tree = Grammar.constraint(text);
    if (tree == null) {
      throw problems.refuse(
          LintRule.SYNTAX, at, "'" + at.text() + "' cannot be read", "Check its operators.");
    }
    List<Constraint> read = new ArrayList<>();
    List<BaseDescr> relations = new ArrayList<>();
    for (BaseDescr part : tree.getDescrs()) {
      if (part instanceof BindingDescr binding) {
        declarable(binding.getVariable(), at);
        scope.declareValue(
            binding.getVariable(),
            ExpressionReader.read(types, scope, variable, problems, at, binding.getExpression()));
      } else {
        relations.add(part);
      }
    }
    if (!relations.isEmpty()) {
      ConstraintConnectiveDescr rest = new ConstraintConnectiveDescr(tree.getConnective());
      rest.getDescrs().addAll(relations);
      rest.setNegated(tree.isNegated());
      Constraint whole = new ConstraintReader(types, scope, variable, problems, at).read(rest);
      if (whole instanceof Constraint.Junction junction && junction.all()) {
        read.addAll(junction.parts());
      } else {
        read.add(whole);
      }
    }
    return read;
  }

  private void tally(PatternDescr result, AccumulateDescr accumulate) {
    Origin at = origin(result, "accumulate");
    List<AccumulateFunctionCallDescr> functions = accumulate.getFunctions();
    List<Object> input = flattened(List.of(accumulate.getInput()));
    if (functions.size() != 1
        || !functions.get(0).getFunction().equals("count")
        || functions.get(0).getBind() == null
        || input.size() != 1
        || !(input.get(0) instanceof PatternDescr element)
        || element.getSource() != null) {
      throw problems.refuse(
          LintRule.NOT_DERIVABLE,
          at,
          "this accumulate cannot be read with facts missing",
          "Write accumulate( Fact( ... ); $n : count(1) ): one pattern, counted.");
    }
    String name = functions.get(0).getBind();
    declarable(name, result);
    Scope inside = scope.inner();
    BodyReader reader = new BodyReader(types, inside, problems, file);
    reader.pattern(element);
    if (reader.facts.size() != 1) {
      throw problems.refuse(
          LintRule.WRONG_COUNT,
          at,
          "nothing new is counted here",
          "Count a pattern without 'this =='.");
    }
    Body.Tally tally = new Body.Tally(name, reader.facts.get(0), reader.constraints, at);
    if (tally.outer().size() > 1) {
      throw problems.refuse(
          LintRule.WRONG_COUNT,
          at,
          "the count depends on more than one fact outside: " + String.join(", ", tally.outer()),
          "Let it depend on one at most.");
    }
    for (String outer : tally.outer()) {
      if (scope.fact(outer).isTable()) {
        throw problems.refuse(
            LintRule.WRONG_COUNT,
            at,
            "the count depends on '" + outer + "', a row of a table",
            "Let it depend on a customer's fact, or on none.");
      }
    }
    tallies.add(tally);
    scope.declareValue(name, new Expression.Count(name));
    for (BaseDescr part : result.getDescrs()) {
      ExprConstraintDescr written = expected(part);
      Origin where = origin(written, written.getExpression().strip());
      constraints.addAll(constraint(null, written.getExpression(), where));
    }
  }
}
