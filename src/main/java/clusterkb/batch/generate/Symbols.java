package clusterkb.batch.generate;

import clusterkb.facts.Account;
import clusterkb.facts.AdministrationComputer;
import clusterkb.facts.Cluster;
import clusterkb.facts.Domain;
import clusterkb.facts.Evs;
import clusterkb.facts.ExchangeServer;
import clusterkb.facts.Fact;
import clusterkb.facts.FrontEnd;
import clusterkb.facts.NameService;
import clusterkb.facts.Node;
import clusterkb.facts.Organization;
import clusterkb.text.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of a sample for which customers have their own, and where texts hold them. */
final class Symbols {
  /** What the computers of a class are called, behind the customer's own letters. */
  private static final Map<Class<? extends Fact>, String> ROLES =
      Map.of(
          Node.class, "NODE",
          Evs.class, "EVS",
          Cluster.class, "CLU",
          ExchangeServer.class, "MAIL",
          FrontEnd.class, "FE",
          AdministrationComputer.class, "ADM",
          NameService.class, "NS");

  private static final Pattern COMPUTER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{2,14}");
  private static final Pattern ADDRESS =
      Pattern.compile("([0-9]{1,3}\\.[0-9]{1,3})(\\.[0-9]{1,3}\\.[0-9]{1,3})");

  private final Map<String, Symbol> byKey = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private List<Symbol> all = List.of();

  /** Notes what a fact of that class is called. */
  void called(Class<? extends Fact> type, String name) {
    if (ROLES.containsKey(type)) {
      if (COMPUTER.matcher(name).matches()) {
        add(name, Symbol.Kind.COMPUTER, ROLES.get(type));
      }
    } else if (type == Organization.class) {
      add(name, Symbol.Kind.COMPANY, "");
    } else if (type == Domain.class) {
      String[] labels = name.split("\\.");
      add(labels[Math.max(0, labels.length - 2)], Symbol.Kind.COMPANY, "");
    } else if (type == Account.class && name.indexOf('\\') > 0) {
      add(name.substring(0, name.indexOf('\\')), Symbol.Kind.COMPANY, "");
    }
  }

  private void add(String name, Symbol.Kind kind, String role) {
    String key = name.toLowerCase(Locale.ROOT);
    if (!byKey.containsKey(key)) {
      int number = counts.merge(kind + role, 1, Integer::sum) - 1;
      byKey.put(key, new Symbol(key, kind, role, number));
      all = new ArrayList<>(byKey.values());
    }
  }

  /** All of them, each at the position by which texts know it. */
  List<Symbol> all() {
    return all;
  }

  /** A scalar of the sample, with the names in it found. */
  Text text(Tree.Scalar scalar) {
    String raw = scalar.text().strip();
    Matcher address = ADDRESS.matcher(raw);
    if (address.matches()) {
      add(address.group(1), Symbol.Kind.NETWORK, "");
      return new Text(
          raw,
          List.of(
              Text.Piece.name(indexOf(address.group(1)), Text.Letters.AS_IS),
              Text.Piece.literal(address.group(2))),
          true);
    }
    List<Text.Piece> pieces = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < raw.length()) {
      String found = at > 0 && inWord(raw.charAt(at - 1)) ? null : longestAt(raw, at);
      if (found == null) {
        at++;
        continue;
      }
      if (at > from) {
        pieces.add(Text.Piece.literal(raw.substring(from, at)));
      }
      String written = raw.substring(at, at + found.length());
      pieces.add(Text.Piece.name(indexOf(found), letters(written)));
      at += found.length();
      from = at;
    }
    if (from < raw.length()) {
      pieces.add(Text.Piece.literal(raw.substring(from)));
    }
    return new Text(raw, pieces, true);
  }

  private int indexOf(String key) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalStateException(key + " is no name of the sample");
  }

  private String longestAt(String raw, int at) {
    String longest = null;
    for (Symbol symbol : all) {
      int end = at + symbol.key().length();
      if (symbol.kind() != Symbol.Kind.NETWORK
          && raw.regionMatches(true, at, symbol.key(), 0, symbol.key().length())
          && (end == raw.length() || !inWord(raw.charAt(end)))
          && (longest == null || symbol.key().length() > longest.length())) {
        longest = symbol.key();
      }
    }
    return longest;
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  private static Text.Letters letters(String written) {
    if (written.equals(written.toLowerCase(Locale.ROOT))) {
      return Text.Letters.SMALL;
    }
    return written.equals(written.toUpperCase(Locale.ROOT))
        ? Text.Letters.CAPITAL
        : Text.Letters.AS_IS;
  }
}
