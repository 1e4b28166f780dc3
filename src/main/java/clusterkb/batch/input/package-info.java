/** Finds the documents of a batch in files, folders, streams and archives, one after the other. */
package clusterkb.batch.input;
