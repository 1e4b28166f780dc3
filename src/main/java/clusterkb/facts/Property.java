package clusterkb.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a getter of a {@link Fact} class as a property that a deployment file may state and a rule
 * may read. The property's name is the getter's without {@code get}; its kind follows from the
 * return type (see {@link PropertyKind}). Every property may be unknown.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Property {
  /** What the property says, in an administrator's words; goes into schema and reference page. */
  String value();

  /** The unit of a number, such as {@code MB}; empty where there is none. */
  String unit() default "";

  /** The source paragraphs that make the property matter, such as {@code guide:52}. */
  String[] source() default {};

  /**
   * Identifies the fact among its siblings; may not be left out and may not be unknown. The
   * property so marked is called {@code name}.
   */
  boolean identity() default false;

  /** Computed by the program from other properties; a deployment file cannot state it. */
  boolean derived() default false;

  /** For a derived property: the property that a file has to state for it to be known. */
  String from() default "";

  /** For a reference or a list of references: the class of what is referred to. */
  Class<? extends Fact> to() default Fact.class;

  /** For a list of enumerated values: the enumeration. */
  Class<?> of() default Object.class;

  /** The least admissible number. */
  long min() default 0;

  /** The greatest admissible number. */
  long max() default PropertyInfo.MOST;

  /** For a reference: the file may say {@code none}, meaning that there is known to be none. */
  boolean optional() default false;
}
