/**
 * Evaluates requirements over a deployment with Drools: one KieBase for the knowledge, one KIE
 * session for each deployment, verdicts kept true by truth maintenance while facts change.
 */
package clusterkb.engine;
