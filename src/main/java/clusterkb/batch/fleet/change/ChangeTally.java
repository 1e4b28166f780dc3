package clusterkb.batch.fleet.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds, writes and counts the verdicts that changed. */
final class ChangeTally {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String VIOLATED = "VIOLATED";
  private static final String WAIVED = "WAIVED";
  private static final String UNKNOWN = "UNKNOWN";

  private final ResultsFolder before;
  private final ResultsFolder after;
  private final OutputStream out;
  private final Map<ChangeKind, Map<Cause, Long>> counts = new EnumMap<>(ChangeKind.class);
  private final Map<ChangeKind, List<Change>> first = new EnumMap<>(ChangeKind.class);
  private final Map<String, Map<ChangeKind, Long>> requirements = new TreeMap<>();

  /** Writes each change there. */
  ChangeTally(ResultsFolder before, ResultsFolder after, OutputStream out) {
    this.before = before;
    this.after = after;
    this.out = out;
    for (ChangeKind kind : ChangeKind.values()) {
      first.put(kind, new ArrayList<>());
      Map<Cause, Long> causes = new EnumMap<>(Cause.class);
      for (Cause cause : Cause.values()) {
        causes.put(cause, 0L);
      }
      counts.put(kind, causes);
    }
  }

  /** Compares a deployment; says whether anything changed. */
  boolean compare(ResultLine old, ResultLine now) throws IOException {
    Map<ResultLine.Key, String> earlier = new LinkedHashMap<>();
    old.verdicts().forEach(one -> earlier.put(one.key(), one.verdict()));
    boolean otherFacts = !old.facts().equals(now.facts());
    boolean any = false;
    for (ResultLine.Verdict one : now.verdicts()) {
      String was = earlier.remove(one.key());
      any |= change(now, otherFacts, one.key(), was == null ? "" : was, one.verdict());
    }
    for (Map.Entry<ResultLine.Key, String> one : earlier.entrySet()) {
      any |= change(now, otherFacts, one.getKey(), one.getValue(), "");
    }
    return any;
  }

  private boolean change(
      ResultLine on, boolean otherFacts, ResultLine.Key key, String was, String is)
      throws IOException {
    ChangeKind kind = kind(was, is);
    if (kind == null) {
      return false;
    }
    Change change =
        new Change(
            kind,
            cause(kind, otherFacts, restated(key.requirement())),
            on.input(),
            on.line(),
            on.deployment(),
            key.requirement(),
            key.type(),
            key.subject(),
            was,
            is);
    counts.get(kind).merge(change.cause(), 1L, Long::sum);
    requirements.computeIfAbsent(key.requirement(), id -> none()).merge(kind, 1L, Long::sum);
    if (first.get(kind).size() < FleetComparison.MOST) {
      first.get(kind).add(change);
    }
    write(change);
    return true;
  }

  /** What became of a verdict; null where that is nothing to speak of. */
  private static ChangeKind kind(String was, String is) {
    boolean wasViolated = was.equals(VIOLATED) || was.equals(WAIVED);
    if (was.equals(is)) {
      return null;
    } else if (is.equals(VIOLATED)) {
      return wasViolated ? ChangeKind.NO_LONGER_WAIVED : ChangeKind.NEW;
    } else if (is.equals(WAIVED)) {
      return wasViolated ? ChangeKind.WAIVED : ChangeKind.NEW;
    } else if (is.equals(UNKNOWN)) {
      return ChangeKind.NEWLY_UNKNOWN;
    } else if (wasViolated) {
      return ChangeKind.FIXED;
    }
    return was.equals(UNKNOWN) ? ChangeKind.DECIDED : null;
  }

  private static Cause cause(ChangeKind kind, boolean otherFacts, boolean restated) {
    if (kind == ChangeKind.WAIVED || kind == ChangeKind.NO_LONGER_WAIVED) {
      return Cause.WAIVERS;
    } else if (otherFacts) {
      return restated ? Cause.BOTH : Cause.FACTS;
    }
    return restated ? Cause.RULES : Cause.NEITHER;
  }

  /** Whether a requirement asks something else, is new or gone. */
  private boolean restated(String id) {
    return !Objects.equals(before.statements().get(id), after.statements().get(id));
  }

  private static Map<ChangeKind, Long> none() {
    Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
    for (ChangeKind kind : ChangeKind.values()) {
      counts.put(kind, 0L);
    }
    return counts;
  }

  private void write(Change change) throws IOException {
    try (JsonGenerator line = JSON.createGenerator(out)) {
      line.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      line.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      FleetComparisonJson.write(line, change);
    }
    out.write('\n');
  }

  Map<ChangeKind, Map<Cause, Long>> counts() {
    return counts;
  }

  Map<ChangeKind, List<Change>> first() {
    return first;
  }

  /** The requirements with changes, those with most first, then those that ask something else. */
  List<FleetComparison.OfRequirement> requirements() {
    Set<String> ids = new TreeSet<>(before.statements().keySet());
    ids.addAll(after.statements().keySet());
    ids.removeIf(id -> !restated(id));
    ids.addAll(requirements.keySet());
    return ids.stream()
        .map(
            id ->
                new FleetComparison.OfRequirement(
                    id,
                    after.titles().getOrDefault(id, before.titles().getOrDefault(id, "")),
                    restated(id),
                    requirements.getOrDefault(id, none())))
        .sorted(
            Comparator.comparingLong(ChangeTally::sum)
                .reversed()
                .thenComparing(FleetComparison.OfRequirement::id))
        .toList();
  }

  private static long sum(FleetComparison.OfRequirement one) {
    return one.counts().values().stream().mapToLong(Long::longValue).sum();
  }
}
