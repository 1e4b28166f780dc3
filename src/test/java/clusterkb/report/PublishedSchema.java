package clusterkb.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A published schema, and what every such schema must be. */
public final class PublishedSchema {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode definition;
  private final JsonSchema schema;

  /** The schema in a file. */
  public PublishedSchema(Path file) {
    definition = json(text(file));
    schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(definition);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text read as JSON. */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a value. */
  public List<String> errors(JsonNode value) {
    return schema.validate(value).stream().map(Object::toString).toList();
  }

  /** The fields of each kind of object that it describes. */
  public Set<String> objects() {
    Set<String> objects = new TreeSet<>();
    definition
        .get("$defs")
        .forEach(
            object -> {
              if (object.has("properties")) {
                objects.add(String.join(",", names(object.get("properties"))));
              }
            });
    return objects;
  }

  /** The fields of each object in a value. */
  public static Set<String> objects(JsonNode value) {
    Set<String> objects = new TreeSet<>();
    eachObject(value, object -> objects.add(String.join(",", names(object))));
    return objects;
  }

  /** Cuts every list to its first item. */
  public static void shorten(JsonNode value) {
    eachObject(
        value,
        object ->
            object.forEach(
                field -> {
                  if (field instanceof ArrayNode array) {
                    while (array.size() > 1) {
                      array.remove(array.size() - 1);
                    }
                  }
                }));
  }

  /**
   * Asserts that a valid value is none without any of its fields, with one that has no value, or
   * with one more.
   *
   * @param withoutValue the fields that may have no value
   * @return how many fields there are
   */
  public int assertNothingCanBeOtherwise(JsonNode value, Set<String> withoutValue) {
    assertThat(errors(value)).isEmpty();
    int[] tried = new int[1];
    eachObject(
        value,
        object -> {
          for (String field : names(object)) {
            JsonNode before = object.get(field);
            object.remove(field);
            assertThat(errors(value)).as("without " + field).isNotEmpty();
            if (!withoutValue.contains(field)) {
              object.putNull(field);
              assertThat(errors(value)).as(field + " null").isNotEmpty();
            }
            object.set(field, before);
            tried[0]++;
          }
          object.put("more", 1);
          assertThat(errors(value)).as(object.toString()).isNotEmpty();
          object.remove("more");
        });
    assertThat(errors(value)).isEmpty();
    return tried[0];
  }

  /** Asserts that every object is closed, requires all it has, and has all of it described. */
  public void assertClosedAndDescribed() {
    definition
        .get("$defs")
        .forEach(
            object -> {
              if (object.has("properties")) {
                assertThat(object.get("additionalProperties").asBoolean(true)).isFalse();
                assertThat(texts(object.get("required")))
                    .containsExactlyElementsOf(names(object.get("properties")));
                object.get("properties").forEach(this::assertDescribed);
              }
            });
  }

  private void assertDescribed(JsonNode property) {
    JsonNode target =
        property.has("$ref") && !property.has("description")
            ? definition.at(property.get("$ref").textValue().substring(1))
            : property;
    assertThat(target.path("description").asText()).as(property.toString()).isNotBlank();
  }

  /** The words of an enumeration. */
  public List<String> words(String pointer) {
    return texts(definition.at(pointer));
  }

  /** The names of constants. */
  public static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  /** The words by which JSON calls constants. */
  public static List<String> lowerCase(Enum<?>[] constants) {
    return Arrays.stream(constants).map(JsonParts::word).toList();
  }

  private static void eachObject(JsonNode node, Consumer<ObjectNode> action) {
    if (node instanceof ObjectNode object) {
      action.accept(object);
    }
    node.forEach(child -> eachObject(child, action));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
