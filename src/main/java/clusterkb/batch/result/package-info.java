/** What a batch says of each of its inputs, as objects and as lines of JSON. */
package clusterkb.batch.result;
