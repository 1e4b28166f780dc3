package clusterkb.batch.fleet.change;

/**
 * A verdict that is not what it was.
 *
 * @param input where the deployment comes from now
 * @param line the line there; 0 where it is a whole file
 * @param type the subject's class
 * @param subject its name
 * @param before the verdict before, {@code WAIVED} for a waived violation; empty where there was
 *     none that is reported
 * @param after the verdict now, in the same way
 */
public record Change(
    ChangeKind kind,
    Cause cause,
    String input,
    int line,
    String deployment,
    String requirement,
    String type,
    String subject,
    String before,
    String after) {}
