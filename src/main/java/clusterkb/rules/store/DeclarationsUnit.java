package clusterkb.rules.store;

import clusterkb.facts.Choices;
import clusterkb.facts.DeclaredTerm;
import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyInfo;
import clusterkb.facts.PropertyKind;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What knowledge declares of facts, as bytes: read again without a reader of YAML. */
final class DeclarationsUnit {
  private final Map<String, Choices> builtIn = FactTypes.builtInChoices();
  private final Map<String, Choices> choices = new LinkedHashMap<>();
  private final PackedReader in;

  private DeclarationsUnit(byte[] unit) {
    in = new PackedReader(unit);
  }

  /** The bytes of what is declared beside the program's own. */
  static byte[] write(FactTypes facts) {
    PackedWriter out = new PackedWriter();
    out.number(facts.declaredChoices().size());
    for (Choices each : facts.declaredChoices()) {
      choices(each, out);
    }
    for (FactType type : facts.all()) {
      List<PropertyType> declared = FactTypes.declared(type);
      out.number(declared.size());
      for (PropertyType property : declared) {
        property(property, out);
      }
    }
    return out.bytes();
  }

  private static void choices(Choices choices, PackedWriter out) {
    List<Term> declared = choices.terms().stream().filter(DeclaredTerm.class::isInstance).toList();
    out.text(choices.name());
    out.number(declared.size());
    for (Term term : declared) {
      out.text(term.name());
      out.number(term.ordinal());
      out.text(term.label());
      texts(term.words(), out);
      texts(
          choices.families().entrySet().stream()
              .filter(family -> family.getValue().terms().contains(term))
              .map(Map.Entry::getKey)
              .toList(),
          out);
    }
  }

  private static void property(PropertyType property, PackedWriter out) {
    PropertyInfo info = property.info();
    out.text(property.name());
    out.text(property.kind().name());
    out.text(info.description());
    out.text(info.unit());
    texts(info.sources(), out);
    out.longNumber(info.min());
    out.longNumber(info.max());
    out.flag(info.optional());
    out.text(property.choices() == null ? "" : property.choices().name());
    out.text(property.target() == null ? "" : property.target().getSimpleName());
  }

  private static void texts(List<String> texts, PackedWriter out) {
    out.number(texts.size());
    for (String text : texts) {
      out.text(text);
    }
  }

  /** What {@link #write} wrote, or null if the bytes are nothing of the kind. */
  static FactTypes read(byte[] unit) {
    try {
      return new DeclarationsUnit(unit).facts();
    } catch (IOException | RuntimeException e) {
      // Another version of the program wrote it.
      return null;
    }
  }

  private FactTypes facts() throws IOException {
    for (int count = in.number(); count > 0; count--) {
      Choices read = choices();
      choices.put(read.name(), read);
    }
    Map<String, List<PropertyType>> declared = new HashMap<>();
    for (FactType type : FactTypes.BUILT_IN.all()) {
      List<PropertyType> properties = new ArrayList<>();
      for (int count = in.number(); count > 0; count--) {
        properties.add(property());
      }
      if (!properties.isEmpty()) {
        declared.put(type.name(), properties);
      }
    }
    return FactTypes.with(choices.values(), declared);
  }

  private Choices choices() throws IOException {
    String name = in.text();
    Choices read = builtIn.getOrDefault(name, new Choices(name, List.of(), Map.of()));
    for (int count = in.number(); count > 0; count--) {
      DeclaredTerm term = new DeclaredTerm(name, in.text(), in.number(), in.text(), texts());
      read = read.with(List.of(term), Map.of(term, texts()));
    }
    return read;
  }

  private PropertyType property() throws IOException {
    String name = in.text();
    PropertyKind kind = PropertyKind.valueOf(in.text());
    PropertyInfo info =
        new PropertyInfo(
            in.text(), in.text(), texts(), false, "", in.longNumber(), in.longNumber(), in.flag());
    String enumeration = in.text();
    String target = in.text();
    Class<? extends Fact> targetClass =
        target.isEmpty() ? null : FactTypes.BUILT_IN.byName(target).javaClass();
    return PropertyType.declared(
        name,
        kind,
        info,
        enumeration.isEmpty() ? null : choices.getOrDefault(enumeration, builtIn.get(enumeration)),
        targetClass);
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int count = in.number(); count > 0; count--) {
      texts.add(in.text());
    }
    return texts;
  }
}
