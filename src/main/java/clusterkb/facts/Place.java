package clusterkb.facts;

/**
 * Where something stands in a file.
 *
 * @param file the file's path as the user gave it
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
