package clusterkb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clusterkb.facts.Choices;
import clusterkb.facts.Disk;
import clusterkb.facts.Fact;
import clusterkb.facts.FactInfo;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.RaidLevel;
import clusterkb.facts.Term;
import clusterkb.facts.read.Deployment;
import clusterkb.facts.read.DeploymentReader;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.Stage;
import clusterkb.rules.Status;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import clusterkb.rules.lang.Origin;
import clusterkb.rules.lang.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.drools.core.impl.InternalRuleBase;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever reaches the engine without a rule file: it refuses what no rule file can state. */
class SecondFenceTest {
  private static final FactType DISK = FactType.of(Disk.class);
  private static final Origin HERE = new Origin("rules/x/x.drl", 3, 1, "");
  private static final Template TEXT = new Template(List.of("m"));
  private static final Expression SPINDLES = read("spindles");
  private static final Deployment DEPLOYMENT =
      DeploymentReader.read(
          FactTypes.BUILT_IN,
          "f.yaml",
          "disks: [{name: 'Q:', spindles: 2}]".getBytes(StandardCharsets.UTF_8));

  private static Expression.Read read(String property) {
    return new Expression.Read("$disk", DISK.property(property));
  }

  private static Constraint compare(Expression left, Operator operator, Expression right) {
    return new Constraint.Comparison(left, operator, right, HERE);
  }

  private static Constraint equal(Expression left, Object value) {
    return compare(left, Operator.EQUAL, new Expression.Literal(value));
  }

  private static Body of(Constraint... constraints) {
    return new Body(List.of(), List.of(), List.of(constraints), List.of());
  }

  private static Requirement requirement(FactType subject, Template message, Body breach) {
    Body scope =
        new Body(
            List.of(new Body.FactVariable("$disk", subject, HERE)),
            List.of(),
            List.of(),
            List.of());
    return new Requirement(
        "R-1",
        Level.MUST,
        List.of(Stage.DESIGN),
        List.of(),
        "R",
        "a disk",
        TEXT,
        List.of(),
        "$disk",
        subject,
        scope,
        List.of(new Requirement.Breach(message, breach, HERE)),
        HERE,
        Status.ACTIVE);
  }

  private static Requirement breach(Constraint... constraints) {
    return requirement(DISK, TEXT, of(constraints));
  }

  /** A value that runs when it is printed. */
  private static final class Running {
    @Override
    public String toString() {
      throw new AssertionError("it was run");
    }
  }

  /** A term that is of no enumeration of facts. */
  private record OwnTerm(String name, int ordinal, String label) implements Term {}

  /** A class of facts that is none of the program's. */
  @FactInfo(value = "Of another program.", key = "disks")
  public static final class Foreign extends Fact {
    /** A foreign fact. */
    public Foreign() {}
  }

  private static Expression doubled(int times) {
    Expression sum = SPINDLES;
    for (int i = 0; i < times; i++) {
      sum = new Expression.Arithmetic('+', sum, sum);
    }
    return sum;
  }

  private static Constraint nested(int times) {
    Constraint whole = equal(SPINDLES, 1L);
    for (int i = 0; i < times; i++) {
      whole = new Constraint.Junction(i % 2 == 0, List.of(whole), HERE);
    }
    return whole;
  }

  private static Body groups(int times) {
    Body body = of(equal(SPINDLES, 1L));
    for (int i = 0; i < times; i++) {
      body = new Body(List.of(), List.of(), List.of(), List.of(new Body.Group(true, body, HERE)));
    }
    return body;
  }

  private static Body patterns(int times) {
    return new Body(
        Collections.nCopies(times, new Body.FactVariable("$x", DISK, HERE)),
        List.of(),
        List.of(),
        List.of());
  }

  private static FactType table(Choices choices) {
    PropertyType column = PropertyType.column("value", 0, PropertyKind.CHOICE, choices);
    return FactType.table("Evil", List.of(column));
  }

  private static Body about(FactType type) {
    return new Body(
        List.of(new Body.FactVariable("$x", type, HERE)), List.of(), List.of(), List.of());
  }

