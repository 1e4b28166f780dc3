package clusterkb.compare;

import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each requirement asks, as a fingerprint: where two rule sets have the same one, the same
 * facts come to the same verdicts. Titles, messages, layout and comments do not count.
 */
public final class StatementPrints {
  private StatementPrints() {}

  /** SHA-256 in hexadecimal of what each statement of a rule set asks, by its id. */
  public static Map<String, String> of(RuleSet rules) {
    Map<String, List<String>> tables = RulesChange.tables(rules);
    Map<String, String> prints = new TreeMap<>();
    rules.statements().forEach(one -> prints.put(one.id(), of(one, tables)));
    return prints;
  }

  private static String of(Requirement requirement, Map<String, List<String>> tables) {
    MessageDigest digest = sha256();
    add(digest, RuleLines.of(requirement));
    add(digest, RuleLines.declared(requirement));
    for (String table : RuleLines.tables(requirement).keySet()) {
      add(digest, List.of(table));
      add(digest, tables.getOrDefault(table, List.of()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Each list and line with its length, so that no two sequences run together. */
  private static void add(MessageDigest digest, List<String> lines) {
    number(digest, lines.size());
    for (String line : lines) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      number(digest, bytes.length);
      digest.update(bytes);
    }
  }

  private static void number(MessageDigest digest, int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (number >> shift));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
