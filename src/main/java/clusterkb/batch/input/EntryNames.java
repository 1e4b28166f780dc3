package clusterkb.batch.input;

import java.util.regex.Pattern;

/** What the names of an archive's entries may be. Nothing is unpacked, but names reach reports. */
final class EntryNames {
  private static final int LONGEST = 4096;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern SLASH = Pattern.compile("[/\\\\]");

  private EntryNames() {}

  /** What is wrong with a name, as the end of a sentence; null where nothing is. */
  static String trick(String name) {
    if (name.isEmpty()) {
      return "is empty";
    } else if (name.length() > LONGEST) {
      return "has more than " + LONGEST + " characters";
    } else if (name.chars().anyMatch(Character::isISOControl)) {
      return "holds control characters";
    } else if (name.charAt(0) == '/' || name.charAt(0) == '\\') {
      return "begins at the root of a disk";
    } else if (DRIVE.matcher(name).matches()) {
      return "begins with a drive letter";
    }
    for (String part : SLASH.split(name)) {
      if (part.equals("..")) {
        return "leads out of the archive: it has '..' in it";
      }
    }
    return null;
  }

  /** Whether it, or a folder that it is in, is one that systems hide. */
  static boolean hidden(String name) {
    for (String part : SLASH.split(name)) {
      if (part.startsWith(".") && !part.equals(".") || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }
}
