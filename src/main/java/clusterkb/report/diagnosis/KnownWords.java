package clusterkb.report.diagnosis;

import clusterkb.diagnosis.symptom.CauseLink;
import clusterkb.diagnosis.symptom.Consequence;
import clusterkb.diagnosis.symptom.Recognition;
import clusterkb.diagnosis.symptom.SymptomKind;
import clusterkb.diagnosis.symptom.Symptoms;
import clusterkb.facts.Choices;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.facts.Term;
import clusterkb.rules.Paragraph;
import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that reports have of the knowledge, of Windows and of the program itself. */
final class KnownWords {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LOWER_UPPER = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern EXAMPLE = Pattern.compile("such as [^;.)]*\\S*");

  /** The words of reports; in JSON also what stands for a verdict, a kind and the like. */
  private static final String REPORTS =
      """
      diagnosis deployment knowledge version unversioned fingerprint what was seen possible causes
      next question further questions the sources do not explain ruled out violations that explain
      nothing remarks logs read said named and more follows from note explains requirement because
      source conflict tell what to do comes of it check reference consequence answer leaves open on
      average confirms decides unexplained failed at computer context similar undecided facts
      neither confirm nor refute a violation run earlier ones lines says thing things seen fact
      remark setup log event cluster listing text unknown succeeded cut off mode command line
      symptom symptoms cause causes other this these speak similar error warning confirmed by design
      suspected outside met does apply known not listed exact strong weak draft for rest ask true
      false null none code of is or in with no yes all which are there must should noted violated
      applicable explained before after than where who why how its
      file yaml yml xls xlsx csv drl txt evt rules row kind counts left way subject
      """;

  /** Names that every Windows or Exchange has, so that they tell nothing of a customer. */
  private static final String WINDOWS =
      """
      builtin nt authority hkey hklm hkcu local machine software system system32 sysvol netlogon
      administrator administrators guest users user public default documents settings program
      files windows winnt exchsrvr mdbdata bin temp domain domains admins computers controllers
      enterprise schema servers first second microsoft exchange configuration services recipients
      organization administrative routing group groups storage mailbox store folder quorum mscs
      msdtc admin dll exe inf ini cxx cpp msi tmp edb stm description type category date time
      com net org local events progress application system
      device harddisk volume drive driver server cn dc ou
      """;

  private final Set<String> words = new HashSet<>();

  KnownWords(RuleSet rules, Symptoms symptoms) {
    add(REPORTS);
    add(WINDOWS);
    rules.all().forEach(this::requirement);
    rules.paragraphs().values().forEach(this::paragraph);
    rules.facts().all().forEach(this::type);
    rules.conflicts().forEach(one -> add(one.text()));
    symptoms.all().forEach(this::symptom);
    for (Consequence one : symptoms.consequences()) {
      add(one.happens());
      add(one.why());
    }
  }

  private void add(String text) {
    for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
      words.add(word);
    }
  }

  private void requirement(Requirement one) {
    add(one.id());
    add(one.title());
    add(one.speaksOf());
    add(one.origin().file());
    one.breaches().forEach(breach -> add(breach.message().fill(any -> " ")));
    add(one.remedy().fill(any -> " "));
  }

  private void paragraph(Paragraph one) {
    add(one.id());
    add(one.document());
    add(one.section());
    add(one.summary());
  }

  private void type(FactType type) {
    add(type.name());
    add(type.spoken());
    add(type.info().key());
    for (PropertyType property : type.properties()) {
      add(property.name());
      add(LOWER_UPPER.matcher(property.name()).replaceAll(" "));
      // What an example is called, some customer may be called, too.
      add(EXAMPLE.matcher(property.info().description()).replaceAll(" "));
      for (Term term : property.terms()) {
        Choices.wordsOf(term).forEach(this::add);
        add(term.label());
      }
    }
  }

  private void symptom(SymptomKind one) {
    add(one.id());
    add(one.title());
    if (one.outside() != null) {
      add(one.outside().reference());
      add(one.outside().says());
    }
    for (Recognition by : one.recognisedBy()) {
      add(by.toString());
    }
    for (CauseLink link : one.explainedBy()) {
      add(link.how());
      if (link.outside() != null) {
        add(link.outside().title());
        add(link.outside().check());
        add(link.outside().reference());
      }
    }
  }

  /** The words of a text. */
  static String[] wordsOf(String text) {
    return BETWEEN.split(text.strip());
  }

  /** Whether a word, whatever its letter case, is one of these, or only a letter or a number. */
  boolean has(String word) {
    return word.length() < 2
        || word.chars().allMatch(Character::isDigit)
        || words.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a text has no other words. */
  boolean hasAll(String text) {
    for (String word : wordsOf(text)) {
      if (!has(word)) {
        return false;
      }
    }
    return true;
  }
}
