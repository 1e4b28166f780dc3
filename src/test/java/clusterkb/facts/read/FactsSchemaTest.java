package clusterkb.facts.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.Choices;
import clusterkb.facts.FactTypes;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(FactsSchema.text(FactTypes.BUILT_IN));

  private static Set<ValidationMessage> problems(String yaml) {
    try {
      return SCHEMA.validate(new YAMLMapper().readTree(yaml));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"$schema\": \"x\", \"deployment\": \"C\", \"cluster\": \"C1\", \"nodes\": null}",
        "nodes: [N1, {name: N2, services: [NNTP, {name: SMTP, enabled: yes}, ...]}, ...]",
        "nodes: [{name: N, operatingSystem: w2k as, servicePack: sp4, domain: none}]",
        "nodes: [{name: N, servicePack: Service Pack 4, exchange: 5.5, setupRunning: 'No'}]",
        "nodes: [{name: N, servicePack: RTM, exchange: 2003, exchangeComponents: ~}]",
        "nodes: [{name: N, servicePack: '4', processors: unknown, setupRunning: true}]",
        "nodes: [{name: 5.5, fqdn: 5, operatingSystem: Windows 2000, services: unknown}]",
        "disks: [{name: Q, accessibleFrom: [A, ...], fileSystems: [NTFS, ...], letters: []}]",
      })
  void admitsWhatTheReaderReads(String yaml) {
    assertThat(DeploymentReaderTest.read(yaml)).isNotNull();
    assertThat(problems(yaml)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nods: []",
        "nodes: {name: A}",
        "nodes: [{servicePack: 4}]",
        "nodes: [{name: A, servicePac: 4}]",
        "nodes: [{name: A, servicePack: 44}]",
        "nodes: [{name: A, servicePack: SPx}]",
        "nodes: [{name: A, operatingSystem: Windows 3.11}]",
        "nodes: [{name: A, setupRunning: maybe}]",
        "nodes: [{name: A, services: [{name: S, node: A}]}]",
        "nodes: [{name: ''}]",
        "accounts: [{name: A, allGroups: []}]",
        "disks: [{name: A, fileSystems: NTFS}]",
        "disks: [{name: A, fileSystems: [NTFX]}]",
      })
  void refusesWhatTheReaderRefuses(String yaml) {
    assertThat(problems(yaml)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("clusterkb.facts.ChoicesTest#choices")
  void admitsEveryWord(PropertyType property) throws JsonProcessingException {
    JsonNode root = new ObjectMapper().readTree(FactsSchema.text(FactTypes.BUILT_IN));
    ((ObjectNode) root)
        .removeAll()
        .put("$ref", "#/$defs/" + property.choices().name())
        .set(
            "$defs",
            new ObjectMapper().readTree(FactsSchema.text(FactTypes.BUILT_IN)).get("$defs"));
    JsonSchema choice =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    YAMLMapper yaml = new YAMLMapper();
    for (Term term : property.terms()) {
      for (String word : Choices.wordsOf(term)) {
        assertThat(choice.validate(yaml.valueToTree(word))).as(word).isEmpty();
        assertThat(choice.validate(yaml.valueToTree(word.toLowerCase(Locale.ROOT))))
            .as(word)
            .isEmpty();
        assertThat(choice.validate(yaml.readTree(word))).as(word + " without quotes").isEmpty();
      }
    }
    for (String word : property.choices().families().keySet()) {
      assertThat(choice.validate(yaml.valueToTree(word))).as(word).isEmpty();
    }
    assertThat(choice.validate(yaml.valueToTree("no such word"))).isNotEmpty();
  }

  @Test
  void describesEveryTypeAndPropertyThatAFileMayState() throws JsonProcessingException {
    JsonNode definitions =
        new ObjectMapper().readTree(FactsSchema.text(FactTypes.BUILT_IN)).get("$defs");
    FactTypes.BUILT_IN
        .all()
        .forEach(
            type -> {
              JsonNode properties = definitions.get(type.name()).get("properties");
              assertThat(properties.fieldNames())
                  .toIterable()
                  .as(type.name())
                  .containsExactlyInAnyOrderElementsOf(Keys.of(FactTypes.BUILT_IN, type));
              properties.forEach(property -> assertThat(property.get("description")).isNotNull());
            });
  }

  @Test
  void offersTheLabelsToEditors() throws JsonProcessingException {
    JsonNode type =
        new ObjectMapper()
            .readTree(FactsSchema.text(FactTypes.BUILT_IN))
            .at("/$defs/DiskType/anyOf/0");
    assertThat(type).hasToString("{\"enum\":[\"basic\",\"dynamic\"]}");
  }

  @Test
  void isTheSameEachTime() {
    assertThat(FactsSchema.text(FactTypes.BUILT_IN))
        .isEqualTo(FactsSchema.text(FactTypes.BUILT_IN))
        .endsWith("}\n");
  }
}
