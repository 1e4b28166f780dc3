package clusterkb.report.plan;

import clusterkb.explain.Condition;
import clusterkb.report.FindingPart;
import clusterkb.report.Html;
import clusterkb.report.Words;
import clusterkb.upgrade.plan.PlanReport;
import clusterkb.upgrade.plan.PlayedStep;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of a plan as parts of a page, their details to fold out. */
final class StepHtml {
  private final PlanReport report;
  private final Details details;
  private final Html out;

  /** Whether a list of labels and texts is open. */
  private boolean listing;

  StepHtml(PlanReport report, Html out) {
    this.report = report;
    this.details = new Details(report, " → ");
    this.out = out;
  }

  /** Steps that are under way at the same time. */
  void write(Together together) {
    if (together.several()) {
      out.open("div", "together").element("p", "faint", "At the same time:").line();
    }
    for (PlayedStep step : together.steps()) {
      begin(step);
      details.of(step).forEach(this::detail);
      if (!together.several()) {
        details.of(together).forEach(this::detail);
      }
      end();
      out.close("div").close("details").line();
    }
    if (together.several()) {
      List<Detail> all = details.of(together);
      if (!all.isEmpty()) {
        out.element("p", "faint", "All of them:");
        all.forEach(this::detail);
        end();
      }
      out.close("div").line();
    }
  }

  private void begin(PlayedStep step) {
    boolean open = Looks.isOpen(step);
    boolean warned = !step.advising().isEmpty();
    String look = step.wrong() ? "wrong" : warned ? "warned" : open ? "open" : "right";
    out.raw("<details class=\"" + look + "\"" + (step.wrong() ? " open>" : ">"));
    out.open("summary").text(step.done() ? "☑" : "☐");
    out.element("span", "number", String.valueOf(step.number())).text(step.title());
    tag(step.wrong(), "bad", "wrong");
    tag(warned, "warn", "advised against");
    tag(open, "warn", "with questions");
    tag(step.done(), "good", "done");
    out.close("summary").line();
    out.raw("<div class=\"body\" id=\"step-" + step.number() + "\">").line();
  }

  private void tag(boolean is, String tone, String word) {
    if (is) {
      out.text(" ").element("span", "tag " + tone, word);
    }
  }

  /** Something that is said of a step, or of the whole plan. */
  void detail(Detail detail) {
    if (detail instanceof Detail.Said said) {
      String tone =
          switch (said.tone()) {
            case PLAIN -> "";
            case GOOD -> "good";
            case ASKING -> "warn";
          };
      list();
      out.element("dt", said.label()).element("dd", tone, said.text()).line();
    } else if (detail instanceof Detail.Found found) {
      end();
      found(found);
    } else if (detail instanceof Detail.Impossible impossible) {
      end();
      impossible(impossible);
    }
  }

  private void list() {
    if (!listing) {
      out.open("dl").line();
      listing = true;
    }
  }

  private void end() {
    if (listing) {
      out.close("dl").line();
      listing = false;
    }
  }

  private void heading(Severity severity, String id, String subject) {
    out.open("div", "finding " + severity.word()).open("p");
    out.element("strong", severity == Severity.WARNING ? "warn" : "bad", severity.word());
    out.text(" ").element("code", id).text(" " + subject).close("p").line();
  }

  private void found(Detail.Found found) {
    String before = found.earlier() == 0 ? "" : ", as in step " + found.earlier();
    heading(found.severity(), found.requirement().id(), found.subject() + before);
    out.element("p", "message", found.message()).line();
    if (found.earlier() == 0) {
      out.parts(FindingPart.of(report.rules(), found.explanation()));
    }
    out.close("div").line();
  }

  private void impossible(Detail.Impossible detail) {
    heading(Severity.ERROR, detail.rule().id(), "");
    out.element("p", "message", detail.message()).line();
    detail.obscure().forEach(one -> out.element("p", one).line());
    detail.conditions().forEach(this::conditions);
    out.close("div").line();
  }

  private void conditions(String rule, List<Condition> conditions) {
    out.element("p", rule).open("dl").line();
    for (Condition condition : conditions) {
      String facts =
          condition.facts().stream().map(Object::toString).collect(Collectors.joining("; "));
      out.element("dt", Words.holds(condition.truth())).open("dd");
      out.element("code", condition.origin().text()).text(facts.isEmpty() ? "" : " " + facts);
      out.close("dd").line();
    }
    out.close("dl").line();
  }
}
