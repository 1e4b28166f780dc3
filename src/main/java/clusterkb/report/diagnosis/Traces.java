package clusterkb.report.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What betrays a customer by its form, though no fact names it: addresses, names of DNS below known
 * domains, accounts, shares, people's folders and names of directories.
 */
final class Traces {
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  /** Addresses that are the same everywhere: masks, this computer, none. */
  private static final Pattern COMMON_ADDRESS =
      Pattern.compile("255\\..*|127\\..*|0\\..*|fe80::|::1?");

  /**
   * One of them.
   *
   * @param regex how it looks; it has no capturing groups of its own
   * @param parts the same with a group for each part
   * @param alias what stands for it
   */
  record Trace(String regex, Pattern parts, Function<MatchResult, String> alias) {}

  private final KnownWords words;
  private final Aliases aliases;
  private final Form form;
  private final List<Trace> all = new ArrayList<>();

  /**
   * In a text.
   *
   * @param form how it is written
   * @param domains the domains that are known
   */
  Traces(KnownWords words, Aliases aliases, Form form, List<String> domains) {
    this.words = words;
    this.aliases = aliases;
    this.form = form;
    String slash = form.backslash();
    String back = form.slash();
    String name = form.letter() + "+";
    add(
        "(" + name + ")@((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})",
        match -> alias("ACCOUNT", match.group(1)) + "@" + alias("DOMAIN", match.group(2)));
    if (!domains.isEmpty()) {
      String any = domains.stream().map(Escaped::regex).collect(Collectors.joining("|"));
      add(
          form.after("\\p{L}\\p{N}.-")
              + "([\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})*?)\\.((?i:"
              + any
              + "))",
          match ->
              alias("COMPUTER", match.group(1)) + "." + aliases.known(form.plain(match.group(2))));
    }
    add("S-1-5-21(?:-[0-9]+)+", match -> aliases.of("SID", match.group()));
    add(
        form.after("\\p{L}\\p{N}.:-")
            + OCTET
            + "(?:\\."
            + OCTET
            + "){3}(?![\\p{L}\\p{N}]|\\.[0-9])",
        match -> address(match.group()));
    add(
        form.after("\\p{L}\\p{N}.:-")
            + "(?=[0-9A-Fa-f:]*[A-Fa-f:]{2}|(?:[0-9A-Fa-f]+:){7})"
            + "(?:[0-9A-Fa-f]{1,4}:){2,7}(?::?[0-9A-Fa-f]{1,4})+(?:%[0-9]+)?(?![\\p{L}\\p{N}:])",
        match -> ipv6(match.group()));
    add(
        form.after("\\p{L}\\p{N}-") + "[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![\\p{L}\\p{N}-])",
        match -> aliases.of("ADAPTER", match.group()));
    // A person's name has blanks; where nothing follows it, nobody can tell where it ends.
    String part = "[^,/;=\"<>|\\\\\r\n";
    add(
        form.after("\\p{L}\\p{N}")
            + "([Cc][Nn]|[Oo][Uu]|[Dd][Cc]|[Oo])="
            + "("
            + part
            + "]{1,64}(?=[,/])|"
            + part
            + "\\s]{1,64})",
        match -> match.group(1) + "=" + alias(directory(match.group(1)), match.group(2)));
    add(
        form.after("\\\\:\\p{L}\\p{N}")
            + ""
            + back
            + back
            + "([\\p{L}\\p{N}]"
            + name
            + ")"
            + back
            + "("
            + name
            + ")",
        match ->
            slash
                + slash
                + alias("COMPUTER", match.group(1))
                + slash
                + alias("SHARE", match.group(2)));
    add(
        form.after("\\p{L}\\p{N}")
            + "((?i:documents and settings|users|home)(?:"
            + back
            + "|/))"
            + "([^\\\\/\"<>:|`\r\n]{1,64})(?=\\\\|/)",
        match -> match.group(1) + alias("ACCOUNT", match.group(2)));
    add(
        form.after("\\p{L}\\p{N}\\\\/:.-")
            + "(\\p{Lu}[\\p{Lu}\\p{N}-]{1,14})"
            + back
            + "(\\p{L}"
            + name
            + ")",
        match ->
            words.has(match.group(1))
                ? match.group()
                : alias("DOMAIN", match.group(1)) + slash + alias("ACCOUNT", match.group(2)));
  }

  private void add(String regex, Function<MatchResult, String> alias) {
    String whole = regex.replaceAll("(?<!\\\\)\\((?!\\?)", "(?:");
    all.add(new Trace(whole, Pattern.compile(regex), alias));
  }

  /** All of them. */
  List<Trace> all() {
    return all;
  }

  private String alias(String kind, String name) {
    return words.hasAll(name) ? name : aliases.of(kind, form.plain(name));
  }

  private String address(String address) {
    return COMMON_ADDRESS.matcher(address).matches() ? address : aliases.address(address);
  }

  private String ipv6(String address) {
    return COMMON_ADDRESS.matcher(address).matches() ? address : aliases.of("IPV6", address);
  }

  private static String directory(String key) {
    return switch (key.toUpperCase(Locale.ROOT)) {
      case "DC" -> "DOMAIN";
      case "O" -> "ORGANIZATION";
      case "OU" -> "UNIT";
      default -> "NAME";
    };
  }
}
