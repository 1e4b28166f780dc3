/**
 * The knowledge about the knowledge: what is covered by which paragraphs, rules and cases, where
 * the sources disagree, and a page for each requirement.
 */
package clusterkb.catalogue;