  /**
   * An attack.
   *
   * @param requirement what no rule file can state
   * @param objection what is said of it
   */
  private record Attack(Requirement requirement, String objection) {
    @Override
    public String toString() {
      return objection;
    }
  }

  private static List<Attack> attacks() {
    List<Attack> attacks = new ArrayList<>();
    String kinds = "it compares values of different kinds";
    attacks.add(new Attack(breach(equal(read("name"), new Running())), "a text of it is none"));
    attacks.add(
        new Attack(breach(equal(read("name"), Runtime.getRuntime())), "a text of it is none"));
    attacks.add(new Attack(breach(equal(read("name"), Runtime.class)), "a text of it is none"));
    attacks.add(new Attack(breach(equal(read("type"), new OwnTerm("BASIC", 0, "x"))), kinds));
    attacks.add(new Attack(breach(equal(read("type"), RaidLevel.values()[0])), kinds));
    attacks.add(new Attack(breach(equal(read("type"), Thread.State.NEW)), "a text of it is none"));
    attacks.add(new Attack(breach(equal(read("spindles"), "1")), kinds));
    attacks.add(new Attack(breach(equal(read("letters"), "Q:")), kinds));
    attacks.add(
        new Attack(
            breach(compare(read("name"), Operator.LESS, new Expression.Literal("x"))), kinds));
    attacks.add(
        new Attack(
            breach(equal(new Expression.Self("$other"), null)),
            "nothing is called '$other' there"));
    attacks.add(
        new Attack(breach(equal(new Expression.Count("$n"), 1L)), "no count is called '$n' there"));
    attacks.add(
        new Attack(
            breach(
                equal(
                    new Expression.Read(
                        "$disk", FactType.of(clusterkb.facts.Node.class).property("name")),
                    1L)),
            "Disk has no property 'name'"));
    attacks.add(
        new Attack(
            breach(equal(new Expression.Arithmetic('/', SPINDLES, SPINDLES), 1L)),
            "it calculates with what is no number"));
    attacks.add(new Attack(breach(equal(doubled(40), 1L)), "it has more than 50000 parts"));
    attacks.add(
        new Attack(
            breach(equal(doubled(100), 1L)), "more than 60 conditions are nested in one another"));
    attacks.add(
        new Attack(breach(nested(100_000)), "more than 60 conditions are nested in one another"));
    attacks.add(
        new Attack(
            requirement(DISK, TEXT, groups(100)),
            "more than 60 conditions are nested in one another"));
    attacks.add(
        new Attack(requirement(DISK, TEXT, patterns(1000)), "it has more than 40 patterns"));
    attacks.add(
        new Attack(
            requirement(DISK, new Template(List.of(new Running())), of(equal(SPINDLES, 1L))),
            "a text of it is none"));
    attacks.add(
        new Attack(
            requirement(
                DISK,
                new Template(List.of(new Expression.Self("$nobody"))),
                of(equal(SPINDLES, 1L))),
            "nothing is called '$nobody' there"));
    attacks.add(
        new Attack(
            requirement(FactType.of(Foreign.class), TEXT, Body.EMPTY),
            "'Foreign' is no class of facts"));
    attacks.add(
        new Attack(
            requirement(
                DISK,
                TEXT,
                about(table(new Choices("Evil", List.of(new OwnTerm("X", 0, "x")), Map.of())))),
            "'value' has values of a foreign class"));
    return attacks;
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void refusesWhatNoRuleFileCanState(Attack attack) {
    assertThatThrownBy(() -> new Knowledge(List.of(attack.requirement()), List.of()))
        .isInstanceOf(EngineFault.class)
        .hasMessage("engine fault: R-1 is no sound rule: " + attack.objection());
  }

  private static Knowledge unfenced(Requirement requirement) {
    return new Knowledge(List.of(requirement), List.of(), List.of(), false).built();
  }

  @Test
  void withoutTheFenceAForeignObjectIsRun() {
    assertThatThrownBy(() -> unfenced(breach(equal(read("name"), new Running()))))
        .isInstanceOf(AssertionError.class)
        .hasMessage("it was run");
  }

  @Test
  void withoutTheFenceForeignClassesAndValuesAreEvaluated() {
    Requirement foreign = requirement(FactType.of(Foreign.class), TEXT, Body.EMPTY);
    assertThat(unfenced(foreign).requirements()).containsExactly(foreign);
    Requirement term = breach(equal(read("type"), new OwnTerm("BASIC", 0, "x")));
    assertThat(unfenced(term).requirements()).containsExactly(term);
  }

  @Test
  void withoutTheFenceADeepTreeBreaksTheEngine() {
    assertThatThrownBy(() -> unfenced(breach(nested(100_000))))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void refusesAForeignFact() {
    Knowledge knowledge = new Knowledge(List.of(), List.of());
    Fact foreign = FactType.of(Foreign.class).fact(p -> null, p -> null, new Place("f", 1, 1));
    Deployment deployment = Deployment.of("", "", List.of(foreign), List.of());
    assertThatThrownBy(() -> new CheckSession(knowledge, deployment))
        .isInstanceOf(EngineFault.class)
        .hasMessage("engine fault: Foreign is no class of facts");
  }

  @Test
  void refusesARowWithAForeignValue() {
    PropertyType column = PropertyType.column("value", 0, PropertyKind.TEXT, null);
    Fact row =
        FactType.table("Evil", List.of(column))
            .fact(p -> new Running(), p -> null, new Place("f", 1, 1));
    assertThatThrownBy(() -> new Knowledge(List.of(), List.of(row)))
        .isInstanceOf(EngineFault.class)
        .hasMessage("engine fault: a row of Evil is not sound: a text of it is none");
  }

  private static Model model(Class<?> type, Block1<Object> then) {
    Variable<?> variable = PatternDSL.declarationOf(type, "$x");
    ModelImpl model = new ModelImpl("attack");
    model.addRule(
        PatternDSL.rule(DerivedRules.PACKAGE, "attack")
            .build(
                new RuleItemBuilder<?>[] {
                  PatternDSL.pattern(variable),
                  PatternDSL.on(variable).execute(fact -> then.execute(fact))
                }));
    return model;
  }

  @ParameterizedTest
  @ValueSource(classes = {ProcessBuilder.class, Thread.class, Runtime.class, Class.class})
  void droolsFindsNoClassButTheEngines(Class<?> type) throws Exception {
    Model attack = model(type, fact -> {});
    Knowledge open = new Knowledge(List.of(), List.of(), List.of(attack), false);
    assertThat(((InternalRuleBase) open.base()).getRootClassLoader().loadClass(type.getName()))
        .isSameAs(type);

    assertThatThrownBy(() -> new Knowledge(List.of(), List.of(), List.of(attack), true).built())
        .isInstanceOf(EngineFault.class)
        .hasMessage("engine fault: a rule looks for " + type.getName() + ", which is no fact");

    Knowledge fenced = new Knowledge(List.of(), List.of());
    ClassLoader loader = ((InternalRuleBase) fenced.base()).getRootClassLoader();
    assertThatThrownBy(() -> loader.loadClass(type.getName()))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(loader.loadClass(Disk.class.getName())).isSameAs(Disk.class);
  }

  @Test
  void rulesWithoutEndAreStoppedAndNamed() {
    Variable<Disk> disk = PatternDSL.declarationOf(Disk.class, "$disk");
    ModelImpl model = new ModelImpl("endless");
    model.addRule(
        PatternDSL.rule(DerivedRules.PACKAGE, "R-2 without end")
            .build(
                PatternDSL.pattern(disk),
                PatternDSL.on(disk)
                    .execute(
                        (drools, fact) -> {
                          drools.delete(fact);
                          drools.insert(fact);
                        })));
    Knowledge knowledge = new Knowledge(List.of(), List.of(), List.of(model), true);
    assertThatThrownBy(() -> new CheckSession(knowledge, DEPLOYMENT, 10_000))
        .isInstanceOf(EngineFault.class)
        .hasMessage(
            "engine fault: the rules do not come to an end; 'R-2 without end' fires again and"
                + " again");
  }
}
