package clusterkb.waiver;

import clusterkb.facts.Place;
import clusterkb.text.Diagnostic;
import clusterkb.text.Problems;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads files of waivers. What is wrong with them goes to the problems, all of it. */
final class WaiverReader {
  private static final List<String> KEYS =
      List.of("requirement", "subject", "deployment", "reason", "owner", "expires");
  private static final int LONGEST = 1000;
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final String EXAMPLE =
      "- requirement: DISK-ALIGNED\n"
          + "  subject: \"Disk Q:\"\n"
          + "  reason: why\n"
          + "  owner: who answers for it\n"
          + "  expires: 2026-12-31";

  private final Problems problems;
  private final Map<String, Place> seen = new HashMap<>();

  private WaiverReader(Problems problems) {
    this.problems = problems;
  }

  static Waivers read(Path path) {
    String file = path.toString();
    Tree tree = TreeReader.read(path);
    Problems problems = new Problems(file);
    List<Waiver> waivers = new WaiverReader(problems).waivers(tree);
    problems.throwIfAny();
    return new Waivers(file, waivers);
  }

  private List<Waiver> waivers(Tree tree) {
    List<Waiver> waivers = new ArrayList<>();
    if (tree instanceof Tree.Sequence list) {
      Section.readEach(list.items(), item -> waivers.add(waiver(item)));
    } else {
      problems.add(
          tree.place(),
          "waivers cannot be " + tree.kindName(),
          "Write a list of them:\n" + EXAMPLE);
    }
    return waivers;
  }

  private Waiver waiver(Tree item) {
    Section section = Section.of(item, "a waiver", KEYS, problems);
    Waiver waiver =
        new Waiver(
            text(section, "requirement", "Name the requirement, as reports do: DISK-ALIGNED."),
            text(section, "subject", "Name what it is about, as reports do: \"Disk Q:\"."),
            section.get("deployment") == null
                ? ""
                : text(section, "deployment", "Name the only deployment that it is meant for."),
            text(section, "reason", "Say why it need not be mended."),
            text(section, "owner", "Name who answers for it."),
            Section.read(() -> day(section), LocalDate.MAX),
            section.place());
    String what = waiver.toString().toLowerCase(Locale.ROOT);
    Place first = seen.putIfAbsent(what, section.place());
    if (first != null && !waiver.requirement().isEmpty() && !waiver.subject().isEmpty()) {
      problems.add(
          section.place(),
          waiver + " is waived twice; first in line " + first.line(),
          "Remove one of the two.");
    }
    return waiver;
  }

  /** The text under a key, on one line; empty where it is missing, which is noted. */
  private static String text(Section section, String key, String advice) {
    return Section.read(
        () -> {
          String text = section.need(key, advice).replaceAll("\\s+", " ");
          if (text.length() > LONGEST) {
            throw section.refuse(
                section.get(key).place(),
                key + " has more than " + LONGEST + " characters",
                "Put it in a few words.");
          }
          return text;
        },
        "");
  }

  private static LocalDate day(Section section) {
    String text = section.need("expires", "Write the last day on which it holds: 2026-12-31.");
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw section.refuse(
          section.get("expires").place(),
          "there is no day " + text,
          "Write the last day on which it holds: year, month and day.");
    }
    throw section.refuse(
        section.get("expires").place(),
        "expires cannot be " + Diagnostic.quote(text),
        "Write year, month and day: 2026-12-31.");
  }
}
