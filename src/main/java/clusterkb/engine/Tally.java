package clusterkb.engine;

import clusterkb.facts.FactKey;

/**
 * How many facts satisfy a count's constraints, put into the session as a fact of its own.
 *
 * @param definition which count, as {@link TallyDefinition#key()}
 * @param outer the fact that it is counted for; null where for none
 * @param number how many there are
 */
record Tally(String definition, FactKey outer, Interval number) {}
