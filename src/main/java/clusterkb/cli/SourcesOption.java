package clusterkb.cli;

import clusterkb.rules.RuleSet;
import clusterkb.rules.SourceText;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the user's copies of the source documents are. */
final class SourcesOption {
  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description = "Show the paragraphs themselves from your copies of the documents there.")
  private Path folder;

  /** The copies; null where the user names none. */
  SourceText copies(RuleSet rules) {
    return folder == null ? null : new SourceText(folder, rules.documents());
  }
}
