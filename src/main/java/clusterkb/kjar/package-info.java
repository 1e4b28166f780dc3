/**
 * The knowledge for other Drools applications: what makes the jar a kjar, and the way to state
 * facts in a session of theirs and to read the verdicts. Needs Drools, and none of the other
 * libraries.
 */
package clusterkb.kjar;
