package clusterkb.rules;

import clusterkb.text.Check;
import clusterkb.text.Severity;
import java.util.Locale;

/**
 * All that the files of the knowledge are held to. The ids are published: they stand behind each
 * message in square brackets, and {@code docs/lint.md}, which is made from this, explains them.
 *
 * <p>With an error the knowledge cannot be loaded, or, where it is in a case, the case not be run,
 * or, where it is about a step or a symptom, no plan or no diagnosis be made. Warnings are told by
 * {@code kb rules lint} alone.
 */
public enum LintRule implements Check {
  /** No text at all. */
  UNREADABLE_FILE(
      Severity.ERROR,
      "The file is a link, larger than 1 MiB or no text in UTF-8, or the folder holds no rules.",
      "Put the file itself there, saved as UTF-8; name the folder that holds vocabulary/."),
  /** Against the grammar. */
  SYNTAX(
      Severity.ERROR,
      "The text does not follow the grammar of DRL, YAML or CSV, or a rule file does not begin with"
          + " `package clusterkb`.",
      "Look at the place and the line above it for a bracket, a comma, a quotation mark or a"
          + " keyword."),
  /** More of DRL than rules may use. */
  NOT_ALLOWED(
      Severity.ERROR,
      "DRL has it, but rules may not use it: imports, functions, attributes, `eval`, `from`, calls,"
          + " Unicode escapes and the like.",
      "Remove it. All facts are known by name, and conditions are all that a rule needs."),
  /** No reading with facts missing. */
  NOT_DERIVABLE(
      Severity.ERROR,
      "What the condition means when facts are missing cannot be derived.",
      "Write patterns, `not`, `exists`, a count and the operators of docs/rule-language.md."),
  /** A count that cannot be counted. */
  WRONG_COUNT(
      Severity.ERROR,
      "The count counts nothing new, or depends on more than one fact or on a row of a table.",
      "Count a pattern of its own that depends on one fact outside at most."),
  /** No such class of facts. */
  UNKNOWN_FACT(
      Severity.ERROR,
      "There are no facts and no table of that name.",
      "Take one of the names that the message gives, or see docs/facts.md."),
  /** No such property. */
  UNKNOWN_PROPERTY(
      Severity.ERROR,
      "The fact class has no property of that name.",
      "Take one of the names that the message gives, or see docs/facts.md."),
  /** No such value. */
  UNKNOWN_VALUE(
      Severity.ERROR,
      "The enumeration has no value of that name.",
      "Take one of the names that the message gives, or see docs/facts.md."),
  /** No such variable. */
  UNKNOWN_NAME(
      Severity.ERROR,
      "It is no variable of the rule, none of the phrase that it extends, and no enumeration.",
      "Correct the name. What is named inside `not` or `exists` is not known outside."),
  /** Unlike things. */
  WRONG_TYPE(
      Severity.ERROR,
      "A comparison or sum is of unlike things, or of such as it is not made for.",
      "Compare a number with a number, a text with a text, a value with one of its enumeration, a"
          + " list by `contains` or `.size`, and only a reference with `null`."),
  /** No condition. */
  NO_CONDITION(
      Severity.ERROR,
      "What stands there says nothing of any fact: a constant, or a value that is neither true nor"
          + " false.",
      "Compare a property with something."),
  /** The same twice. */
  SELF_COMPARISON(
      Severity.ERROR,
      "Something is compared with itself.",
      "Begin names of variables with `$`: a plain name that is also a property's means the"
          + " property."),
  /** Through a reference. */
  THROUGH_REFERENCE(
      Severity.ERROR,
      "A rule cannot reach through a reference to a property of what it refers to.",
      "Name the other fact with a pattern of its own."),
  /** One name for two things. */
  DUPLICATE_BINDING(
      Severity.ERROR,
      "A name is given twice in one rule, or one fact has two names; Drools would take two facts"
          + " for one.",
      "Choose another name, or go on using the first."),
  /** No such annotation. */
  UNKNOWN_ANNOTATION(
      Severity.ERROR,
      "There is no annotation of that name.",
      "Take the one that the message gives, or see docs/rule-language.md."),
  /** An annotation lacks. */
  MISSING_ANNOTATION(
      Severity.ERROR,
      "A requirement lacks its id, level, stages, source, message or remedy, or it is empty.",
      "Add it."),
  /** An annotation that says what it cannot. */
  WRONG_ANNOTATION(
      Severity.ERROR,
      "An annotation's text is not in double quotes, or is no id, level or stage.",
      "Write it in double quotes; an id in capital letters and digits joined by hyphens, a level or"
          + " stage as the message gives them."),
  /** An annotation too many. */
  DUPLICATE_ANNOTATION(
      Severity.ERROR,
      "An annotation, or a word in it, stands twice, or in a rule that is not the requirement's"
          + " first.",
      "Keep one."),
  /** No such phrase. */
  UNKNOWN_PHRASE(
      Severity.ERROR,
      "There is no rule of that name to extend.",
      "Take one of the phrases in rules/vocabulary, or write one."),
  /** No phrase. */
  MISSING_PHRASE(
      Severity.ERROR,
      "A requirement extends no phrase, so that nobody knows whom it speaks of, or phrases extend"
          + " one another in a circle.",
      "Let it extend a phrase of the vocabulary."),
  /** About whom. */
  WRONG_SUBJECT(
      Severity.ERROR,
      "The verdict is about something that the phrase does not name, a table's row, or not the same"
          + " in all rules of the requirement.",
      "Conclude a variable of the phrase, in all rules of the requirement the same."),
  /** Another conclusion. */
  WRONG_CONCLUSION(
      Severity.ERROR,
      "The `then` part is not the one that such a rule has.",
      "Write `violated( drools, $subject );`, for a NOTE `noted`, for an OUTSIDE `outside`, for a STEP `possible`; leave it"
          + " empty in a phrase."),
  /** Nothing stated. */
  NO_REQUIREMENT(
      Severity.ERROR,
      "The folder states no requirement.",
      "Conclude `violated( drools, $subject );` in a rule, or remove the folder."),
  /** One id, two requirements. */
  DUPLICATE_ID(
      Severity.ERROR,
      "Two folders or rows state a requirement of one id.",
      "Remove one, or rename it."),
  /** One name, two rules or tables. */
  DUPLICATE_NAME(
      Severity.ERROR,
      "Two rules, tables or columns that meet have one name, or a table has that of a fact class.",
      "Rename one."),
  /** Cites nothing. */
  UNKNOWN_SOURCE(
      Severity.ERROR,
      "A citation names a paragraph that the index of the sources does not have.",
      "See rules/sources for the ids that there are."),
  /** Refers to nothing. */
  UNKNOWN_CONFLICT(
      Severity.ERROR,
      "`@conflict` names an entry that rules/sources/conflicts.yaml does not have.",
      "Correct the name, or enter the conflict there."),
  /** Another shape. */
  WRONG_SOURCES(
      Severity.ERROR,
      "An entry of rules/sources lacks something, or is there twice.",
      "Compare it with the entries beside it."),
  /** Another shape. */
  WRONG_TABLE(
      Severity.ERROR,
      "The table has not the shape of one: column names, a line that says what each column holds,"
          + " then rows with a cell for each.",
      "Compare it with the tables beside it."),
  /** A property or value that cannot be. */
  WRONG_DECLARATION(
      Severity.ERROR,
      "A property or value that rules/vocabulary declares lacks something, is there already, or is"
          + " declared with what its type has not.",
      "Write it as docs/rule-language.md says, and compare it with the ones beside it."),
  /** Another shape. */
  WRONG_CASE(
      Severity.ERROR,
      "The case, or the saying beside a symptom, has not the shape of one, or the case is about no"
          + " requirement of its folder.",
      "Write `case`, `facts` and `expect`, where they matter `messages` and `missing`, and beside a"
          + " table `requirement` with the id in its row."),
  /** Facts that nobody could hand in. */
  CASE_FACTS(
      Severity.ERROR,
      "The facts of a case are none that a deployment file can state.",
      "Correct them as the message says."),
  /** Subjects that are not there. */
  CASE_SUBJECT(
      Severity.ERROR,
      "A case expects something of a subject that its facts do not have, or nothing of one that they"
          + " have.",
      "Expect a verdict for each subject in the facts, by its name."),
  /** A step or a target. */
  WRONG_STEP(
      Severity.ERROR,
      "What a step or a target of plans states cannot be read, or a step states nothing.",
      "Correct it as the message says, and compare it with the steps beside it."),
  /** A symptom, or what goes with it. */
  WRONG_SYMPTOM(
      Severity.ERROR,
      "What a symptom, a consequence or the list of requirements without symptom states cannot be"
          + " read.",
      "Correct it as the message says, and compare it with the symptoms beside it."),
  /** Nothing holds it. */
  NO_CASES(
      Severity.WARNING,
      "The requirement has no cases, or the symptom no saying that is recognised, or none that is"
          + " not.",
      "Write cases.yaml beside the rule, sayings.yaml beside the symptom."),
  /** A verdict without a case. */
  VERDICT_NOT_SHOWN(
      Severity.WARNING,
      "The requirement can give a verdict that none of its cases expects.",
      "Add a case for it."),
  /** Decided before any fact is known. */
  CONSTANT_CONDITION(
      Severity.WARNING,
      "The condition is always true or never, whatever the facts: by the bounds of the property, or"
          + " because it contradicts another one.",
      "Correct the figure or the operator, or leave the condition out."),
  /** One value. */
  SINGLE_VALUE_IN(Severity.WARNING, "`in` with one value.", "Write `==`, or `!=` for `not in`."),
  /** Several comparisons. */
  USE_IN(
      Severity.WARNING,
      "Several comparisons of one property stay open where only the family of its value is known.",
      "Write one `in` or `not in`: it decides earlier."),
  /** Both ways. */
  OPPOSITE_CONDITIONS(
      Severity.WARNING,
      "Two rules of a requirement ask the opposite of each other, so that the verdict is UNKNOWN"
          + " where the property is not known, even if both ways lead to the same.",
      "Leave the condition out of the narrower rule."),
  /** Named for nothing. */
  UNUSED_VARIABLE(
      Severity.WARNING, "A name is given and never used.", "Leave the name out, or use it."),
  /** Says not of what. */
  MESSAGE_SUBJECT(
      Severity.WARNING,
      "The message does not name what the verdict is about.",
      "Name it with a placeholder, such as `{$disk}`."),
  /** No clause. */
  MESSAGE_FORM(
      Severity.WARNING,
      "The message ends with a full stop or goes over several lines; reports put it into sentences"
          + " and lines of their own.",
      "Write one clause without a full stop."),
  /** One title, two requirements. */
  DUPLICATE_TITLE(
      Severity.WARNING, "Two requirements have the same title.", "Say in each what sets it apart."),
  /** Of no use. */
  UNUSED_VOCABULARY(
      Severity.WARNING,
      "No rule extends the phrase, or none looks the table up.",
      "Remove it, or use it."),
  /** Hard to find. */
  FOLDER_NAME(
      Severity.WARNING,
      "The folder is not called by the requirement's id in small letters.",
      "Rename the folder and the file."),
  /** Two in one. */
  SEVERAL_REQUIREMENTS(
      Severity.WARNING,
      "A folder states more than one requirement.",
      "Give each a folder of its own.");

  private final Severity severity;
  private final String meaning;
  private final String mend;

  LintRule(Severity severity, String meaning, String mend) {
    this.severity = severity;
    this.meaning = meaning;
    this.mend = mend;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Severity severity() {
    return severity;
  }

  /** What is wrong where a message names it, in Markdown. */
  public String meaning() {
    return meaning;
  }

  /** What to do about it, in Markdown. */
  public String mend() {
    return mend;
  }
}
