package clusterkb.diagnosis.symptom;

import clusterkb.diagnosis.log.Saying;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the knowledge says for diagnosis.
 *
 * @param kinds the symptoms by their ids, in the order of these
 * @param consequences what comes of violations, in the order of the file
 * @param without the requirements whose violation shows in no symptom, with the reasons
 */
public record Symptoms(
    Map<String, SymptomKind> kinds, List<Consequence> consequences, List<WithoutSymptom> without) {
  private static final Comparator<Recognised> MOST_TELLING_FIRST =
      Comparator.comparing(Recognised::telling).thenComparing(one -> one.symptom().id());

  /** Copies all. */
  public Symptoms {
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
    consequences = List.copyOf(consequences);
    without = List.copyOf(without);
  }

  /** All symptoms, in the order of their ids. */
  public List<SymptomKind> all() {
    return List.copyOf(kinds.values());
  }

  /** The symptom of that id, whatever its letter case; null if there is none. */
  public SymptomKind kind(String id) {
    return kinds.get(id.toUpperCase(Locale.ROOT));
  }

  /** The symptoms that a saying speaks of, the most telling first. */
  public List<Recognised> recognised(Saying saying) {
    Heard heard = new Heard(saying);
    return kinds.values().stream()
        .map(one -> one.recognise(heard))
        .filter(Objects::nonNull)
        .sorted(MOST_TELLING_FIRST)
        .toList();
  }

  /** The symptoms that the verdict on that requirement or note can explain. */
  public List<SymptomKind> explaining(String requirement) {
    return kinds.values().stream()
        .filter(one -> one.explainedBy().stream().anyMatch(link -> names(link, requirement)))
        .toList();
  }

  private static boolean names(CauseLink link, String requirement) {
    return link.requirement() != null && link.requirement().id().equals(requirement);
  }

  /** What the sources say happens where that requirement is violated; null if they do not say. */
  public Consequence happens(String requirement) {
    return consequences.stream()
        .filter(one -> one.requirement().id().equals(requirement) && !one.happens().isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The requirements whose violation is a mere consequence of that one's, in one step or more. */
  public Set<String> leadsTo(String requirement) {
    return reached(requirement, this::leadsDirectlyTo);
  }

  /** The symptoms of which that one is a mere consequence, in one step or more. */
  public Set<String> follows(String symptom) {
    return reached(symptom, id -> kinds.containsKey(id) ? kinds.get(id).follows() : List.of());
  }

  private static Set<String> reached(String from, Function<String, List<String>> next) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (String one : next.apply(open.remove())) {
        if (found.add(one)) {
          open.add(one);
        }
      }
    }
    return found;
  }

  private List<String> leadsDirectlyTo(String requirement) {
    List<String> next = new ArrayList<>();
    for (Consequence one : consequences) {
      if (one.requirement().id().equals(requirement)) {
        one.leadsTo().forEach(each -> next.add(each.id()));
      }
    }
    return next;
  }

  /** Why that requirement's violation shows in no symptom; null where it does, or nobody says. */
  public String reasonWithoutSymptom(String requirement) {
    return without.stream()
        .filter(one -> one.requirements().stream().anyMatch(each -> each.id().equals(requirement)))
        .map(WithoutSymptom::reason)
        .findFirst()
        .orElse(null);
  }
}
