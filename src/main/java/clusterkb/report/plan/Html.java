package clusterkb.report.plan;

/** Writes a page; all text in it is made fit to stand there. */
final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Opens an element. */
  Html open(String name) {
    text.append('<').append(name).append('>');
    return this;
  }

  /** Opens an element of such a class; of none where that is empty. */
  Html open(String name, String style) {
    if (style.isEmpty()) {
      return open(name);
    }
    text.append('<').append(name).append(" class=\"").append(Markup.of(style)).append("\">");
    return this;
  }

  /** Closes an element. */
  Html close(String name) {
    text.append("</").append(name).append('>');
    return this;
  }

  /** Text. */
  Html text(String words) {
    text.append(Markup.of(words));
    return this;
  }

  /** An element with nothing but text in it. */
  Html element(String name, String words) {
    return open(name).text(words).close(name);
  }

  /** The same, of such a class. */
  Html element(String name, String style, String words) {
    return open(name, style).text(words).close(name);
  }

  /** What is HTML already. */
  Html raw(String html) {
    text.append(html);
    return this;
  }

  /** Ends a line. */
  Html line() {
    text.append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
