package clusterkb.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clusterkb.diagnosis.log.Saying.Kind;
import org.junit.jupiter.api.Test;

/** Events as Event Viewer, knowledge base articles and people write them. */
class EventLogTest {
  @Test
  void aBlockIsOneSaying() {
    LogReading reading =
        Readings.of(
            "Event Type:\tError",
            "Event Source:\tClusSvc",
            "Event Category:\t(3)",
            "Event ID:\t1069",
            "Date:\t\t22.11.2003",
            "Time:\t\t10:22:31",
            "User:\t\tN/A",
            "Computer:\tEXNODE1",
            "Description:",
            "Cluster resource 'Disk S:'",
            "failed, error 0x80070005.",
            "",
            "For more information, see Help and Support Center at http://example.com.");
    assertThat(reading.kind()).isEqualTo(LogKind.EVENT_LOG);
    Saying saying = reading.sayings().get(0);
    assertThat(reading.sayings()).hasSize(1);
    assertThat(saying.kind()).isEqualTo(Kind.EVENT);
    assertThat(saying.text()).isEqualTo("Cluster resource 'Disk S:' failed, error 0x80070005.");
    assertThat(saying.eventSource()).isEqualTo("ClusSvc");
    assertThat(saying.eventId()).isEqualTo(1069);
    assertThat(saying.computer()).isEqualTo("EXNODE1");
    assertThat(saying.code()).isEqualTo(0x80070005L);
    assertThat(saying.at().line()).isEqualTo(1);
  }

  @Test
  void blocksFollowEachOther() {
    LogReading reading =
        Readings.of(
            "Event Source: ClusSvc",
            "Event ID: 1069",
            "Description: first",
            "Event Source: MSExchangeSA",
            "Event ID: 9098",
            "Description: second",
            "",
            "its second paragraph",
            "",
            "",
            "words of the sender");
    assertThat(Readings.texts(reading))
        .containsExactly("first", "second its second paragraph", "words of the sender");
    assertThat(reading.sayings().get(2).kind()).isEqualTo(Kind.TEXT);
  }

  @Test
  void theShortFormOfArticles() {
    LogReading reading =
        Readings.of("EventID: 1005", "Source: MSExchangeSA", "Type: Error", "", "Unexpected error");
    assertThat(reading.sayings())
        .extracting(Saying::eventSource, Saying::eventId, Saying::text)
        .containsExactly(tuple("MSExchangeSA", 1005, "Unexpected error"));
  }

  @Test
  void theFormOfLaterEventViewers() {
    LogReading reading =
        Readings.of(
            "Log Name:      System",
            "Source:        ClusSvc",
            "Date:          11/22/2003 10:22:31 AM",
            "Event ID:      1069",
            "Task Category: None",
            "Level:         Error",
            "Computer:      EXNODE1",
            "Description:",
            "Cluster resource failed.");
    assertThat(reading.sayings())
        .extracting(Saying::eventSource, Saying::eventId, Saying::text)
        .containsExactly(tuple("ClusSvc", 1069, "Cluster resource failed."));
  }

  @Test
  void fieldsInADescriptionAreItsText() {
    LogReading reading =
        Readings.of(
            "Event ID: 7", "Event Source: X", "Description: a", "Type: b", "Data:", "0000: 1f");
    assertThat(Readings.texts(reading)).containsExactly("a Type: b");
  }

  @Test
  void anIdAloneIsNoEvent() {
    LogReading reading = Readings.of("Event ID: 1069", "the disk does not come online");
    assertThat(reading.kind()).isEqualTo(LogKind.TEXT);
    assertThat(reading.sayings())
        .extracting(Saying::kind, Saying::eventId)
        .containsExactly(tuple(Kind.TEXT, 1069), tuple(Kind.TEXT, null));
  }

  @Test
  void theSameEventIsListedOnce() {
    String event = "Event ID: 1069\nEvent Source: ClusSvc\nDescription: failed\n\n";
    LogReading reading = Readings.of(event.repeat(50));
    assertThat(reading.sayings()).hasSize(1);
    assertThat(reading.remarks())
        .containsExactly("Of the events, 49 say again what another says; each is listed once.");
  }
}
