package clusterkb.facts.read;

import clusterkb.facts.Choices;
import clusterkb.facts.PropertyInfo;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The parts of the JSON Schema that say what values properties take. */
final class SchemaValues {
  private static final String DIGITS = "0|[1-9][0-9]*";

  private final ObjectMapper mapper;
  private final Map<String, Choices> choices = new TreeMap<>();

  SchemaValues(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  ObjectNode ref(String definition) {
    return mapper.createObjectNode().put("$ref", "#/$defs/" + definition);
  }

  /** Lets a schema admit those values and that there is none known. */
  void orUnknown(ObjectNode node, ObjectNode... admitted) {
    ArrayNode any = node.putArray("anyOf");
    for (ObjectNode each : admitted) {
      any.add(each);
    }
    any.add(ref("unknown"));
  }

  /** What values a property takes when it is known. */
  ObjectNode value(PropertyType property) {
    return switch (property.kind()) {
      case FLAG -> ref("flag");
      case NUMBER -> number(property);
      case TEXT, REFERENCE -> ref("text");
      case CHOICE -> choice(property);
      case TEXTS, REFERENCES -> list(ref("text"));
      case CHOICES -> list(choice(property));
    };
  }

  private ObjectNode list(ObjectNode item) {
    ObjectNode list = mapper.createObjectNode().put("type", "array");
    ArrayNode items = list.putObject("items").putArray("anyOf");
    items.add(item);
    items.add(ref("more"));
    return list;
  }

  private ObjectNode number(PropertyType property) {
    PropertyInfo info = property.info();
    ObjectNode number = mapper.createObjectNode();
    ArrayNode any = number.putArray("anyOf");
    any.addObject().put("type", "integer").put("minimum", info.min()).put("maximum", info.max());
    String words = Expected.isServicePack(property) ? "|" + packs() : "";
    any.addObject()
        .put("type", "string")
        .put("pattern", "^\\s*(?:[+-]?(?:" + DIGITS + ")" + words + ")\\s*$");
    return number;
  }

  private static String packs() {
    String named = "(?:" + anyCase("sp") + "|" + anyCase("service pack") + ")";
    return named + "[\\W_]*(?:" + DIGITS + ")" + "|" + anyCase("none") + "|" + anyCase("rtm");
  }

  private ObjectNode choice(PropertyType property) {
    choices.put(property.choices().name(), property.choices());
    return ref(property.choices().name());
  }

  /** Adds the definitions to which the values refer. */
  void define(ObjectNode definitions) {
    ObjectNode unknown = definitions.putObject("unknown");
    unknown.put("description", "Not known; the same as leaving it out");
    unknown.putArray("enum").add("unknown").addNull();
    definitions
        .putObject("more")
        .put("description", "The last item of a list that may have more")
        .put("const", ValueReader.MORE);
    ObjectNode flag = definitions.putObject("flag");
    ArrayNode flags = flag.putArray("anyOf");
    flags.addObject().putArray("enum").add(true).add(false).add("yes").add("no");
    flags
        .addObject()
        .put("type", "string")
        .put("pattern", alternatives(List.of("true", "false", "yes", "no")));
    ObjectNode text = definitions.putObject("text");
    text.putArray("type").add("string").add("number").add("boolean");
    text.put("pattern", "\\S").put("maxLength", ValueReader.LONGEST);
    choices.forEach((name, values) -> define(values, definitions.putObject(name)));
  }

  /** Editors offer the labels; the other words are admitted in the form of a pattern. */
  private void define(Choices values, ObjectNode node) {
    ArrayNode any = node.putArray("anyOf");
    ArrayNode labels = any.addObject().putArray("enum");
    Set<String> words = new LinkedHashSet<>();
    for (Term term : values.terms()) {
      labels.add(term.label());
      words.addAll(Choices.wordsOf(term));
    }
    words.addAll(values.families().keySet());
    any.addObject().put("type", "string").put("pattern", alternatives(words));
    List<String> numbers = new ArrayList<>(words);
    // YAML takes such words for numbers.
    numbers.removeIf(word -> !word.matches("(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,8})?"));
    if (!numbers.isEmpty()) {
      ArrayNode figures = any.addObject().putArray("enum");
      numbers.forEach(word -> figures.add(new BigDecimal(word)));
    }
  }

  private static String alternatives(Iterable<String> words) {
    Set<String> patterns = new LinkedHashSet<>();
    words.forEach(word -> patterns.add(anyCase(word)));
    return "^[\\W_]*(?:" + String.join("|", patterns) + ")[\\W_]*$";
  }

  /** A pattern for a word in large and small letters, with any separators between its parts. */
  private static String anyCase(String word) {
    StringBuilder pattern = new StringBuilder();
    boolean gap = false;
    for (int point : word.codePoints().toArray()) {
      if (!Character.isLetterOrDigit(point)) {
        gap = true;
        continue;
      }
      pattern.append(gap ? "[\\W_]*" : "");
      gap = false;
      int upper = Character.toUpperCase(point);
      int lower = Character.toLowerCase(point);
      pattern.append(upper == lower ? "" : "[").appendCodePoint(upper);
      if (upper != lower) {
        pattern.appendCodePoint(lower).append(']');
      }
    }
    return pattern.toString();
  }
}
