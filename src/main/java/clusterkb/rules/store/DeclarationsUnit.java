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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What knowledge declares of facts, as bytes: read again without a reader of YAML. */
final class DeclarationsUnit {
  private final Map<String, Choices> builtIn = FactTypes.builtInChoices();
  private final Map<String, Choices> choices = new LinkedHashMap<>();
  private final DataInputStream in;

  private DeclarationsUnit(byte[] unit) {
    in = new DataInputStream(new ByteArrayInputStream(unit));
  }

  /** The bytes of what is declared beside the program's own. */
  static byte[] write(FactTypes facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(facts.declaredChoices().size());
      for (Choices each : facts.declaredChoices()) {
        choices(each, out);
      }
      for (FactType type : facts.all()) {
        List<PropertyType> declared = FactTypes.declared(type);
        out.writeInt(declared.size());
        for (PropertyType property : declared) {
          property(property, out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void choices(Choices choices, DataOutputStream out) throws IOException {
    List<Term> declared = choices.terms().stream().filter(DeclaredTerm.class::isInstance).toList();
    out.writeUTF(choices.name());
    out.writeInt(declared.size());
    for (Term term : declared) {
      out.writeUTF(term.name());
      out.writeInt(term.ordinal());
      out.writeUTF(term.label());
      texts(term.words(), out);
      texts(
          choices.families().entrySet().stream()
              .filter(family -> family.getValue().terms().contains(term))
              .map(Map.Entry::getKey)
              .toList(),
          out);
    }
  }

  private static void property(PropertyType property, DataOutputStream out) throws IOException {
    PropertyInfo info = property.info();
    out.writeUTF(property.name());
    out.writeUTF(property.kind().name());
    out.writeUTF(info.description());
    out.writeUTF(info.unit());
    texts(info.sources(), out);
    out.writeLong(info.min());
    out.writeLong(info.max());
    out.writeBoolean(info.optional());
    out.writeUTF(property.choices() == null ? "" : property.choices().name());
    out.writeUTF(property.target() == null ? "" : property.target().getSimpleName());
  }

  private static void texts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
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
    for (int count = in.readInt(); count > 0; count--) {
      Choices read = choices();
      choices.put(read.name(), read);
    }
    Map<String, List<PropertyType>> declared = new HashMap<>();
    for (FactType type : FactTypes.BUILT_IN.all()) {
      List<PropertyType> properties = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        properties.add(property());
      }
      if (!properties.isEmpty()) {
        declared.put(type.name(), properties);
      }
    }
    return FactTypes.with(choices.values(), declared);
  }

  private Choices choices() throws IOException {
    String name = in.readUTF();
    Choices read = builtIn.getOrDefault(name, new Choices(name, List.of(), Map.of()));
    for (int count = in.readInt(); count > 0; count--) {
      DeclaredTerm term = new DeclaredTerm(name, in.readUTF(), in.readInt(), in.readUTF(), texts());
      read = read.with(List.of(term), Map.of(term, texts()));
    }
    return read;
  }

  private PropertyType property() throws IOException {
    String name = in.readUTF();
    PropertyKind kind = PropertyKind.valueOf(in.readUTF());
    PropertyInfo info =
        new PropertyInfo(
            in.readUTF(),
            in.readUTF(),
            texts(),
            false,
            "",
            in.readLong(),
            in.readLong(),
            in.readBoolean());
    String enumeration = in.readUTF();
    String target = in.readUTF();
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
    for (int count = in.readInt(); count > 0; count--) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
