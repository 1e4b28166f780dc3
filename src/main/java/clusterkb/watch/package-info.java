/** Follows the files of a rules folder while somebody edits them. */
package clusterkb.watch;
