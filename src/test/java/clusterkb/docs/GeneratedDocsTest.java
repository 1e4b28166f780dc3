package clusterkb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.facts.read.FactsPage;
import clusterkb.facts.read.FactsSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The generated pages are those of the present fact classes; {@code mvn test
 * -Dtest=GeneratedDocsTest -Dkb.record=true} writes them anew.
 */
class GeneratedDocsTest {
  @Test
  void theReferenceOfFactsIsUpToDate() throws IOException {
    compare(Path.of("docs/facts.md"), FactsPage.text());
  }

  @Test
  void theSchemaOfDeploymentFilesIsUpToDate() throws IOException {
    compare(Path.of("docs/facts.schema.json"), FactsSchema.text());
  }

  private static void compare(Path file, String generated) throws IOException {
    if (Boolean.getBoolean("kb.record")) {
      Files.writeString(file, generated);
    }
    assertThat(generated).isEqualTo(Files.readString(file));
  }
}
