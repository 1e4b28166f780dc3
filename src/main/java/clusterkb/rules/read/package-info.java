/**
 * Reads rule files: DRL text through Drools' own parser into the syntax trees of {@link
 * clusterkb.rules.lang}. Only what can be derived soundly is accepted; everything else is refused
 * with its place and the way to write it. A rule never becomes Java code.
 */
package clusterkb.rules.read;
