package clusterkb.rules.read;

import clusterkb.rules.lang.Origin;
import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.RecognizerSharedState;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRLExpressions;
import org.drools.drl.parser.lang.DRLLexer;
import org.drools.drl.parser.lang.DRLParser;
import org.drools.drl.parser.lang.ParserHelper;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Drools' parser, held to a number of steps. It goes back and tries again at each bracket of some
 * kinds, so that a line of thirty nested calls would keep it for hours; steps are counted, not
 * time, so that the same file is refused on every machine.
 */
final class Grammar {
  /** Sound rules take up to 40 looks at a token for each token that they have. */
  private static final int LOOKS_FOR_A_TOKEN = 100;

  private static final int LEAST_LOOKS = 10_000;
  private static final LanguageLevelOption LEVEL = LanguageLevelOption.DRL6;

  private Grammar() {}

  /**
   * What was parsed.
   *
   * @param tree what the file holds; null where that is not known
   * @param errors what the parser has to say
   */
  record Parsed(PackageDescr tree, List<DroolsParserException> errors) {}

  /** The parser would take too long. */
  static final class TooIntricate extends Error {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    private TooIntricate(int line, int column) {
      // Drools' parser takes exceptions for errors of the file; this one has to come through.
      super(null, null, false, false);
      this.line = line;
      this.column = column;
    }

    /** Where the parser was. */
    Origin in(String file) {
      return new Origin(file, Math.max(1, line), Math.max(1, column), "");
    }
  }

  /**
   * Parses a file.
   *
   * @throws TooIntricate where that would take too long
   * @throws RecognitionException where the parser gives up
   */
  static Parsed file(String text) throws RecognitionException {
    DRLLexer lexer = DRLFactory.buildLexer(text, LEVEL);
    DRLParser parser = DRLFactory.getDRLParser(new Tokens(lexer), LEVEL);
    PackageDescr tree = parser.compilationUnit(null);
    List<DroolsParserException> errors = new ArrayList<>(lexer.getErrors());
    errors.addAll(parser.getErrors());
    return new Parsed(tree, errors);
  }

  /**
   * Parses a constraint.
   *
   * @return null where it cannot be read
   */
  static ConstraintConnectiveDescr constraint(String text) {
    DRLLexer lexer = DRLFactory.getDRLLexer(new ANTLRStringStream(text), LEVEL);
    CommonTokenStream tokens = new Tokens(lexer);
    RecognizerSharedState state = new RecognizerSharedState();
    ParserHelper helper = new ParserHelper(tokens, state, LEVEL);
    DRLExpressions parser = DRLFactory.getDRLExpressions(tokens, state, helper, LEVEL);
    parser.setBuildDescr(true);
    parser.setLeftMostExpr(null);
    try {
      BaseDescr whole = parser.conditionalOrExpression();
      if (whole == null || parser.hasErrors()) {
        return null;
      }
      ConstraintConnectiveDescr tree = ConstraintConnectiveDescr.newAnd();
      tree.addOrMerge(whole);
      return tree;
    } catch (RecognitionException | TooIntricate | StackOverflowError e) {
      return null;
    }
  }

  /** Tokens that may be looked at only so often. */
  private static final class Tokens extends CommonTokenStream {
    private long left = Long.MAX_VALUE;

    Tokens(TokenSource source) {
      super(source);
      fill();
      left = LEAST_LOOKS + (long) LOOKS_FOR_A_TOKEN * size();
    }

    @Override
    public Token LT(int ahead) {
      if (--left < 0) {
        Token at = get(Math.max(0, Math.min(index(), size() - 1)));
        throw new TooIntricate(at.getLine(), at.getCharPositionInLine() + 1);
      }
      return super.LT(ahead);
    }
  }
}
