/**
 * What a requirement says, as data: the syntax tree that is left of a rule once names are resolved.
 *
 * <p>A {@link clusterkb.rules.lang.Body} is a conjunction over facts. Engine, explanation and the
 * tests' reference evaluator all read this tree; none of them sees DRL.
 */
package clusterkb.rules.lang;
