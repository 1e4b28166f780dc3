package clusterkb.diagnosis.cause;

import clusterkb.diagnosis.log.LogReading;
import clusterkb.diagnosis.symptom.Symptoms;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.util.List;

/**
 * What comes of a diagnosis.
 *
 * @param rules the knowledge
 * @param symptoms what it says of symptoms
 * @param deployment the facts, with all answers and with what logs add
 * @param logs the logs that were read
 * @param outcome what it comes to
 * @param seen the symptoms that were seen, the most telling first
 * @param causes the possible causes that are not ruled out, the likeliest first
 * @param ruledOut those that are
 * @param apart violations that explain nothing that was seen, MUSTs first
 * @param unexplained what was seen and no symptom speaks of: errors of logs
 * @param undecided where something is not explained: the requirements that the facts neither
 *     confirm nor refute
 * @param questions what to ask next, what separates the causes best first
 * @param remarks what else there is to know of the input, such as a log that is cut
 */
public record Diagnosis(
    RuleSet rules,
    Symptoms symptoms,
    Deployment deployment,
    List<LogReading> logs,
    Outcome outcome,
    List<Seen> seen,
    List<Candidate> causes,
    List<Candidate> ruledOut,
    List<Candidate> apart,
    List<Unexplained> unexplained,
    List<Requirement> undecided,
    List<Question> questions,
    List<String> remarks) {
  /** Copies the lists. */
  public Diagnosis {
    logs = List.copyOf(logs);
    seen = List.copyOf(seen);
    causes = List.copyOf(causes);
    ruledOut = List.copyOf(ruledOut);
    apart = List.copyOf(apart);
    unexplained = List.copyOf(unexplained);
    undecided = List.copyOf(undecided);
    questions = List.copyOf(questions);
    remarks = List.copyOf(remarks);
  }
}
