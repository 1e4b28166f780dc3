package clusterkb.cli;

import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.text.Names;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The requirement that a command line names. */
final class RequirementId {
  private RequirementId() {}

  /** The requirement of that id, in whatever case; wrong usage if there is none. */
  static Requirement find(RuleSet rules, String id, CommandLine command) {
    return rules.statements().stream()
        .filter(one -> one.id().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> known = rules.statements().stream().map(Requirement::id).toList();
              List<String> near = Names.nearest(id, known, 3);
              return new ParameterException(
                  command,
                  "there is no requirement "
                      + id
                      + (near.isEmpty()
                          ? ""
                          : "; did you mean " + String.join(" or ", near) + "?"));
            });
  }
}
