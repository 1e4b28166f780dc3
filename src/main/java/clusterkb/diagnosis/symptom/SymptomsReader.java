package clusterkb.diagnosis.symptom;

import clusterkb.facts.Place;
import clusterkb.rules.LintRule;
import clusterkb.rules.RuleSet;
import clusterkb.rules.YamlFiles;
import clusterkb.text.Problems;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a rule set says for diagnosis. */
public final class SymptomsReader {
  /** How the file about a symptom is called. */
  public static final String NAME = "symptom.yaml";

  private static final Pattern SYMPTOM =
      Pattern.compile("[^/]+/diagnosis/symptoms/([a-z0-9]+(?:-[a-z0-9]+)*)/" + NAME);
  private static final Pattern CONSEQUENCES =
      Pattern.compile("[^/]+/diagnosis/consequences\\.yaml");
  private static final Pattern WORDS = Pattern.compile("[^/]+/diagnosis/words\\.yaml");
  private static final Pattern WITHOUT = Pattern.compile("[^/]+/diagnosis/without-symptom\\.yaml");

  private final RuleSet rules;
  private final Parts parts;
  private final YamlFiles files = new YamlFiles(LintRule.WRONG_SYMPTOM);
  private final Map<String, SymptomKind> kinds = new LinkedHashMap<>();
  private final List<Consequence> consequences = new ArrayList<>();
  private final List<WithoutSymptom> without = new ArrayList<>();

  private SymptomsReader(RuleSet rules) {
    this.rules = rules;
    this.parts = new Parts(rules);
  }

  /**
   * What a rule set says of symptoms.
   *
   * @throws clusterkb.text.DiagnosticException with all that is wrong in its files about them
   */
  public static Symptoms read(RuleSet rules) {
    SymptomsReader reader = new SymptomsReader(rules);
    reader.words();
    reader.symptoms();
    reader.others();
    reader.files.throwIfAny();
    return reader.read();
  }

  /** The id of the symptom that a file is about; null if it is about none. */
  public static String idOf(String file) {
    Matcher matcher = SYMPTOM.matcher(file);
    return matcher.matches() ? matcher.group(1).toUpperCase(Locale.ROOT) : null;
  }

  private Symptoms read() {
    return new Symptoms(kinds, consequences, without);
  }

  private void words() {
    rules
        .diagnosis()
        .forEach(
            (file, text) -> {
              if (WORDS.matcher(file).matches()) {
                files.read(
                    file,
                    text,
                    (own, tree) -> {
                      parts.lists(tree, own);
                      return tree;
                    });
              }
            });
  }

  private void symptoms() {
    Set<String> ids = new TreeSet<>();
    for (String file : rules.diagnosis().keySet()) {
      if (idOf(file) != null) {
        ids.add(idOf(file));
      }
    }
    Set<String> taken = new HashSet<>();
    rules.all().forEach(one -> taken.add(one.id()));
    rules
        .diagnosis()
        .forEach(
            (file, text) -> {
              String id = idOf(file);
              if (id == null) {
                return;
              }
              if (taken.contains(id)) {
                files.add(
                    new Place(file, 1, 1),
                    "there is a requirement or a step " + id,
                    "Rename the symptom's folder.");
              }
              SymptomKind kind =
                  files.read(
                      file,
                      text,
                      (own, tree) -> new SymptomReader(parts, ids, own).symptom(id, tree));
              if (kind != null) {
                kinds.put(id, kind);
              }
            });
    Symptoms symptoms = read();
    for (SymptomKind kind : kinds.values()) {
      if (symptoms.follows(kind.id()).contains(kind.id())) {
        files.add(
            kind.at(), kind.id() + " follows itself, by way of others", "Remove one of them.");
      }
    }
  }

  private void others() {
    rules
        .diagnosis()
        .forEach(
            (file, text) -> {
              if (CONSEQUENCES.matcher(file).matches()) {
                consequences.addAll(list(file, text, (own, tree) -> with(own).consequences(tree)));
              } else if (WITHOUT.matcher(file).matches()) {
                Symptoms symptoms = read();
                without.addAll(list(file, text, (own, tree) -> with(own).without(tree, symptoms)));
              } else if (idOf(file) == null && !WORDS.matcher(file).matches()) {
                files.add(
                    new Place(file, 1, 1),
                    "nobody reads a file of that name",
                    "A symptom is diagnosis/symptoms/NAME/"
                        + NAME
                        + ", with small letters, digits and hyphens in NAME; beside symptoms are"
                        + " diagnosis/consequences.yaml, diagnosis/without-symptom.yaml and"
                        + " diagnosis/words.yaml.");
              }
            });
    Symptoms symptoms = read();
    for (Consequence one : consequences) {
      String id = one.requirement().id();
      if (!one.leadsTo().isEmpty() && symptoms.leadsTo(id).contains(id)) {
        files.add(
            one.at(),
            id + " leads to itself, by way of others",
            "Keep the direction in which one is the cause.");
      }
    }
  }

  private ConsequencesReader with(Problems problems) {
    return new ConsequencesReader(parts, problems);
  }

  private <T> List<T> list(String file, String text, BiFunction<Problems, Tree, List<T>> reading) {
    List<T> read = files.read(file, text, reading);
    return read == null ? List.of() : read;
  }
}
