/**
 * Cases: what a requirement says of small, telling deployments, kept as data beside its rule, and
 * the means to hold the rule to them.
 */
package clusterkb.cases;
