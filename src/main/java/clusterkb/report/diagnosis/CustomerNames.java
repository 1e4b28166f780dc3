package clusterkb.report.diagnosis;

import clusterkb.diagnosis.cause.Candidate;
import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.Seen;
import clusterkb.diagnosis.cause.Unexplained;
import clusterkb.diagnosis.log.LogReading;
import clusterkb.diagnosis.log.Saying;
import clusterkb.diagnosis.log.Stated;
import clusterkb.facts.Account;
import clusterkb.facts.Domain;
import clusterkb.facts.Evs;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.ListValue;
import clusterkb.facts.Node;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Ref;
import clusterkb.facts.Symptom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The names that a customer's facts and logs give, each with what stands for it. */
final class CustomerNames {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:?\\\\?");
  private static final Pattern PATH = Pattern.compile("(?:[A-Za-z]:|\\\\)\\\\.*");
  private static final Pattern DOTTED =
      Pattern.compile("[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

  /** A part of a name that is shorter is too common to tell anything. */
  private static final int TELLING_LENGTH = 3;

  /** Names are called after what matters most: a server's name is often that of its group, too. */
  private static final List<Class<? extends Fact>> FIRST =
      List.of(Node.class, Evs.class, Domain.class, Account.class);

  private final Diagnosis diagnosis;
  private final KnownWords words;
  private final Aliases aliases;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> files = new LinkedHashSet<>();

  private CustomerNames(Diagnosis diagnosis, KnownWords words, Aliases aliases) {
    this.diagnosis = diagnosis;
    this.words = words;
    this.aliases = aliases;
  }

  /** The names, as files and logs write them, with what stands for each. */
  static Map<String, String> of(Diagnosis diagnosis, KnownWords words, Aliases aliases) {
    CustomerNames all = new CustomerNames(diagnosis, words, aliases);
    all.collect();
    return all.names;
  }

  private void collect() {
    Collection<Fact> facts = facts();
    facts.forEach(fact -> aliases.avoid(fact.name()));
    for (Class<? extends Fact> type : FIRST) {
      facts.stream().filter(type::isInstance).forEach(this::identity);
    }
    facts.forEach(this::identity);
    for (LogReading log : diagnosis.logs()) {
      file(log.file());
      log.sayings().forEach(this::saying);
      for (Stated one : log.facts()) {
        name(kind(diagnosis.rules().facts().byName(one.fact())), one.name());
      }
    }
    diagnosis.seen().stream().map(Seen::sayings).forEach(some -> some.forEach(this::saying));
    diagnosis.unexplained().stream().map(Unexplained::saying).forEach(this::saying);
    facts.forEach(this::properties);
    file(diagnosis.deployment().file());
    text("DEPLOYMENT", diagnosis.deployment().name());
    parts();
  }

  /** The facts of the deployment, and those that causes have beside. */
  private Collection<Fact> facts() {
    Map<Object, Fact> facts = new LinkedHashMap<>();
    diagnosis.deployment().facts().forEach(fact -> facts.put(fact.identity(), fact));
    Consumer<Candidate> subject =
        one -> {
          if (one.subject() != null && !one.subject().unlisted()) {
            facts.putIfAbsent(one.subject().identity(), one.subject());
          }
        };
    diagnosis.causes().forEach(subject);
    diagnosis.ruledOut().forEach(subject);
    diagnosis.apart().forEach(subject);
    return facts.values();
  }

  private static String kind(FactType type) {
    return type.spoken().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
  }

  private void identity(Fact fact) {
    boolean supposed = fact.name().startsWith("(");
    if (!supposed) {
      name(kind(fact.type()), fact.name());
    }
  }

  /** A name of a thing of that kind. */
  private void name(String kind, String name) {
    int slash = name.indexOf('\\');
    int at = name.indexOf('@');
    if (words.hasAll(name) || DRIVE.matcher(name).matches()) {
      return;
    }
    if (slash > 0) {
      domain(name.substring(0, slash));
      name(kind, name.substring(slash + 1));
    } else if (at > 0) {
      name(kind, name.substring(0, at));
      text("DOMAIN", name.substring(at + 1));
    } else {
      put(name, aliases.of(kind, name));
    }
  }

  /** The short name of a domain: that of the domain whose first label it is, if there is one. */
  private void domain(String name) {
    for (Fact fact : diagnosis.deployment().facts()) {
      String full = fact.name().toLowerCase(Locale.ROOT);
      if (fact instanceof Domain && full.startsWith(name.toLowerCase(Locale.ROOT) + ".")) {
        aliases.let(name, aliases.of("DOMAIN", fact.name()));
      }
    }
    name("DOMAIN", name);
  }

  private void put(String name, String alias) {
    names.putIfAbsent(name, alias);
  }

  private void properties(Fact fact) {
    place(fact.place());
    for (PropertyType property : fact.type().properties()) {
      place(fact.place(property));
      boolean free = fact instanceof Symptom;
      if (!property.identity() && !free) {
        values(fact.value(property)).forEach(one -> value(property, one));
      }
    }
  }

  private static List<Object> values(Object value) {
    if (value instanceof ListValue list) {
      return list.items();
    }
    return value == null ? List.of() : List.of(value);
  }

  private void value(PropertyType property, Object value) {
    if (value instanceof Ref ref && !ref.isNone()) {
      name(kind(FactType.of(ref.type())), ref.name().substring(ref.name().lastIndexOf('/') + 1));
    } else if (value instanceof String text
        && (property.kind() == PropertyKind.TEXT || property.kind() == PropertyKind.TEXTS)) {
      text("NAME", text);
    }
  }

  /** A text that names something: a path, a name of DNS, or any other name. */
  private void text(String kind, String text) {
    if (NUMBERS.matcher(text).matches()) {
      aliases.avoid(text);
      return;
    }
    if (PATH.matcher(text).matches()) {
      for (String folder : text.split("\\\\", -1)) {
        name("FOLDER", folder.isEmpty() ? "-" : folder);
      }
    } else if (DOTTED.matcher(text).matches() && !words.hasAll(text)) {
      int dot = text.indexOf('.');
      String above = text.substring(dot + 1);
      boolean host = aliases.known(text.substring(0, dot)) != null || aliases.known(above) != null;
      if (aliases.known(text) == null && host) {
        text(kind, above);
        name("COMPUTER", text.substring(0, dot));
      } else {
        name("DOMAIN", text);
      }
    } else {
      name(kind, text);
    }
  }

  private void saying(Saying saying) {
    name("COMPUTER", saying.computer().isEmpty() ? "-" : saying.computer());
    place(saying.at());
  }

  private void place(Place at) {
    if (at != null && at.line() > 0) {
      file(at.file());
    }
  }

  /** A file by its last name alone, if that tells nothing; else by what stands for it. */
  private void file(String path) {
    if (path.isEmpty() || !files.add(path)) {
      return;
    }
    String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    boolean alone = files.stream().filter(one -> one.endsWith(last)).count() == 1;
    if (words.hasAll(last) && alone) {
      if (!last.equals(path)) {
        put(path, last);
      }
      return;
    }
    int dot = last.lastIndexOf('.');
    put(path, aliases.of("FILE", path) + (dot < 0 ? "" : last.substring(dot)));
    aliases.avoid(last);
    name("FILE", dot < 0 ? last : last.substring(0, dot));
  }

  /** The words of names that tell of the customer by themselves, too. */
  private void parts() {
    for (String name : new ArrayList<>(names.keySet())) {
      for (String word : KnownWords.wordsOf(name)) {
        if (word.length() >= TELLING_LENGTH && !words.has(word) && !word.equals(name)) {
          put(word, aliases.of("NAME", word));
        }
      }
    }
  }
}
