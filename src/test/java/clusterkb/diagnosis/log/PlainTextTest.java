package clusterkb.diagnosis.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody types, line by line. */
class PlainTextTest {
  @ParameterizedTest
  @CsvSource({
    "Setup ends with 0xC103798A, c103798a",
    "error code c103798a, c103798a",
    "Error 80041010 was seen, 80041010",
    "Error code 0x80070005: denied, 80070005",
  })
  void codes(String text, String hexadecimal) {
    assertThat(Readings.of(text).sayings().get(0).code())
        .isEqualTo(Long.parseLong(hexadecimal, 16));
  }

  @ParameterizedTest
  @CsvSource({
    "code of the room: 12345678",
    "exit 0x000005",
    "0xC103798A1",
    "deadbeef came",
    "Error codes are many",
  })
  void noCodes(String text) {
    assertThat(Readings.of(text).sayings().get(0).code()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"Event ID: 1069, 1069", "EventID 2065 again, 2065", "event 9098 came, 9098"})
  void events(String text, int id) {
    assertThat(Readings.of(text).sayings().get(0).eventId()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"prevent 1069 of them", "event 10:15", "Event ID: none"})
  void noEvents(String text) {
    assertThat(Readings.of(text).sayings().get(0).eventId()).isNull();
  }

  @Test
  void textIsNormalised() {
    LogReading reading =
        Readings.of(
            "  \u201CAccess\u00A0is\tdenied\u201D \u2013 said\u2026 &#8220;he&quot;  ", "", "--");
    assertThat(Readings.texts(reading)).containsExactly("\"Access is denied\" - said... \"he\"");
  }

  @Test
  void linesWithCodesAreKeptBesideManyOthers() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("line ").append(i).append(i == 500 ? " 0x80070005" : "").append('\n');
    }
    LogReading reading = Readings.of(text.toString());
    assertThat(reading.sayings()).hasSize(201);
    assertThat(Readings.texts(reading)).contains("line 0", "line 999", "line 500 0x80070005");
    assertThat(reading.remarks())
        .containsExactly(
            "Of the other lines, the first and the last 100 are listed; 799 between them are left"
                + " out.");
  }
}
