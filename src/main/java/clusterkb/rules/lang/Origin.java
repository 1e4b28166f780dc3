package clusterkb.rules.lang;

/**
 * Where a piece of a rule was written.
 *
 * @param file the rule file's path below the rules folder
 * @param line from 1
 * @param column from 1
 * @param text the piece as written
 */
public record Origin(String file, int line, int column, String text) {}
