package clusterkb.upgrade.plan;

/**
 * Something that a step that is said to be done should have brought, and that is not so.
 *
 * @param step the number of the step
 * @param fact the fact, by its class and its name
 * @param property the property; empty where there is no such fact
 * @param expected what the step brings
 * @param found what the facts say
 */
public record Deviation(int step, String fact, String property, String expected, String found) {}
