package clusterkb.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Writes a page; all text in it is made fit to stand there. */
public final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Opens an element. */
  public Html open(String name) {
    text.append('<').append(name).append('>');
    return this;
  }

  /** Opens an element of such a class; of none where that is empty. */
  public Html open(String name, String style) {
    if (style.isEmpty()) {
      return open(name);
    }
    text.append('<').append(name).append(" class=\"").append(Markup.of(style)).append("\">");
    return this;
  }

  /** Opens an element with attributes: the name and the value of each in turn. */
  public Html openWith(String name, String... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(Markup.of(attributes[i + 1])).append('"');
    }
    text.append('>');
    return this;
  }

  /** Closes an element. */
  public Html close(String name) {
    text.append("</").append(name).append('>');
    return this;
  }

  /** Text. */
  public Html text(String words) {
    text.append(Markup.of(words));
    return this;
  }

  /** An element with nothing but text in it. */
  public Html element(String name, String words) {
    return open(name).text(words).close(name);
  }

  /** The same, of such a class. */
  public Html element(String name, String style, String words) {
    return open(name, style).text(words).close(name);
  }

  /** What is HTML already. */
  public Html raw(String html) {
    text.append(html);
    return this;
  }

  /** Ends a line. */
  public Html line() {
    text.append('\n');
    return this;
  }

  /** What a page begins with; browsers are told to fetch and to run nothing. */
  public Html begin(String title, String css) {
    return begin(title, css, "");
  }

  /** The same of a page that ends with a script: browsers are told to run nothing else. */
  public Html begin(String title, String css, String script) {
    raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\">\n");
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    raw("style-src 'unsafe-inline'");
    raw(script.isEmpty() ? "" : "; script-src 'sha256-" + hash(script) + "'").raw("\">\n");
    element("title", title).line();
    return raw("<style>\n" + css + "</style>\n</head>\n<body>\n");
  }

  private static String hash(String script) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder().encodeToString(sha.digest(script.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a page ends with that has a script. */
  public Html end(String script) {
    return raw("<script>" + script + "</script>\n").end();
  }

  /** What a page ends with. */
  public Html end() {
    return raw("</body>\n</html>\n");
  }

  /** Parts of a finding. */
  public Html parts(List<FindingPart> parts) {
    open("dl").line();
    for (FindingPart part : parts) {
      element("dt", part.label()).open("dd").text(part.text());
      if (!part.place().isEmpty()) {
        text(" ").element("code", "faint", part.place());
      }
      close("dd").line();
    }
    return close("dl");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
