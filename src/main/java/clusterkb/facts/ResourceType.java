package clusterkb.facts;

import java.util.List;

/** The type of a cluster resource. */
public enum ResourceType implements Term {
  /** IP Address. */
  IP_ADDRESS("IP Address", "IP"),
  /** Network Name. */
  NETWORK_NAME("Network Name"),
  /** Physical Disk. */
  PHYSICAL_DISK("Physical Disk", "disk"),
  /** Quorum resource. */
  QUORUM("quorum resource", "Majority Node Set", "MNS", "Local Quorum"),
  /** MSDTC. */
  MSDTC(
      "MSDTC",
      "DTC",
      "Distributed Transaction Coordinator",
      "Microsoft Distributed Transaction Coordinator"),
  /** Exchange System Attendant. */
  SYSTEM_ATTENDANT(
      "Exchange System Attendant", "SA", "Microsoft Exchange System Attendant", "MSExchangeSA"),
  /** Exchange Information Store. */
  INFORMATION_STORE(
      "Exchange Information Store",
      "IS",
      "Microsoft Exchange Information Store",
      "Exchange Information Store Instance",
      "MSExchangeIS"),
  /** Exchange Routing Service. */
  ROUTING_SERVICE(
      "Exchange Routing Service",
      "Routing Engine",
      "Exchange Routing Engine",
      "Microsoft Exchange Routing Service",
      "Microsoft Exchange Routing Engine",
      "Exchange Routing Service Instance"),
  /** Exchange Message Transfer Agent. */
  MESSAGE_TRANSFER_AGENT(
      "Exchange Message Transfer Agent",
      "MTA",
      "Exchange MTA",
      "Microsoft Exchange Message Transfer Agent",
      "Exchange Message Transfer Agent Instance",
      "MSExchangeMTA"),
  /** SMTP Virtual Server. */
  SMTP_VIRTUAL_SERVER(
      "SMTP Virtual Server",
      "SMTP",
      "Exchange SMTP Virtual Server",
      "SMTP Virtual Server Instance",
      "Exchange SMTP Virtual Server Instance"),
  /** HTTP Virtual Server. */
  HTTP_VIRTUAL_SERVER(
      "HTTP Virtual Server",
      "HTTP",
      "Exchange HTTP Virtual Server",
      "HTTP Virtual Server Instance",
      "Exchange HTTP Virtual Server Instance"),
  /** MS Search. */
  MS_SEARCH(
      "MS Search",
      "Search",
      "Microsoft Search",
      "Exchange MS Search",
      "Exchange MS Search Instance",
      "MS Search Instance",
      "Microsoft Search Service Instance"),
  /** POP3 Virtual Server. */
  POP3_VIRTUAL_SERVER(
      "POP3 Virtual Server",
      "POP3",
      "Exchange POP3 Virtual Server",
      "POP3 Virtual Server Instance",
      "Exchange POP3 Virtual Server Instance"),
  /** IMAP4 Virtual Server. */
  IMAP4_VIRTUAL_SERVER(
      "IMAP4 Virtual Server",
      "IMAP4",
      "IMAP",
      "Exchange IMAP4 Virtual Server",
      "IMAP4 Virtual Server Instance",
      "Exchange IMAP4 Virtual Server Instance"),
  /** NNTP Virtual Server. */
  NNTP_VIRTUAL_SERVER(
      "NNTP Virtual Server",
      "NNTP",
      "Exchange NNTP Virtual Server",
      "NNTP Virtual Server Instance",
      "Exchange NNTP Virtual Server Instance"),
  /** Other type. */
  OTHER("other type", "another", "another type");

  private final String label;
  private final List<String> words;

  ResourceType(String label, String... words) {
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
