/**
 * Evaluates one document of a batch: from its bytes to a row of results, or to a reason why not.
 */
package clusterkb.batch.evaluate;
