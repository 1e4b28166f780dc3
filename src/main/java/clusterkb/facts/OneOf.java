package clusterkb.facts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An enumerated value of which only a part is known: it is one of these.
 *
 * @param terms two or more values of one enumeration, in its order
 */
public record OneOf(List<Term> terms) {
  /** Copies the terms. */
  public OneOf {
    terms = List.copyOf(terms);
    if (terms.size() < 2) {
      throw new IllegalArgumentException("a partly known value has two candidates at least");
    }
  }

  @Override
  public String toString() {
    return terms.stream().map(Term::label).collect(Collectors.joining(" or "));
  }
}
