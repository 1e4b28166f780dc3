package clusterkb.rules.read;

import clusterkb.rules.lang.Origin;
import java.util.Map;
import org.drools.drl.ast.descr.AndDescr;

/**
 * A rule as the DRL parser leaves it, names not yet resolved.
 *
 * @param name the rule's name
 * @param parent the name of the rule that it extends; null if none
 * @param annotations the annotations by name
 * @param when the conditions
 * @param consequence what it concludes
 * @param origin where it begins
 */
record ParsedRule(
    String name,
    String parent,
    Map<String, Annotation> annotations,
    AndDescr when,
    Consequence consequence,
    Origin origin) {

  /**
   * What a rule concludes.
   *
   * @param word {@code violated}, {@code noted} or {@code outside}; null where the rule only says
   *     whom others speak of
   * @param subject the variable of the fact that the verdict is about
   */
  record Consequence(String word, String subject) {
    static final Consequence NONE = new Consequence(null, null);

    /** One whose problem is noted. */
    static final Consequence UNREADABLE = new Consequence(null, "");
  }

  /**
   * An annotation.
   *
   * @param text its text; several are joined by commas
   * @param origin where it stands
   */
  record Annotation(String text, Origin origin) {}

  /** The text of that annotation, or null. */
  String annotation(String key) {
    Annotation annotation = annotations.get(key);
    return annotation == null ? null : annotation.text();
  }

  /** Where that annotation stands; where the rule begins if it has none. */
  Origin place(String key) {
    Annotation annotation = annotations.get(key);
    return annotation == null ? origin : annotation.origin();
  }
}
