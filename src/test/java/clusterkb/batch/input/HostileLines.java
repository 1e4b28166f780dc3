package clusterkb.batch.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lines of JSON that no deployment can be read from. */
final class HostileLines {
  /** Makes a text. */
  interface TextMaker {
    String make(Random random, int number);
  }

  /** Makes bytes. */
  interface BytesMaker {
    byte[] make(Random random, int number) throws IOException;
  }

  private HostileLines() {}

  private static <T> T of(Random random, List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  /** A deployment with that in place of a property of a node. */
  private static String node(int number, String property) {
    return "{\"deployment\":\"hostile-"
        + number
        + "\",\"nodes\":[{\"name\":\"NODE1\","
        + property
        + "},{\"name\":\"NODE2\"}]}";
  }

  private static String top(int number, String property) {
    return "{\"deployment\":\"hostile-" + number + "\"," + property + "}";
  }

  static Map<String, TextMaker> makers() {
    Map<String, TextMaker> makers = new LinkedHashMap<>();
    syntax(makers);
    values(makers);
    facts(makers);
    return makers;
  }

  private static void syntax(Map<String, TextMaker> makers) {
    makers.put(
        "deep nesting",
        (random, number) -> {
          int depth = 70 + random.nextInt(5000);
          return top(number, "\"nodes\":" + "[".repeat(depth) + "]".repeat(depth));
        });
    makers.put(
        "deep nesting without end",
        (random, number) ->
            top(number, "\"nodes\":" + "{\"a\":[".repeat(20 + random.nextInt(20_000))));
    makers.put(
        "truncated",
        (random, number) -> {
          String whole = node(number, "\"processors\":4,\"memory\":2048");
          return whole.substring(0, 1 + random.nextInt(whole.length() - 1));
        });
    makers.put(
        "not JSON",
        (random, number) ->
            node(number, "\"processors\":4")
                .replaceFirst(
                    "\\{",
                    of(
                        random,
                        List.of(
                            "{,",
                            "{{",
                            "{]",
                            "{'a':1,",
                            "{a:1,",
                            "{//\\\\\"",
                            "{/**/",
                            "{1:2,",
                            "{;"))));
    makers.put(
        "two documents",
        (random, number) ->
            top(number, "\"sites\":[]")
                + " ".repeat(random.nextInt(3))
                + top(number, "\"steps\":[]"));
    makers.put(
        "something behind the end",
        (random, number) ->
            top(number, "\"sites\":[]")
                + of(random, List.of("}", "]", ",", "x", " null", "\"", "\\")));
    makers.put(
        "no mapping",
        (random, number) ->
            of(random, List.of("[%d]", "[{\"nodes\":[%d]}]", "[[], %d]", "[\"%d\", \"nodes\"]"))
                .replace("%d", Integer.toString(number)));
    makers.put(
        "an escape that is none",
        (random, number) ->
            node(
                number,
                "\"fqdn\":\"a" + of(random, List.of("\\x41", "\\u12", "\\'", "\\uZZZZ")) + "\""));
    makers.put(
        "an unpaired surrogate",
        (random, number) ->
            node(
                number,
                "\"fqdn\":\"a"
                    + of(random, List.of("\\ud800", "\\udc00", "\\udfff\\ud800", "\\uD83Dx"))
                    + "b\""));
    makers.put(
        "characters that are none",
        (random, number) ->
            node(
                number,
                "\"fqdn\":\"a"
                    + of(
                        random,
                        List.of("\\u0000", "\\u0007", "\\u001b", "\\ufeff", "\\uffff", "\u0085"))
                    + "b\""));
    makers.put(
        "a key twice",
        (random, number) ->
            of(
                    random,
                    List.of(
                        "{'deployment':'%d','nodes':[],'nodes':[]}",
                        "{'deployment':'%d','deployment':'x'}",
                        "{'deployment':'%d','nodes':[{'name':'A','memory':1024,'memory':2048}]}",
                        "{'deployment':'%d','cluster':{'name':'A','name':'A'}}"))
                .replace('\'', '"')
                .replace("%d", Integer.toString(number)));
    makers.put(
        "too many values",
        (random, number) ->
            top(number, "\"sites\":[" + "1,".repeat(100_000 + random.nextInt(1000)) + "1]"));
  }

  private static void values(Map<String, TextMaker> makers) {
    makers.put(
        "a number that is too large",
        (random, number) ->
            node(
                number,
                "\"memory\":" + (1 + random.nextInt(9)) + "0".repeat(10 + random.nextInt(900))));
    makers.put(
        "a number with an exponent",
        (random, number) -> node(number, "\"memory\":1e" + random.nextInt(1_000_000)));
    makers.put(
        "a number that is none",
        (random, number) ->
            node(
                number,
                "\"processors\":"
                    + of(
                        random,
                        List.of(
                            "NaN", "-Infinity", "0x10", "1_000", "+4", "04", "1.5", "-1", ".5"))));
    makers.put(
        "a text for a number",
        (random, number) -> node(number, "\"processors\":\"many-" + random.nextInt(1000) + "\""));
    makers.put(
        "an unknown value",
        (random, number) ->
            node(number, "\"operatingSystem\":\"Windows 3." + random.nextInt(1000) + " zz\""));
    makers.put(
        "a flag that is none",
        (random, number) ->
            node(
                number,
                "\"terminalServices\":"
                    + of(random, List.of("\"maybe\"", "1", "[]", "{}", "\"\""))));
    makers.put(
        "an enormous text",
        (random, number) ->
            node(number, "\"fqdn\":\"" + "x".repeat(1001 + random.nextInt(50_000)) + "\""));
    makers.put(
        "an enormous name",
        (random, number) ->
            "{\"deployment\":\"" + "x".repeat(1001 + random.nextInt(50_000)) + "\"}");
    makers.put(
        "an enormous key",
        (random, number) -> top(number, "\"" + "k".repeat(1001 + random.nextInt(50_000)) + "\":1"));
    makers.put(
        "a list for a value",
        (random, number) -> node(number, "\"memory\":[" + random.nextInt(1000) + "]"));
    makers.put(
        "a mapping for a value",
        (random, number) -> node(number, "\"memory\":{\"MB\":" + random.nextInt(1000) + "}"));
    makers.put(
        "a value for a list",
        (random, number) ->
            top(number, "\"" + of(random, List.of("nodes", "disks", "accounts")) + "\":" + number));
  }

  private static void facts(Map<String, TextMaker> makers) {
    makers.put(
        "an unknown property",
        (random, number) -> node(number, "\"q" + random.nextInt(1_000_000) + "\":1"));
    makers.put(
        "an unknown list",
        (random, number) -> top(number, "\"q" + random.nextInt(1_000_000) + "\":[]"));
    makers.put(
        "a fact without a name",
        (random, number) ->
            top(number, "\"nodes\":[{\"memory\":" + (1 + random.nextInt(4000)) + "}]"));
    makers.put(
        "a fact twice",
        (random, number) ->
            top(number, "\"nodes\":[\"N" + number + "\",{\"name\":\"n" + number + "\"}]"));
    makers.put(
        "a name that is not listed",
        (random, number) ->
            top(
                number,
                "\"nodes\":[],\"exchangeVirtualServers\":[{\"name\":\"E\",\"activeNode\":\"N"
                    + random.nextInt(1000)
                    + "\"}]"));
    makers.put(
        "dots before the end of a list",
        (random, number) -> top(number, "\"nodes\":[\"...\",\"N" + random.nextInt(1000) + "\"]"));
    makers.put(
        "an item that is unknown",
        (random, number) -> top(number, "\"nodes\":[\"N" + random.nextInt(1000) + "\",null]"));
    makers.put(
        "a list within a list",
        (random, number) -> top(number, "\"nodes\":[[\"N" + random.nextInt(1000) + "\"]]"));
    makers.put(
        "a property that is computed",
        (random, number) ->
            top(
                number,
                "\"accounts\":[{\"name\":\"A" + random.nextInt(1000) + "\",\"allGroups\":[]}]"));
  }

  /** Lines that are no text. */
  static Map<String, BytesMaker> byteMakers() {
    Map<String, BytesMaker> makers = new LinkedHashMap<>();
    makers.put(
        "bytes that are no UTF-8",
        (random, number) ->
            with(
                random,
                number,
                of(
                    random,
                    List.of(
                        new int[] {0xC3, 0x28},
                        new int[] {0xC0, 0xAF},
                        new int[] {0xFF},
                        new int[] {0x80},
                        new int[] {0xED, 0xA0, 0x80},
                        new int[] {0xF5, 0x80, 0x80, 0x80},
                        new int[] {0xE4},
                        new int[] {0xF0, 0x9F}))));
    makers.put(
        "zero bytes", (random, number) -> with(random, number, new int[1 + random.nextInt(9)]));
    makers.put(
        "a second mark of byte order",
        (random, number) -> with(random, number, new int[] {0xEF, 0xBB, 0xBF}));
    makers.put(
        "random bytes",
        (random, number) -> {
          byte[] bytes = new byte[20 + random.nextInt(2000)];
          random.nextBytes(bytes);
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '\n' ? 0 : bytes[i];
          }
          bytes[0] = 'x';
          bytes[1] = 0;
          return bytes;
        });
    return makers;
  }

  /** A good line with those bytes somewhere behind its first ones. */
  private static byte[] with(Random random, int number, int[] odd) throws IOException {
    byte[] good = node(number, "\"memory\":2048").getBytes(UTF_8);
    int at = 1 + random.nextInt(good.length - 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(good, 0, at);
    for (int one : odd) {
      bytes.write(one);
    }
    bytes.write(good, at, good.length - at);
    return bytes.toByteArray();
  }
}
