package clusterkb.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A word that names several values of an enumeration at once: who writes it knows that the value is
 * one of them, not which ({@link OneOf}). "Windows 2000" leaves the edition open.
 */
@Documented
@Repeatable(Family.Families.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Family {
  /** The words for the family. */
  String[] words();

  /** The names of its members. */
  String[] members();

  /** Several families of one enumeration. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Families {
    /** The families. */
    Family[] value();
  }
}
