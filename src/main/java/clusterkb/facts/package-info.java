/**
 * The facts that deployment files state, in the words of Exchange and Windows administrators, and
 * what can be unknown of them.
 */
package clusterkb.facts;
