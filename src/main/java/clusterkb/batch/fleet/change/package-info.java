/** What became of a fleet between two batches: fixed, new, changed by facts, changed by rules. */
package clusterkb.batch.fleet.change;
