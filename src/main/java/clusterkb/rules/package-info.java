/**
 * The knowledge as data: requirements, the paragraphs of the sources that demand them, and the
 * folder of rule files that they come from.
 */
package clusterkb.rules;
