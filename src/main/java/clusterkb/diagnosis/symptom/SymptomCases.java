package clusterkb.diagnosis.symptom;

import clusterkb.diagnosis.log.Saying;
import clusterkb.rules.LintRule;
import clusterkb.rules.YamlFiles;
import clusterkb.text.FileText;
import clusterkb.text.Problems;
import clusterkb.text.Section;
import clusterkb.text.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the cases beside a symptom: sayings as which it is recognised, and others. */
public final class SymptomCases {
  /** How each file of them is called. */
  public static final String NAME = "sayings.yaml";

  private static final List<String> KEYS =
      List.of("text", "kind", "code", "event", "function", "where", "computer", "near", "telling");

  private SymptomCases() {}

  /**
   * The cases of a symptom, the recognised ones first; none where there is no file of them.
   *
   * @param parent the folder that the knowledge's paths begin from
   * @throws clusterkb.text.DiagnosticException with all that is wrong with the file
   */
  public static List<SymptomCase> of(SymptomKind symptom, Path parent) {
    String shown = file(symptom);
    Path file = parent.resolve(shown);
    if (!Files.exists(file)) {
      return List.of();
    }
    YamlFiles files = new YamlFiles(LintRule.WRONG_CASE);
    List<SymptomCase> cases =
        files.read(shown, FileText.read(file, shown), (own, tree) -> cases(tree, own));
    files.throwIfAny();
    return cases;
  }

  /** Where the cases of a symptom are. */
  public static String file(SymptomKind symptom) {
    String own = symptom.at().file();
    return own.substring(0, own.lastIndexOf('/') + 1) + NAME;
  }

  private static List<SymptomCase> cases(Tree tree, Problems problems) {
    Section section =
        Section.of(tree, "a file of sayings", List.of("recognised", "not recognised"), problems);
    List<SymptomCase> cases = new ArrayList<>();
    Section.readEach(section.items("recognised"), item -> cases.add(one(section, item, true)));
    Section.readEach(section.items("not recognised"), item -> cases.add(one(section, item, false)));
    return cases;
  }

  private static SymptomCase one(Section file, Tree item, boolean recognised) {
    if (item instanceof Tree.Scalar) {
      Saying typed =
          new Saying(
              Saying.Kind.TEXT,
              file.textOf(item, "a saying"),
              null,
              "",
              "",
              "",
              null,
              "",
              item.place(),
              List.of());
      return new SymptomCase(typed, recognised, null);
    }
    Section saying = file.inner(item, "a saying", KEYS);
    Long code = RecognitionReader.code(saying);
    Recognition.Event event = RecognitionReader.event(saying);
    String text = saying.text("text");
    if (text.isEmpty() && code == null && event == null) {
      throw saying.refuse(saying.place(), "nothing is said", "Write text, code or event.");
    }
    Saying.Kind kind = RecognitionReader.kind(saying, "kind");
    List<String> near = new ArrayList<>();
    saying.items("near").forEach(line -> near.add(saying.textOf(line, "near")));
    return new SymptomCase(
        new Saying(
            kind == null ? usual(code, event) : kind,
            text,
            code,
            saying.text("function"),
            saying.text("where"),
            event == null ? "" : event.source(),
            event == null ? null : event.id(),
            saying.text("computer"),
            saying.place(),
            near),
        recognised,
        telling(saying, recognised));
  }

  private static Saying.Kind usual(Long code, Recognition.Event event) {
    if (event != null) {
      return Saying.Kind.EVENT;
    }
    return code == null ? Saying.Kind.TEXT : Saying.Kind.ERROR;
  }

  private static Telling telling(Section saying, boolean recognised) {
    if (saying.get("telling") == null) {
      return null;
    }
    if (!recognised) {
      throw saying.refuse(
          saying.get("telling").place(),
          "what is not recognised tells nothing",
          "Leave 'telling' out.");
    }
    return Parts.telling(saying, Telling.WEAK);
  }
}
