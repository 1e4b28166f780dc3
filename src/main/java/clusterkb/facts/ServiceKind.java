package clusterkb.facts;

import java.util.List;

/** A Windows service or component that Exchange has to do with. */
public enum ServiceKind implements Term {
  /** .NET Framework. */
  DOTNET_FRAMEWORK(
      ".NET Framework",
      "Microsoft .NET Framework",
      "dotnet",
      ".NET",
      ".NET Framework 1.1",
      "Microsoft .NET Framework 1.1"),
  /** ASP.NET. */
  ASP_NET("ASP.NET", "ASP.NET 1.1", "Microsoft ASP.NET"),
  /** Internet Information Services. */
  IIS(
      "Internet Information Services",
      "Internet Information Services (IIS)",
      "Internet Information Server"),
  /** World Wide Web Publishing Service. */
  WORLD_WIDE_WEB_PUBLISHING(
      "World Wide Web Publishing Service",
      "W3SVC",
      "WWW Publishing Service",
      "WWW Publishing",
      "WWW",
      "WWW Service",
      "World Wide Web Service"),
  /** SMTP. */
  SMTP(
      "SMTP",
      "SMTPSVC",
      "SMTP service",
      "Simple Mail Transfer Protocol",
      "Simple Mail Transfer Protocol (SMTP)"),
  /** NNTP. */
  NNTP(
      "NNTP",
      "NNTPSVC",
      "NNTP service",
      "Network News Transfer Protocol",
      "Network News Transfer Protocol (NNTP)"),
  /** POP3. */
  POP3(
      "POP3",
      "POP3SVC",
      "POP3 service",
      "Microsoft Exchange POP3",
      "Post Office Protocol version 3"),
  /** IMAP4. */
  IMAP4(
      "IMAP4",
      "IMAP",
      "IMAP4SVC",
      "IMAP4 service",
      "Microsoft Exchange IMAP4",
      "Internet Message Access Protocol version 4"),
  /** Other service. */
  OTHER("other service", "another", "another service");

  private final String label;
  private final List<String> words;

  ServiceKind(String label, String... words) {
    this.label = label;
    this.words = List.of(words);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> words() {
    return words;
  }
}
