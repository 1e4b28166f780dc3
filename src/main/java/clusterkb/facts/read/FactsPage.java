package clusterkb.facts.read;

import clusterkb.facts.Choices;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.OneOf;
import clusterkb.facts.PropertyInfo;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the reference page of deployment files, docs/facts.md, from the fact classes. */
public final class FactsPage {
  private static final String HEAD =
"""
# Deployment files

<!-- Generated from the fact classes by FactsPage. Change those, not this page. -->

A deployment file is one YAML or JSON document. It says what is known of a deployment:

```yaml
deployment: Contoso mail
cluster:
  name: CLUSTER1
nodes:
  - name: NODE1
    operatingSystem: W2K AS
    servicePack: SP4
    services:
      - name: NNTP
        enabled: yes
      - ...
  - NODE2
```

- A property that is left out, or that is `unknown`, is unknown. It is never taken for false.
- A list that is left out, or that is `unknown`, or whose last item is `...`, may have more
  than it says. Any other list is complete; `[]` says that there is none.
- An item of which only the name is known can be written as the name alone.
- A property may name another fact. If the list of such facts is complete, the fact must be in
  it; else it exists by being named.
- Names and words are compared without regard to letter case. In words, spaces and signs do
  not count either: `W2K AS`, `w2k-as` and `W2KAS` are the same.

""";

  private final StringBuilder out = new StringBuilder(HEAD);
  private final FactTypes types;
  private final Map<String, Choices> choices = new TreeMap<>();

  private FactsPage(FactTypes types) {
    this.types = types;
  }

  /** The page in Markdown; the same bytes for the same fact classes. */
  public static String text(FactTypes types) {
    return new FactsPage(types).write();
  }

  private String write() {
    out.append("## What there is\n\n");
    out.append("| key | in | fact | what it stands for |\n|---|---|---|---|\n");
    for (FactType type : types.all()) {
      out.append(row(code(type.info().key()), place(type), link(type), cell(type.info().value())));
    }
    types.all().forEach(this::section);
    if (!choices.isEmpty()) {
      out.append("\n## Words\n\nEvery word that a file may use for a value.\n");
      choices.values().forEach(this::words);
    }
    return out.toString();
  }

  private static String place(FactType type) {
    if (type.owner() != null) {
      return "each of the " + code(type.owner().info().key());
    }
    return type.isSingle() ? "the file, as one mapping" : "the file";
  }

  private void section(FactType type) {
    out.append("\n## ").append(type.name()).append("\n\n");
    out.append(type.info().value()).append(". Stands under ");
    out.append(code(type.info().key())).append(" in ").append(place(type)).append(".\n\n");
    out.append("| property | value | what it says | sources |\n|---|---|---|---|\n");
    Map<String, String> rows = new LinkedHashMap<>();
    if (type.identity() != null) {
      rows.put(type.identity().name(), property(type, type.identity()));
    }
    type.properties().forEach(each -> rows.putIfAbsent(each.name(), property(type, each)));
    rows.values().forEach(out::append);
    for (Map.Entry<String, FactType> listed : types.listedIn(type).entrySet()) {
      FactType owned = listed.getValue();
      String value = "list of " + link(owned);
      out.append(row(code(listed.getKey()), value, cell(owned.info().value()), ""));
    }
  }

  private String property(FactType type, PropertyType property) {
    PropertyInfo info = property.info();
    String note = "";
    if (property.derived()) {
      note = " (computed; a file cannot state it)";
    } else if (property == type.ownerProperty()) {
      note = " (follows from the place; a file cannot state it)";
    } else if (property.identity() && !type.isSingle()) {
      note = " (required)";
    } else if (property.isDeclared()) {
      note = " (declared by the knowledge)";
    }
    return row(
        code(property.name()),
        value(property),
        cell(info.description()) + note,
        String.join(", ", info.sources()));
  }

  private String value(PropertyType property) {
    FactType target =
        switch (property.kind()) {
          case REFERENCE, REFERENCES -> types.of(property.target());
          default -> null;
        };
    return switch (property.kind()) {
      case FLAG -> "yes or no";
      case NUMBER -> cell(Expected.number(property));
      case TEXT -> "text";
      case TEXTS -> "list of texts";
      case CHOICE -> choice(property);
      case CHOICES -> "list of: " + choice(property);
      case REFERENCE ->
          "name of " + link(target) + (property.info().optional() ? ", or `none`" : "");
      case REFERENCES -> "list of names of " + link(target);
    };
  }

  private String choice(PropertyType property) {
    choices.put(property.choices().name(), property.choices());
    return property.terms().stream().map(t -> cell(t.label())).collect(Collectors.joining("; "));
  }

  private void words(Choices values) {
    out.append("\n### ").append(values.name());
    out.append("\n\n| value | words |\n|---|---|\n");
    for (Term term : values.terms()) {
      out.append(row(cell(term.label()), codes(Choices.wordsOf(term))));
    }
    Map<OneOf, List<String>> families =
        values.families().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    families.forEach((members, words) -> out.append(row(cell(members.toString()), codes(words))));
  }

  private static String codes(List<String> words) {
    return words.stream().distinct().map(FactsPage::code).collect(Collectors.joining(", "));
  }

  private static String code(String text) {
    return "`" + cell(text) + "`";
  }

  private static String link(FactType type) {
    return "[" + type.name() + "](#" + Sentences.anchor(type.name()) + ")";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
