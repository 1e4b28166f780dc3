package clusterkb.engine;

import clusterkb.rules.lang.Body;

/**
 * Something that must be so for a derived rule to fire, or must not.
 *
 * @param scope a scope that must speak of the subject, too; null for none
 * @param body what else there must be
 * @param reading in which way
 * @param negated whether it must not be so
 */
record Part(Question scope, Body body, Reading reading, boolean negated) {}
