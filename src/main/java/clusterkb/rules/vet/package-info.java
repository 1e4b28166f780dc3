/**
 * Judges knowledge once more before it is evaluated, whoever made it: what the reader of rules
 * read, what was saved, what another program put together.
 */
package clusterkb.rules.vet;
