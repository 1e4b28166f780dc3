package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Diagnosis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what identifies a customer in reports on a diagnosis: names of nodes, servers, domains,
 * accounts and all else that facts and logs give names to, addresses, and parts of paths. The same
 * name is replaced by the same word in each format; words of the knowledge stay.
 */
public final class Scrub {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Aliases aliases = new Aliases();
  private final KnownWords words;

  /**
   * The names: first those that begin as words do, and of each kind the longest first, so that no
   * name is taken for the beginning of a longer one.
   */
  private final List<Map.Entry<String, String>> names;

  private final String namesRegex;
  private final Pattern anyName;

  private Scrub(Diagnosis diagnosis) {
    words = new KnownWords(diagnosis.rules(), diagnosis.symptoms());
    List<Map.Entry<String, String>> all =
        new ArrayList<>(CustomerNames.of(diagnosis, words, aliases).entrySet());
    all.sort(
        Comparator.comparing((Map.Entry<String, String> one) -> !Escaped.beginsWord(one.getKey()))
            .thenComparing(one -> -one.getKey().length())
            .thenComparing(Map.Entry::getKey));
    names = List.copyOf(all);
    namesRegex = Escaped.anyOf(names.stream().map(Map.Entry::getKey).toList());
    anyName = Pattern.compile(namesRegex, FLAGS);
    // What only has the form of a name is called the same in each format from now on.
    apply(DiagnosisJson.print(diagnosis));
  }

  /** For reports on that diagnosis. */
  public static Scrub of(Diagnosis diagnosis) {
    return new Scrub(diagnosis);
  }

  /** A report, finished in any format, without what identifies the customer. */
  public String apply(String report) {
    Form form = Form.of(report);
    List<Traces.Trace> traces = new Traces(words, aliases, form, domains()).all();
    StringBuilder regex = new StringBuilder(form.structure()).append('|').append(namesRegex);
    traces.forEach(one -> regex.append("|(?-i:(").append(one.regex()).append("))"));
    return Pattern.compile(regex.toString(), FLAGS)
        .matcher(report)
        .replaceAll(found -> Matcher.quoteReplacement(replacement(found, traces, report)));
  }

  private List<String> domains() {
    return names.stream()
        .filter(one -> one.getValue().startsWith("DOMAIN-"))
        .map(Map.Entry::getKey)
        .filter(one -> one.contains(".") && one.matches("[\\p{L}\\p{N}._-]+"))
        .toList();
  }

  private String replacement(MatchResult found, List<Traces.Trace> traces, String report) {
    int at = group(found);
    if (at < 0) {
      return found.group();
    }
    if (at < names.size()) {
      return names.get(at).getValue();
    }
    Traces.Trace trace = traces.get(at - names.size());
    Matcher parts = trace.parts().matcher(report).region(found.start(), found.end());
    parts.useTransparentBounds(true);
    String replaced = parts.find() ? trace.alias().apply(parts.toMatchResult()) : found.group();
    return replaced.equals(found.group()) ? withoutNames(replaced) : replaced;
  }

  /** What only looks like a trace of the customer may still hold names. */
  private String withoutNames(String text) {
    return anyName
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(names.get(group(found)).getValue()));
  }

  /** Which of the ways was found, from 0; -1 for none of them. */
  private static int group(MatchResult found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.start(group) >= 0) {
        return group - 1;
      }
    }
    return -1;
  }
}
