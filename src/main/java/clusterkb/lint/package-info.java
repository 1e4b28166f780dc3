/**
 * {@code kb rules lint}: all that is wrong with the files of the knowledge, and what can be loaded
 * but is not what its author will have wanted.
 */
package clusterkb.lint;
