package clusterkb.facts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a {@link Fact} class stands for and where a deployment file states such facts. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FactInfo {
  /** What such a fact stands for, in an administrator's words. */
  String value();

  /** The key of the deployment file (or of the owner's mapping) that holds these facts. */
  String key();

  /** How reports call such a fact, before its name; empty: by its class. */
  String spoken() default "";

  /** There is exactly one in every deployment, stated as a mapping and not as a list. */
  boolean single() default false;

  /** The class in whose mapping these facts are listed; {@link Fact} itself: at the top level. */
  Class<? extends Fact> owner() default Fact.class;

  /** For owned facts: the name of the property by which rules refer to the owner. */
  String ownerProperty() default "";
}
