package clusterkb.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChoicesTest {
  static Stream<PropertyType> choices() {
    return FactTypes.BUILT_IN.all().stream()
        .flatMap(type -> FactTypes.stated(type).stream())
        .filter(property -> !property.terms().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("choices")
  void everyWordOfAValueMeansThatValueAlone(PropertyType property) {
    Map<String, Term> meanings = new HashMap<>();
    for (Term term : property.terms()) {
      for (String word : Choices.wordsOf(term)) {
        assertThat(property.choices().find(word)).as(word).isEqualTo(term);
        Term former = meanings.put(Choices.normal(word), term);
        assertThat(former == null ? term : former).as(word).isEqualTo(term);
      }
    }
    assertThat(meanings).doesNotContainKeys("", "unknown", "null");
  }

  @ParameterizedTest
  @MethodSource("choices")
  void everyWordOfAFamilyMeansAllItsMembers(PropertyType property) {
    for (Map.Entry<String, OneOf> family : property.choices().families().entrySet()) {
      assertThat(property.choices().find(family.getKey()))
          .as(family.getKey())
          .isEqualTo(family.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatIsNoWordMeansNothing(PropertyType property) {
    assertThat(property.choices().find("no such word")).isNull();
    assertThat(property.choices().find("...")).isNull();
    assertThat(property.choices().find("")).isNull();
  }
}
