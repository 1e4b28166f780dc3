package clusterkb.facts.read;

import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyInfo;
import clusterkb.facts.PropertyType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Writes the JSON Schema (draft 2020-12) of a deployment file, with which editors complete and
 * check one. It says nothing that the fact classes do not say.
 *
 * <p>It admits whatever {@link DeploymentReader} reads, as far as words are written in the letters
 * of the documentation; what only the whole file can tell (whether a name is listed, or twice) it
 * leaves to the reader.
 */
public final class FactsSchema {
  private final FactTypes types;
  private final ObjectMapper mapper = new ObjectMapper();
  private final SchemaValues values = new SchemaValues(mapper);

  private FactsSchema(FactTypes types) {
    this.types = types;
  }

  /** The schema; the same bytes for the same fact classes. */
  public static String text(FactTypes types) {
    return new FactsSchema(types).write();
  }

  private String write() {
    ObjectNode root = mapper.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "ClusterKB deployment");
    root.put(
        "description",
        "What is known of a deployment of Exchange on a Windows cluster. What is left out is"
            + " unknown.");
    root.put("type", "object");
    ObjectNode properties = root.putObject("properties");
    properties.putObject(Keys.SCHEMA).put("type", "string");
    ObjectNode name = properties.putObject(Keys.NAME);
    name.put("description", "The deployment's name; without it, the file's");
    values.orUnknown(name, values.ref("text"));
    lists(null, properties);
    root.put("additionalProperties", false);
    ObjectNode definitions = root.putObject("$defs");
    types.all().forEach(type -> definitions.set(type.name(), fact(type)));
    values.define(definitions);
    try {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      return mapper.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts cannot be written", e);
    }
  }

  /** What stands under the keys of the types that are stated within an owner. */
  private void lists(FactType owner, ObjectNode properties) {
    for (Map.Entry<String, FactType> listed : types.listedIn(owner).entrySet()) {
      FactType type = listed.getValue();
      ObjectNode node = properties.putObject(listed.getKey());
      ObjectNode fact = values.ref(type.name());
      if (type.isSingle()) {
        node.put("description", type.info().value());
        values.orUnknown(node, fact, values.ref("text"));
      } else {
        node.put("description", type.info().value() + ": all of them, or the last item is ...");
        ObjectNode list = mapper.createObjectNode().put("type", "array");
        ArrayNode items = list.putObject("items").putArray("anyOf");
        items.add(fact);
        items.add(values.ref("text"));
        values.orUnknown(node, list);
      }
    }
  }

  private ObjectNode fact(FactType type) {
    ObjectNode fact = mapper.createObjectNode();
    fact.put("description", type.info().value());
    fact.put("type", "object");
    ObjectNode properties = fact.putObject("properties");
    if (type.identity() != null) {
      property(type.identity(), properties);
      if (!type.isSingle()) {
        fact.putArray("required").add(type.identity().name());
      }
    }
    for (PropertyType property : FactTypes.stated(type)) {
      if (!property.identity()) {
        property(property, properties);
      }
    }
    lists(type, properties);
    fact.put("additionalProperties", false);
    return fact;
  }

  private void property(PropertyType property, ObjectNode properties) {
    PropertyInfo info = property.info();
    ObjectNode node = properties.putObject(property.name());
    node.put(
        "description",
        info.description() + (info.unit().isEmpty() ? "" : " (" + info.unit() + ")"));
    if (!info.sources().isEmpty()) {
      node.put("$comment", "Sources: " + String.join(", ", info.sources()));
    }
    ObjectNode value = values.value(property);
    if (property.identity()) {
      node.setAll(value);
    } else {
      values.orUnknown(node, value);
    }
  }
}
