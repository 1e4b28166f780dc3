package clusterkb.rules.read;

import clusterkb.rules.Conflict;
import clusterkb.rules.LintRule;
import clusterkb.rules.Paragraph;
import clusterkb.rules.SourceDocument;
import clusterkb.text.DiagnosticException;
import clusterkb.text.Tree;
import clusterkb.text.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the indexes of the source documents. */
public final class SourcesReader {
  private final Problems problems;

  private SourcesReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads the documents with these texts by their paths; what is wrong is noted. */
  public static List<SourceDocument> read(Map<String, String> texts, Problems problems) {
    SourcesReader reader = new SourcesReader(problems);
    List<SourceDocument> documents = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          try {
            Tree tree = TreeReader.read(file, text.getBytes(StandardCharsets.UTF_8));
            documents.add(reader.document(tree));
          } catch (DiagnosticException e) {
            problems.addAll(LintRule.SYNTAX, e.diagnostics());
          } catch (Problems.Unreadable noted) {
            // Its problem is noted; the other documents may have problems of their own.
            return;
          }
        });
    return documents;
  }

  /** Reads the register of conflicts; what is wrong is noted. */
  public static List<Conflict> conflicts(String file, String text, Problems problems) {
    SourcesReader reader = new SourcesReader(problems);
    List<Conflict> conflicts = new ArrayList<>();
    try {
      Tree tree = TreeReader.read(file, text.getBytes(StandardCharsets.UTF_8));
      if (!(tree instanceof Tree.Sequence entries)) {
        throw reader.refuse(tree, "the register of conflicts is a list");
      }
      Set<String> seen = new HashSet<>();
      for (Tree entry : entries.items()) {
        Conflict conflict = reader.conflict(entry);
        if (!seen.add(conflict.id())) {
          throw reader.refuse(entry, "'" + conflict.id() + "' is registered a second time");
        }
        conflicts.add(conflict);
      }
    } catch (DiagnosticException e) {
      problems.addAll(LintRule.SYNTAX, e.diagnostics());
    } catch (Problems.Unreadable noted) {
      return List.of();
    }
    return conflicts;
  }

  private Conflict conflict(Tree entry) {
    String id = text(entry, "id", true);
    if (!(((Tree.Mapping) entry).get("paragraphs") instanceof Tree.Sequence paragraphs)) {
      throw refuse(entry, "the conflict has no list of paragraphs");
    }
    List<String> ids = new ArrayList<>();
    for (Tree paragraph : paragraphs.items()) {
      if (!(paragraph instanceof Tree.Scalar scalar)) {
        throw refuse(paragraph, "this is no paragraph's id");
      }
      ids.add(scalar.text());
    }
    return new Conflict(
        id,
        ids,
        text(entry, "says", true),
        text(entry, "followed", true),
        text(entry, "why", true));
  }

  private SourceDocument document(Tree tree) {
    String id = text(tree, "document", true);
    String title = text(tree, "title", true);
    String file = text(tree, "file", true);
    if (!(((Tree.Mapping) tree).get("paragraphs") instanceof Tree.Sequence entries)) {
      throw refuse(tree, "the document has no list of paragraphs");
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Tree entry : entries.items()) {
      Paragraph paragraph = paragraph(entry, title);
      if (!paragraph.id().startsWith(id + ":") || !seen.add(paragraph.id())) {
        throw refuse(entry, "'" + paragraph.id() + "' is not a new id of the document " + id);
      }
      paragraphs.add(paragraph);
    }
    return new SourceDocument(id, title, file, paragraphs);
  }

  private Paragraph paragraph(Tree entry, String title) {
    String role = text(entry, "role", true);
    String reason = text(entry, "reason", !role.equals(Paragraph.NORMATIVE));
    return new Paragraph(
        text(entry, "id", true),
        title,
        text(entry, "section", true),
        role,
        text(entry, "summary", true),
        text(entry, "sha256", true),
        reason);
  }

  private String text(Tree entry, String key, boolean needed) {
    Tree value = entry instanceof Tree.Mapping mapping ? mapping.get(key) : null;
    if (value instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL) {
      return scalar.text();
    }
    if (needed) {
      throw refuse(entry, "the text '" + key + "' is missing");
    }
    return "";
  }

  private Problems.Unreadable refuse(Tree at, String message) {
    problems.add(
        LintRule.WRONG_SOURCES,
        at.place().file(),
        at.place().line(),
        at.place().column(),
        message,
        "Compare it with the entries beside it.");
    return new Problems.Unreadable();
  }
}
