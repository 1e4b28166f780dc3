package clusterkb.text;

/**
 * A check that files are held to and that messages name, so that its documentation can be found.
 */
public interface Check {
  /** Its name in messages and documentation, such as {@code unknown-property}. */
  String id();

  /** How bad it is to fail it. */
  Severity severity();
}
