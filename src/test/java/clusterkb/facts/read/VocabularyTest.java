package clusterkb.facts.read;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.OneOf;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {
  static Stream<PropertyType> choices() {
    return Catalog.TYPES.stream()
        .flatMap(type -> Catalog.stated(type).stream())
        .filter(property -> !property.terms().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("choices")
  void everyWordOfAValueMeansThatValueAlone(PropertyType property) {
    Map<String, Term> meanings = new HashMap<>();
    for (Term term : property.terms()) {
      for (String word : Vocabulary.wordsOf(term)) {
        assertThat(Vocabulary.of(property).find(word)).as(word).isEqualTo(term);
        Term former = meanings.put(Vocabulary.normal(word), term);
        assertThat(former == null ? term : former).as(word).isEqualTo(term);
      }
    }
    assertThat(meanings).doesNotContainKeys("", "unknown", "null");
  }

  @ParameterizedTest
  @MethodSource("choices")
  void everyWordOfAFamilyMeansAllItsMembers(PropertyType property) {
    for (Map.Entry<String, OneOf> family : Vocabulary.of(property).families().entrySet()) {
      assertThat(Vocabulary.of(property).find(family.getKey()))
          .as(family.getKey())
          .isEqualTo(family.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatIsNoWordMeansNothing(PropertyType property) {
    assertThat(Vocabulary.of(property).find("no such word")).isNull();
    assertThat(Vocabulary.of(property).find("...")).isNull();
    assertThat(Vocabulary.of(property).find("")).isNull();
  }
}
