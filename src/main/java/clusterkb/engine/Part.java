package clusterkb.engine;

import clusterkb.rules.lang.Body;
import java.util.List;

/**
 * Something that must be so for a derived rule to fire, or must not.
 *
 * @param scopes the scopes that must speak of the subject, too
 * @param body what else there must be
 * @param reading in which way
 * @param negated whether it must not be so
 */
record Part(List<Question> scopes, Body body, Reading reading, boolean negated) {}
