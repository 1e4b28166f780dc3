package clusterkb.batch.generate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names that one customer's organization, domains and computers have. */
final class Names {
  private static final List<String> BEGINNINGS =
      List.of(
          "Al", "Bar", "Bel", "Cor", "Dan", "Del", "Er", "Fal", "Gar", "Hol", "Ing", "Kar", "Lam",
          "Mar", "Nor", "Or", "Pel", "Quin", "Ros", "Sal", "Tor", "Ul", "Ver", "Wal", "Zan");
  private static final List<String> MIDDLES =
      List.of("ba", "co", "de", "fi", "ga", "li", "mo", "na", "pe", "ri", "so", "ta", "vi", "xo");
  private static final List<String> ENDS =
      List.of(
          "bert", "cast", "dale", "field", "gard", "lund", "mann", "nix", "ridge", "ton", "wick");
  private static final List<String> BRANCHES = List.of("", "group", "net", "works", "mail", "part");
  private static final List<List<String>> SCHEMES =
      List.of(List.of("", ""), List.of("-", ""), List.of("", "0"), List.of("-", "0"));

  private final String[] plain;
  private final String[] small;
  private final String[] capital;

  /** Names for all the symbols of a sample. */
  Names(List<Symbol> symbols, Dice dice) {
    plain = new String[symbols.size()];
    small = new String[symbols.size()];
    capital = new String[symbols.size()];
    String company = dice.of(BEGINNINGS) + dice.of(MIDDLES) + dice.of(ENDS);
    String prefix = company.substring(0, dice.between(2, 4)).toUpperCase(Locale.ROOT);
    List<String> scheme = dice.of(SCHEMES);
    int network = dice.between(1, 120);
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < plain.length; i++) {
      Symbol symbol = symbols.get(i);
      String name =
          switch (symbol.kind()) {
            case COMPANY -> company + branch(symbol.number());
            case COMPUTER ->
                prefix + scheme.get(0) + symbol.role() + scheme.get(1) + (symbol.number() + 1);
            case NETWORK -> "10." + (network + symbol.number());
          };
      if (!taken.add(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalStateException("two names of a customer are " + name);
      }
      plain[i] = name;
      small[i] = name.toLowerCase(Locale.ROOT);
      capital[i] = name.toUpperCase(Locale.ROOT);
    }
  }

  private static String branch(int number) {
    return number < BRANCHES.size() ? BRANCHES.get(number) : "part" + number;
  }

  /** The name that stands at that part of a text. */
  String of(Text.Piece piece) {
    return switch (piece.letters()) {
      case AS_IS -> plain[piece.symbol()];
      case SMALL -> small[piece.symbol()];
      case CAPITAL -> capital[piece.symbol()];
    };
  }
}
