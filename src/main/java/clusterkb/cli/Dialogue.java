package clusterkb.cli;

import clusterkb.diagnosis.cause.Candidate;
import clusterkb.diagnosis.cause.Consultation;
import clusterkb.diagnosis.cause.Diagnosis;
import clusterkb.diagnosis.cause.FactSheet;
import clusterkb.diagnosis.cause.Question;
import clusterkb.diagnosis.cause.Status;
import clusterkb.text.DiagnosticException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import picocli.CommandLine.ParameterException;

/** Asks for missing facts one by one, until nothing is left to ask or the user has enough. */
final class Dialogue {
  private static final String HELP =
      "Answer by the number or in words; ? if you do not know; back, save FILE, or end.";

  private static final Set<String> NOT_KNOWN = Set.of("?", "don't know", "unknown");

  private final Consultation consultation;
  private final BufferedReader in;
  private final PrintWriter out;
  private final BiConsumer<FactSheet, Path> save;

  /** Questions that the user could not answer. */
  private final Set<String> unknown = new LinkedHashSet<>();

  /** What {@code back} takes back: a question that was left open; empty for an answer. */
  private final Deque<String> steps = new ArrayDeque<>();

  /**
   * A dialogue.
   *
   * @param out takes the questions
   * @param save writes facts to a file
   */
  Dialogue(
      Consultation consultation,
      BufferedReader in,
      PrintWriter out,
      BiConsumer<FactSheet, Path> save) {
    this.consultation = consultation;
    this.in = in;
    this.out = out;
    this.save = save;
  }

  void run() {
    say(HELP);
    Diagnosis diagnosis = consultation.diagnosis();
    while (true) {
      Question question = next(diagnosis);
      ask(diagnosis, question);
      String line = line();
      if (line == null || line.equalsIgnoreCase("end")) {
        return;
      }
      if (!line.isEmpty() && !obeyed(line)) {
        answered(question, line);
      }
      Diagnosis now = consultation.diagnosis();
      changes(diagnosis, now);
      diagnosis = now;
    }
  }

  private void answered(Question question, String line) {
    if (question == null) {
      say("There is no question to answer.");
    } else if (NOT_KNOWN.contains(line.toLowerCase(Locale.ROOT))) {
      unknown.add(question.toString());
      steps.push(question.toString());
    } else {
      answer(question, line);
    }
  }

  private void say(String text) {
    out.println(text);
    out.flush();
  }

  private String line() {
    try {
      String line = in.readLine();
      return line == null ? null : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Question next(Diagnosis diagnosis) {
    return diagnosis.questions().stream()
        .filter(one -> !unknown.contains(one.toString()))
        .findFirst()
        .orElse(null);
  }

  private void ask(Diagnosis diagnosis, Question question) {
    long open = diagnosis.causes().stream().filter(one -> one.status() == Status.SUSPECTED).count();
    say("");
    if (question == null) {
      say("Nothing is left to ask: back, save FILE, or end.");
      return;
    }
    say(open + (open == 1 ? " possible cause is" : " possible causes are") + " open.");
    say(question.text() + (question.text().endsWith("?") ? "" : "?"));
    int number = 1;
    for (Question.Answer answer : question.answers()) {
      StringBuilder text = new StringBuilder("  " + number++ + "  " + answer.word());
      if (!answer.confirms().isEmpty()) {
        text.append("  confirms ").append(String.join(", ", answer.confirms()));
      }
      if (!answer.rulesOut().isEmpty()) {
        text.append("  rules out ").append(String.join(", ", answer.rulesOut()));
      }
      say(text.toString());
    }
  }

  /** Whether the line was a command. */
  private boolean obeyed(String line) {
    String word = line.toLowerCase(Locale.ROOT);
    if (word.equals("back")) {
      if (steps.isEmpty()) {
        say("There is nothing to go back to.");
      } else {
        String left = steps.pop();
        if (left.isEmpty()) {
          consultation.back();
        } else {
          unknown.remove(left);
        }
      }
      return true;
    }
    if (word.startsWith("save ")) {
      Path path = Path.of(line.substring("save ".length()).strip());
      try {
        save.accept(consultation.sheet(), path);
        say("The facts are in " + path + ".");
      } catch (ParameterException e) {
        say(e.getMessage());
      }
      return true;
    }
    if (word.equals("help")) {
      say(HELP);
      return true;
    }
    return false;
  }

  private void answer(Question question, String line) {
    String word = line;
    if (line.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(line);
      boolean isWord = question.answers().stream().anyMatch(one -> one.word().equals(line));
      if (!isWord && number >= 1 && number <= question.answers().size()) {
        word = question.answers().get(number - 1).word();
      }
    }
    try {
      consultation.answer(question.fact(), question.property(), word);
      steps.push("");
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(one -> say(one.message() + ". " + one.advice()));
    } catch (IllegalArgumentException e) {
      say("That cannot be answered here: put it into the file.");
    }
  }

  /** Says which causes an answer confirmed or ruled out. */
  private void changes(Diagnosis before, Diagnosis now) {
    List<String> was = names(before, Status.CONFIRMED);
    for (Candidate one : now.causes()) {
      if (one.status() == Status.CONFIRMED && !was.contains(one.toString())) {
        say("Confirmed: " + one + ": " + one.explanation().message());
      }
    }
    List<String> out = before.ruledOut().stream().map(Candidate::toString).toList();
    for (Candidate one : now.ruledOut()) {
      if (!out.contains(one.toString())) {
        say("Ruled out: " + one);
      }
    }
  }

  private static List<String> names(Diagnosis diagnosis, Status status) {
    List<String> names = new ArrayList<>();
    for (Candidate one : diagnosis.causes()) {
      if (one.status() == status) {
        names.add(one.toString());
      }
    }
    return names;
  }
}
