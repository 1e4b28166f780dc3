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
    return find(rules.all(), id, command);
  }

  /** The same among these requirements. */
  static Requirement find(List<Requirement> all, String id, CommandLine command) {
    return all.stream()
        .filter(one -> one.id().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> known = all.stream().map(Requirement::id).distinct().toList();
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
