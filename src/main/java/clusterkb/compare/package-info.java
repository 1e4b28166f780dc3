/**
 * Compares rule sets: what their requirements say differently, and which verdicts on which
 * deployments change with it.
 */
package clusterkb.compare;
