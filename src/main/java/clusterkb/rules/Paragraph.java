package clusterkb.rules;

/**
 * A paragraph of a source document, as the index knows it; the document itself is not shipped.
 *
 * @param id the document and the line, such as {@code guide:52}
 * @param document the document's title
 * @param section the path of headings above it
 * @param role what the paragraph is: {@code normative}, {@code heading}, ...
 * @param summary what it says, in our own words
 * @param sha256 the fingerprint of the paragraph's text, in hexadecimal
 * @param reason why it demands nothing, where it is not normative; else empty
 */
public record Paragraph(
    String id,
    String document,
    String section,
    String role,
    String summary,
    String sha256,
    String reason) {
  /** Whether it demands, advises or states something. */
  public boolean isNormative() {
    return role.equals(NORMATIVE);
  }

  /** The role of a paragraph that demands, advises or states something. */
  public static final String NORMATIVE = "normative";
}
