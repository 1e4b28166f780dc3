package clusterkb.facts.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.batch.generate.Generator;
import clusterkb.batch.generate.Wish;
import clusterkb.facts.FactTypes;
import clusterkb.rules.store.RulesLoader;
import clusterkb.text.DiagnosticException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without a tree is what is read from one, or left to it. */
class QuickReaderTest {
  private static final FactTypes TYPES = RulesLoader.facts(Path.of("rules"));

  private static final String TEXT =
      """
      {"$schema":"s","deployment":"C\u00f6ntoso","organization":{"mode":"native"},
      "cluster":{"mode":"active/passive","serviceAccount":"SVC","name":"C\\\\1"},
      "nodes":[{"services":[{"name":"NNTP","enabled":false},"..."],"domain":"x.y",
      "operatingSystem":"w2k as","servicePack":"SP4","memory":512,"setupRunning":true,
      "name":"NODE1"},"NODE2"],
      "disks":[{"name":"Q:","accessibleFrom":["NODE1","NODE2"],"fileSystems":["NTFS","..."]},
      {"name":"R:","evs":"none","type":null},"..."],
      "exchangeVirtualServers":"unknown","accounts":[{"name":"svc","memberOf":["Admins"]},"Admins"]}
      """;

  private static final List<String> OTHERS =
      List.of(
          "null",
          "\"unknown\"",
          "\" Unknown \"",
          "\"...\"",
          "[]",
          "{}",
          "\"\"",
          "\" \"",
          "1.5",
          "-1",
          "1e999",
          "true",
          "\"yes\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\u00e4\"",
          "\"\u2028\"",
          "\"a/b\"",
          "\"name\"",
          "\"NODE1\"",
          "\"node2\"",
          "{\"name\":\"X\"}",
          "[\"NODE1\",\"X\"]",
          "\"memberOf\"",
          "\"evs\"",
          "\"allGroups\"",
          "\"node\"",
          "\"enabled\"",
          ",",
          "]",
          "}",
          "");

  /** All that a deployment states, and in which order; or that it cannot be read. */
  private static List<String> said(Deployment deployment) {
    List<String> said = new ArrayList<>(List.of(deployment.name(), deployment.file()));
    deployment
        .all()
        .forEach(
            fact -> {
              said.add(fact + " " + fact.identity() + " " + fact.reference());
              fact.type().properties().forEach(one -> said.add(one + " " + fact.value(one)));
            });
    return said;
  }

  private static List<String> slowly(byte[] document) {
    try {
      return said(DeploymentReader.read(TYPES, "f.jsonl", 7, document));
    } catch (DiagnosticException e) {
      return null;
    }
  }

  /** Whether it was read quickly, and then to the same facts. */
  private static boolean check(String text) {
    byte[] document = text.getBytes(UTF_8);
    Deployment quick = QuickReader.read(TYPES, "f.jsonl", document, "f:7");
    if (quick != null) {
      assertThat(said(quick)).as(text).isEqualTo(slowly(document));
    }
    return quick != null;
  }

  @ParameterizedTest
  @EnumSource(Wish.Kind.class)
  void whatIsGeneratedIsReadQuickly(Wish.Kind kind) {
    Generator generator = Generator.of(TYPES, Path.of("facts-samples"), new Wish(kind, 0));
    for (int i = 1; i <= 200; i++) {
      assertThat(check(generator.document(3, i))).isTrue();
    }
  }

  @Test
  void whatIsExchangedOrLeftOutOrRepeatedIsReadAlikeOrLeft() {
    Random random = new Random(20261122);
    String[] tokens = TEXT.split("(?=[\\[\\]{},:])|(?<=[\\[\\]{},:])");
    int quick = 0;
    for (int i = 0; i < 20_000; i++) {
      List<String> changed = new ArrayList<>(List.of(tokens));
      for (int j = random.nextInt(2); j >= 0; j--) {
        int at = random.nextInt(changed.size());
        String other =
            random.nextBoolean()
                ? OTHERS.get(random.nextInt(OTHERS.size()))
                : tokens[random.nextInt(tokens.length)];
        if (random.nextInt(4) == 0) {
          changed.add(at, other);
        } else {
          changed.set(at, other);
        }
      }
      quick += check(String.join("", changed)) ? 1 : 0;
    }
    // Enough of both, or nothing is compared.
    assertThat(quick).isBetween(500, 10_000);
  }

  @Test
  void namesOfFactsThatAreOnlyMentionedAreThoseOfTheFirstMention() {
    assertThat(
            check(
                "{\"exchangeVirtualServers\":[{\"name\":\"E\",\"onlineOn\":[\"n1\",\"N2\"]}],"
                    + "\"disks\":[{\"accessibleFrom\":[\"N1\",\"n2\"],\"evs\":\"e\",\"name\":\"Q\"}]}"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}{}",
        "{\"nodes\":[\"A\",\"a\"]}",
        "{\"nodes\":[],\"nodes\":[]}",
        "{\"nodes\":[{\"name\":\"A\",\"memory\":1,\"memory\":1}]}",
        "{\"nodes\":[{\"name\":\"A\",\"services\":[],\"services\":[]}]}",
        "{\"nodes\":[{\"name\":\"A\",\"nodes\":[]}]}",
        "{\"nodes\":[{\"memory\":1}]}",
        "{\"nodes\":[\"...\",\"A\"]}",
        "{\"nodes\":[\"A\"],\"disks\":[{\"name\":\"Q\",\"accessibleFrom\":[\"B\"]}]}",
        "{\"disks\":[{\"name\":\"Q\",\"accessibleFrom\":[\"B\",\"b\"]}]}",
        "{\"deployment\":\"\"}",
        "{\"deployment\":{}}",
        "nodes: [A]"
      })
  void whatIsWrongOrRareIsLeft(String text) {
    assertThat(check(text)).isFalse();
  }
}
