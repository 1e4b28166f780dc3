/** Runs a batch: threads, the order of results, what was done before, progress. */
package clusterkb.batch.run;
