package clusterkb.diagnosis.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reader should know, each thing once, and not more than somebody reads. */
final class Remarks {
  private static final int MOST = 40;
  private final String file;
  private final Map<String, String> remarks = new LinkedHashMap<>();
  private long more;

  Remarks(String file) {
    this.file = file;
  }

  /** Something about the whole input. */
  void add(String remark) {
    once(remark, remark);
  }

  /** Something about a line. */
  void add(int line, String remark) {
    String whole = at(line) + remark;
    once(whole, whole);
  }

  /** Something about a line that is not said again of other lines. */
  void first(int line, String remark) {
    once(remark, at(line) + remark);
  }

  private String at(int line) {
    return file + ":" + line + ": ";
  }

  private void once(String key, String remark) {
    if (remarks.containsKey(key)) {
      return;
    }
    if (remarks.size() < MOST) {
      remarks.put(key, remark);
    } else {
      more++;
    }
  }

  List<String> all() {
    List<String> all = new ArrayList<>(remarks.values());
    if (more > 0) {
      all.add("There are " + more + " more remarks like these.");
    }
    return all;
  }
}
