package clusterkb.rules.vet;

import clusterkb.facts.Fact;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Row;
import clusterkb.rules.Requirement;
import java.util.List;
import java.util.function.Consumer;

/**
 * The second fence: what is to be evaluated must be what a rule file could have stated, whoever
 * made it. It knows nothing of how rules are read, so that no error there is an error here.
 */
public final class Vetting {
  static final int LONGEST_NAME = 1_000;
  private static final int MOST_BREACHES = 200;

  private Vetting() {}

  /** What is wrong with a requirement, in words; null if it may be evaluated. */
  public static String objection(Requirement requirement) {
    return objection(requirement, Vetting::vet);
  }

  /** What is wrong with a row of a table, in words; null if it may be evaluated. */
  public static String objection(Fact row) {
    return objection(row, Vetting::vet);
  }

  private static <T> String objection(T what, Consumer<T> vetting) {
    try {
      vetting.accept(what);
      return null;
    } catch (Unsound e) {
      return e.getMessage();
    } catch (NullPointerException | StackOverflowError e) {
      return "a part of it is missing";
    }
  }

  private static void vet(Requirement requirement) {
    Literals.text(requirement.id());
    Literals.text(requirement.title());
    Literals.text(requirement.speaksOf());
    texts(requirement.sources());
    texts(requirement.conflicts());
    if (requirement.level() == null
        || requirement.stages().isEmpty()
        || requirement.origin() == null
        || requirement.breaches().isEmpty()
        || requirement.breaches().size() > MOST_BREACHES) {
      throw new Unsound("a part of it is missing");
    }
    Variables variables = new Variables();
    new TreeVetting().body(requirement.scope(), variables);
    if (requirement.subjectType().isTable()
        || variables.type(requirement.subject()) != requirement.subjectType()) {
      throw new Unsound("it speaks of '" + requirement.subject() + "', which is nothing there");
    }
    new TreeVetting().template(requirement.remedy(), variables);
    for (Requirement.Breach breach : requirement.breaches()) {
      TreeVetting tree = new TreeVetting();
      Variables inside = variables.inner();
      tree.body(breach.body(), inside);
      tree.template(breach.message(), inside);
    }
  }

  private static void texts(List<String> texts) {
    for (String text : texts) {
      Literals.text(text);
    }
  }

  private static void vet(Fact row) {
    if (row.getClass() != Row.class || !row.type().isTable()) {
      throw new Unsound("it is no row of a table");
    }
    Known.type(row.type());
    for (PropertyType column : row.type().properties()) {
      Object value = row.value(column);
      Literals.sort(value);
      if (!Sort.of(column).admits(value)) {
        throw new Unsound("'" + column.name() + "' of it is no value of that column");
      }
    }
  }
}
