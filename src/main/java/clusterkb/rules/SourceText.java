package clusterkb.rules;

import clusterkb.text.Diagnostic;
import clusterkb.text.DiagnosticException;
import clusterkb.text.FileText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Reads paragraphs from the user's own copies of the source documents. */
public final class SourceText {
  private static final Pattern AROUND = Pattern.compile("^[\\s\\u00a0]+|[\\s\\u00a0]+$");

  private final Path folder;
  private final List<SourceDocument> documents;

  /**
   * A reader of the copies in a folder.
   *
   * @param documents the indexes, which name the files
   */
  public SourceText(Path folder, List<SourceDocument> documents) {
    this.folder = folder;
    this.documents = documents;
  }

  /**
   * The paragraph itself.
   *
   * @throws DiagnosticException if the folder has no copy of the document, or the copy's paragraph
   *     is not the one that the index knows
   */
  public String paragraph(Paragraph paragraph) {
    String[] id = paragraph.id().split(":", 2);
    SourceDocument document =
        documents.stream().filter(one -> one.id().equals(id[0])).findFirst().orElseThrow();
    Path file = folder.resolve(document.file());
    if (!Files.isRegularFile(file)) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              file.toString(),
              "there is no copy of '" + document.title() + "'",
              "Put the document there as plain text, one paragraph a line."));
    }
    List<String> lines = FileText.lines(FileText.read(file));
    int line = Integer.parseInt(id[1]);
    String text = line > lines.size() ? "" : AROUND.matcher(lines.get(line - 1)).replaceAll("");
    if (!fingerprint(text).equals(paragraph.sha256())) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              file.toString(),
              "line "
                  + line
                  + " is not the paragraph "
                  + paragraph.id()
                  + ": its fingerprint differs",
              "This is another edition of '" + document.title() + "', or the copy was changed."));
    }
    return text;
  }

  /** SHA-256 of a paragraph's text, in hexadecimal. */
  public static String fingerprint(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
