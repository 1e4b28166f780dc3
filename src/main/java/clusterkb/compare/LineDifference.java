package clusterkb.compare;

import java.util.ArrayList;
import java.util.List;

/** The longest common subsequence of two short lists of lines, and what stands beside it. */
final class LineDifference {
  private LineDifference() {}

  static List<Edit.Line> of(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int b = before.size() - 1; b >= 0; b--) {
      for (int a = after.size() - 1; a >= 0; a--) {
        common[b][a] =
            before.get(b).equals(after.get(a))
                ? common[b + 1][a + 1] + 1
                : Math.max(common[b + 1][a], common[b][a + 1]);
      }
    }
    List<Edit.Line> lines = new ArrayList<>();
    int b = 0;
    int a = 0;
    while (b < before.size() || a < after.size()) {
      if (b < before.size() && a < after.size() && before.get(b).equals(after.get(a))) {
        lines.add(new Edit.Line(Edit.Mark.KEPT, before.get(b++)));
        a++;
      } else if (a == after.size() || b < before.size() && common[b + 1][a] >= common[b][a + 1]) {
        lines.add(new Edit.Line(Edit.Mark.GONE, before.get(b++)));
      } else {
        lines.add(new Edit.Line(Edit.Mark.NEW, after.get(a++)));
      }
    }
    return lines;
  }
}
