/**
 * Steps as knowledge: what can be done to a deployment, which requirements guard it, what it
 * changes, and at which targets plans aim.
 */
package clusterkb.upgrade.step;
