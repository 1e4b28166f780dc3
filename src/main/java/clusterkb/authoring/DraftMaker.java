package clusterkb.authoring;

import clusterkb.facts.FactType;
import clusterkb.facts.Facts;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.rules.Level;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.Stage;
import clusterkb.rules.read.Phrases;
import clusterkb.text.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes a draft of a request: checks what is given, and chooses what is not. */
final class DraftMaker {
  private static final Pattern ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
  private static final Pattern THEME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

  /** So many conditions are tried where none is given. */
  private static final int BEGINNINGS = 8;

  private final RuleSet rules;
  private final Phrases phrases;
  private final Request request;

  DraftMaker(RuleSet rules, Phrases phrases, Request request) {
    this.rules = rules;
    this.phrases = phrases;
    this.request = request;
  }

  /** The draft; several, to be tried in turn, where nobody said what breaks the requirement. */
  List<Draft> drafts() {
    String phrase = phrase();
    String subject = subject(phrase);
    FactType type = type(phrase, subject);
    List<String> conditions =
        request.brokenBy() == null ? beginnings(type) : List.of(request.brokenBy().strip());
    return conditions.stream().map(one -> draft(phrase, subject, type, one)).toList();
  }

  private Draft draft(String phrase, String subject, FactType type, String brokenBy) {
    String id = id();
    oneLine("--broken-by", brokenBy);
    String title = request.title() == null ? title(id) : request.title().strip();
    oneLine("--title", title);
    if (title.isEmpty() || title.contains("\"") || title.contains("\\")) {
      throw new Refused("a title is a sentence without double quotes and backslashes");
    }
    request.sources().forEach(this::checkSource);
    return new Draft(
        id,
        theme(type),
        title,
        request.level() == null ? Level.SHOULD : request.level(),
        request.stages().isEmpty() ? List.of(Stage.DESIGN) : request.stages(),
        request.sources().isEmpty()
            ? List.of(HouseRules.next(rules.documents()))
            : request.sources(),
        phrase,
        subject,
        type.name(),
        brokenBy,
        propertiesIn(brokenBy, type),
        request.brokenBy() == null);
  }

  private static void oneLine(String option, String text) {
    if (text.lines().count() > 1 || text.isBlank()) {
      throw new Refused(option + " is one line of text");
    }
  }

  private String id() {
    String id = request.id().toUpperCase(Locale.ROOT);
    if (!ID.matcher(id).matches()) {
      throw new Refused(
          "'"
              + request.id()
              + "' is no id of a requirement: write letters and digits joined by"
              + " hyphens, such as NODE-TWO-PROCESSORS");
    }
    for (Requirement one : rules.statements()) {
      if (one.id().equals(id)) {
        throw new Refused(id + " is there already: " + one.origin().file());
      }
    }
    return id;
  }

