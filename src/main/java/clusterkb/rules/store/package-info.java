/**
 * Loads a rules folder. What has been compiled once is saved under the hash of all that went into
 * it, so that a second start compiles nothing and an edit compiles one folder.
 */
package clusterkb.rules.store;
