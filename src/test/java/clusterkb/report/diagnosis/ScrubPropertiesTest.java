package clusterkb.report.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.FactSheet;
import clusterkb.diagnosis.log.LogReader;
import clusterkb.diagnosis.log.LogReading;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No name of a random deployment survives in a scrubbed report; {@code -Dkb.random=2000} tries that
 * many deployments.
 */
class ScrubPropertiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONSONANTS = "bdfgklmprstvz";
  private static final String VOWELS = "aeiouäö";
  private static final List<String> ODD =
      List.of("-", "_", " ", "&", "'", ".", "<b>", "*", "|", "\"", "`", "(", "$", "[", "#", " + ");

  private final Random random = new Random(20031);
  private final Set<String> names = new HashSet<>();

  private static final class Text {
    private final StringBuilder lines = new StringBuilder();

    Text line(String line) {
      lines.append(line).append('\n');
      return this;
    }
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 3 + random.nextInt(3); i > 0; i--) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.toString();
  }

  private String plain() {
    String name = word() + (random.nextBoolean() ? "" : "-" + random.nextInt(9));
    names.add(name);
    return name;
  }

  private String odd() {
    String name = word() + ODD.get(random.nextInt(ODD.size())) + word();
    names.add(name);
    return name;
  }

  private String address() {
    String address = "172." + (16 + random.nextInt(9)) + "." + random.nextInt(250) + ".7";
    names.add(address);
    return address;
  }

  /** In another letter case. */
  private String otherwise(String name) {
    return switch (random.nextInt(3)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      default -> name;
    };
  }

  private static String quoted(String text) throws IOException {
    return JSON.writeValueAsString(text);
  }

  private String saying(List<String> of) {
    String name = otherwise(of.get(random.nextInt(of.size())));
    return switch (random.nextInt(7)) {
      case 0 -> "Setup failed on " + name + ", and the disk was lost (" + name + ")";
      case 1 -> "The disk of " + name + " is gone: C:\\Users\\" + plain() + "\\setup.log";
      case 2 -> "Nobody knows why " + address() + " calls '" + name + "'";
      case 3 -> "Access is denied to \\\\" + plain() + "\\" + plain() + " and " + name;
      case 4 -> "No mail from " + plain() + "@" + plain() + ".example reaches " + name;
      case 5 ->
          "CN=" + odd().replaceAll("[.\"|=<>]", "") + ",DC=" + plain() + ",DC=example " + name;
      default -> name + "\nis what it says; POP3 is missing\ton " + name;
    };
  }

  private String deployment() throws IOException {
    String domain = plain() + ".example";
    String account = plain().toUpperCase(Locale.ROOT) + "\\" + plain();
    List<String> all = new ArrayList<>(List.of(odd(), odd(), plain(), odd(), domain, account));
    Text text = new Text().line("deployment: " + quoted(odd()));
    text.line("cluster: {name: " + quoted(all.get(0)) + ", storageHardwareIdentical: no}");
    text.line("nodes:");
    text.line("  - {name: " + quoted(all.get(1)) + ", servicePack: SP3, domain: " + domain + "}");
    text.line("  - {name: " + quoted(all.get(2)) + ", domain: " + domain + "}");
    text.line("groups:").line("  - name: " + quoted(all.get(3)));
    text.line("    resources:");
    text.line("      - {name: " + quoted(odd()) + ", type: MSDTC, state: offline}");
    text.line(
        "      - {name: " + quoted(odd()) + ", type: IP Address, address: " + address() + "}");
    text.line("disks:")
        .line("  - {name: " + quoted(odd()) + ", type: dynamic, fileSystems: [FAT]}");
    text.line("exchangeVirtualServers:");
    text.line("  - {name: " + quoted(odd()) + ", fqdn: " + plain() + "." + domain + "}");
    text.line("domains:").line("  - {name: " + domain + "}");
    text.line("accounts:").line("  - {name: " + quoted(account) + ", kind: domain user account}");
    text.line("symptoms:");
    for (int i = 0; i < 4; i++) {
      text.line("  - {name: told" + i + ", text: " + quoted(saying(all)) + "}");
    }
    return text.lines.toString();
  }

  private LogReading log() throws IOException {
    Text text = new Text().line("Event Type:\tError").line("Event Source:\tClusDisk");
    text.line("Event Category:\tNone").line("Event ID:\t1034").line("Date:\t\t2/10/2003");
    text.line("Time:\t\t10:11:13")
        .line("User:\t\t" + plain().toUpperCase(Locale.ROOT) + "\\" + plain());
    text.line("Computer:\t" + plain()).line("Description:");
    text.line("The disk could not be found at " + address() + ".");
    byte[] bytes = text.lines.toString().getBytes(UTF_8);
    return LogReader.read(plain() + "/" + plain() + ".txt", new ByteArrayInputStream(bytes));
  }

  @Test
  void noNameOfARandomDeploymentSurvivesInAnyFormat() throws IOException {
    SmallDiagnoses diagnoses = new SmallDiagnoses();
    for (int i = Integer.getInteger("kb.random", 40); i > 0; i--) {
      names.clear();
      String yaml = deployment();
      byte[] bytes = yaml.getBytes(UTF_8);
      FactSheet facts =
          FactSheet.read(diagnoses.rules().facts(), plain() + "/deployment.yaml", bytes);
      Diagnosis diagnosis = diagnoses.diagnosis(facts, List.of(log()));
      Scrub scrub = Scrub.of(diagnosis);
      for (String ending : SmallDiagnoses.FORMATS.keySet()) {
        String report = SmallDiagnoses.FORMATS.get(ending).apply(diagnosis);
        String left = meant(ending, scrub.apply(report));
        assertThat(left).contains("MSDTC-ONLINE", "DISK-LOST");
        for (String name : names) {
          int at = left.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
          String around = left.substring(Math.max(0, at - 60), Math.min(left.length(), at + 80));
          assertThat(at).as("%s in %s: %s\n%s", name, ending, around, yaml).isNegative();
        }
      }
    }
  }

  /** What somebody who looks at a report reads. */
  private static String meant(String ending, String report) throws IOException {
    return switch (ending) {
      case "md" -> entities(report.replaceAll("\\\\(?=[^\\p{L}\\p{N}\\s])", ""));
      case "html" -> entities(report.replaceAll("(?s)<style>.*</style>|<[^>]*>", " "));
      case "json" -> values(JSON.readTree(report), new StringBuilder()).toString();
      default -> report;
    };
  }

  private static String entities(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static StringBuilder values(JsonNode node, StringBuilder all) {
    if (node.isValueNode()) {
      all.append(node.asText()).append('\n');
    }
    node.forEach(child -> values(child, all));
    return all;
  }
}