  private static String title(String id) {
    String words = id.toLowerCase(Locale.ROOT).replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private String theme(FactType type) {
    String theme =
        request.theme() == null
            ? type.info().key().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
            : request.theme();
    if (!THEME.matcher(theme).matches() || theme.equals("vocabulary") || theme.equals("sources")) {
      throw new Refused(
          "'"
              + theme
              + "' is no theme: write small letters and digits joined by hyphens, such as"
              + " nodes");
    }
    return theme;
  }

  private void checkSource(String source) {
    if (!rules.paragraphs().containsKey(source)) {
      throw new Refused(
          "there is no paragraph '"
              + source
              + "'"
              + nearest(source, rules.paragraphs().keySet())
              + "; leave --source out for a rule of your own organisation");
    }
  }

  private static String nearest(String word, Collection<String> known) {
    List<String> near = Names.nearest(word, known, 3);
    return near.isEmpty() ? "" : "; did you mean '" + String.join("' or '", near) + "'?";
  }

  private String phrase() {
    if (request.speaksOf() == null) {
      return simplestPhrase();
    }
    for (String name : phrases.names()) {
      if (name.equalsIgnoreCase(request.speaksOf().strip())) {
        return name;
      }
    }
    String near = nearest(request.speaksOf(), phrases.names());
    throw new Refused(
        "there is no phrase '"
            + request.speaksOf()
            + "'"
            + (near.isEmpty() ? "; there are '" + String.join("', '", plain()) + "'" : near));
  }

  private List<String> plain() {
    return phrases.names().stream().filter(phrases::isPlain).toList();
  }

  private static Predicate<Requirement> speaksOf(String phrase) {
    return one -> one.speaksOf().equals(phrase);
  }

  /**
   * The plain phrase whose facts have most of the properties that the constraints name; where there
   * are none, the one that most requirements speak of.
   */
  private String simplestPhrase() {
    String best = null;
    int most = request.brokenBy() == null ? -1 : 0;
    for (Class<?> wanted : Facts.CLASSES) {
      for (String name : plain()) {
        FactType type = type(name, subject(name));
        if (type.javaClass() == wanted) {
          int properties =
              request.brokenBy() == null
                  ? (int) rules.statements().stream().filter(speaksOf(name)).count()
                  : propertiesIn(request.brokenBy(), type).size();
          if (properties > most) {
            most = properties;
            best = name;
          }
        }
      }
    }
    if (best == null) {
      throw new Refused(
          "no fact has the properties of --broken-by '"
              + request.brokenBy()
              + "'"
              + nearestProperty()
              + "; say whom it speaks of with --speaks-of: '"
              + String.join("', '", plain())
              + "'");
    }
    return best;
  }

  private String nearestProperty() {
    Set<String> properties = new LinkedHashSet<>();
    plain()
        .forEach(
            name ->
                type(name, subject(name)).properties().forEach(one -> properties.add(one.name())));
    return words(request.brokenBy()).stream()
        .map(word -> nearest(word, properties))
        .filter(near -> !near.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<String> words(String constraints) {
    return List.of(QUOTED.matcher(constraints).replaceAll("").split("[^A-Za-z0-9_$.]+"));
  }

  /** Whom requirements that extend the phrase conclude on, else the fact that it names first. */
  private String subject(String phrase) {
    for (Requirement one : rules.statements()) {
      if (one.speaksOf().equals(phrase)) {
        return one.subject();
      }
    }
    Map<String, String> variables = phrases.variables(phrase);
    if (variables.isEmpty()) {
      throw new Refused("the phrase '" + phrase + "' names no fact, such as $node : Node()");
    }
    return variables.keySet().iterator().next();
  }

  private FactType type(String phrase, String subject) {
    FactType type = rules.facts().byName(phrases.variables(phrase).getOrDefault(subject, ""));
    if (type == null) {
      throw new Refused("the phrase '" + phrase + "' names no fact that a file can state");
    }
    return type;
  }

  private static List<String> propertiesIn(String constraints, FactType type) {
    return words(constraints).stream()
        .filter(word -> type.property(word) != null)
        .distinct()
        .toList();
  }

  /** Constraints to begin with, each on one property; the simplest kinds come first. */
  private static List<String> beginnings(FactType type) {
    List<String> all = new ArrayList<>();
    for (PropertyKind kind : List.of(PropertyKind.FLAG, PropertyKind.NUMBER, PropertyKind.CHOICE)) {
      for (PropertyType property : type.properties()) {
        if (property.kind() == kind && !property.derived() && !property.identity()) {
          all.add(beginning(property));
        }
      }
    }
    if (all.isEmpty()) {
      throw new Refused("say with --broken-by what breaks it: " + type + " has no simple property");
    }
    return all.subList(0, Math.min(BEGINNINGS, all.size()));
  }

  private static String beginning(PropertyType property) {
    return switch (property.kind()) {
      case FLAG -> "!" + property.name();
      case NUMBER -> property.name() + " < " + (property.info().min() + 2);
      default ->
          property.name()
              + " == "
              + property.choices().name()
              + "."
              + property.terms().get(0).name();
    };
  }
}
