package clusterkb.authoring;

import clusterkb.rules.Level;
import clusterkb.rules.Stage;
import java.util.List;

/**
 * What somebody says of a requirement to be written. Whatever is null or empty is chosen.
 *
 * @param id its id
 * @param theme the folder of its folder
 * @param title what is required, in a sentence
 * @param level how strongly it is put
 * @param stages where it holds
 * @param sources the paragraphs that it cites
 * @param speaksOf the phrase that says whom it speaks of
 * @param brokenBy constraints on that fact that break it
 */
public record Request(
    String id,
    String theme,
    String title,
    Level level,
    List<Stage> stages,
    List<String> sources,
    String speaksOf,
    String brokenBy) {
  /** Copies the lists. */
  public Request {
    stages = List.copyOf(stages);
    sources = List.copyOf(sources);
  }
}
