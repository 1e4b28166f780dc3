/**
 * Says why: which facts make a verdict, which are missing, and which condition of a rule decides.
 *
 * <p>An explanation evaluates the rule's syntax tree plainly, without Drools, and holds its own
 * verdict against the engine's: two ways to the same answer, or a fault.
 */
package clusterkb.explain;
