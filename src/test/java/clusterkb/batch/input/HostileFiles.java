package clusterkb.batch.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** YAML files and archives that no deployment can be read from. */
final class HostileFiles {
  private static final String GOOD = "{\"nodes\":[\"NODE1\",\"NODE2\"]}";

  private HostileFiles() {}

  private static <T> T of(Random random, List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  static Map<String, HostileLines.TextMaker> yaml() {
    Map<String, HostileLines.TextMaker> makers = new LinkedHashMap<>();
    makers.put("aliases that expand a million times", HostileFiles::bomb);
    makers.put(
        "an alias of itself",
        (random, number) -> "deployment: h" + number + "\nnodes: &a [N1, *a]\n");
    makers.put(
        "an alias of nothing",
        (random, number) -> "deployment: h" + number + "\nnodes: *a" + number + "\n");
    makers.put(
        "a tag that makes an object",
        (random, number) ->
            "deployment: h"
                + number
                + "\nnodes: "
                + of(
                    random,
                    List.of(
                        "!!javax.script.ScriptEngineManager [x]",
                        "!!python/object/apply:os.system [ls]",
                        "!ruby/object:Gem {}",
                        "!!binary [AAAA]"))
                + "\n");
    makers.put(
        "a tab for blanks",
        (random, number) -> "deployment: h" + number + "\nnodes:\n\t- name: N1\n");
    makers.put(
        "a quote without end", (random, number) -> "deployment: \"h" + number + "\nnodes: [N1]\n");
    makers.put(
        "a second document",
        (random, number) -> "deployment: h" + number + "\n---\ndeployment: x\n");
    makers.put(
        "a line without end",
        (random, number) ->
            "deployment: h"
                + number
                + "\nnodes: ["
                + "N1,".repeat(20_000 + random.nextInt(9000))
                + "]\n");
    makers.put(
        "nothing", (random, number) -> "# " + number + "\n" + "\n".repeat(random.nextInt(50)));
    makers.put(
        "no mapping but a text",
        (random, number) -> "The customer has " + number + " clusters, all in order\n");
    makers.put(
        "brackets without end",
        (random, number) ->
            "deployment: h" + number + "\nnodes: " + "[".repeat(1 + random.nextInt(3000)));
    makers.put(
        "a key twice, in YAML",
        (random, number) -> "deployment: h" + number + "\nnodes: []\nnodes: []\n");
    makers.put(
        "indents that fit nothing",
        (random, number) -> "deployment: h" + number + "\nnodes:\n   - name: N1\n  - name: N2\n");
    makers.put(
        "deep nesting, in YAML",
        (random, number) -> {
          StringBuilder out = new StringBuilder("deployment: h" + number + "\nnodes:\n");
          int depth = 65 + random.nextInt(300);
          for (int i = 1; i < depth; i++) {
            out.append(" ".repeat(i)).append("a:\n");
          }
          return out.toString();
        });
    return makers;
  }

  private static String bomb(Random random, int number) {
    StringBuilder out = new StringBuilder("deployment: h" + number + "\na0: &a0 [x, x, x, x, x]\n");
    int width = 6 + random.nextInt(6);
    for (int i = 1; i < 9; i++) {
      String item = "*a" + (i - 1) + ", ";
      out.append("a").append(i).append(": &a").append(i).append(" [");
      out.append(item.repeat(width)).append("x]\n");
    }
    return out.append("nodes: *a8\n").toString();
  }

  /** Archives; each description ends with the ending of the file's name. */
  static Map<String, HostileLines.BytesMaker> archives() {
    Map<String, HostileLines.BytesMaker> makers = new LinkedHashMap<>();
    for (String ending : List.of(".zip", ".tar.gz")) {
      makers.put(
          "a path trick in a " + ending,
          (random, number) -> archive(ending, trick(random) + number + ".json", GOOD));
      makers.put(
          "an archive in a " + ending,
          (random, number) ->
              archive(
                  ending,
                  "a" + number + of(random, List.of(".zip", ".tgz", ".jsonl.gz", ".7z")),
                  GOOD));
      makers.put(
          "nothing to be read in a " + ending,
          (random, number) -> archive(ending, "readme" + number + ".txt", GOOD));
      makers.put(
          "an unreadable document in a " + ending,
          (random, number) ->
              archive(ending, "a" + number + ".json", "{\"nodes\":" + number + "}"));
      makers.put(
          "an archive that is cut off " + ending,
          (random, number) -> {
            byte[] whole = archive(ending, "a" + number + ".json", noise(random));
            return Arrays.copyOf(whole, 1 + random.nextInt(whole.length / 2));
          });
      makers.put(
          "a text that is called " + ending,
          (random, number) -> ("deployment: h" + number + "\n").repeat(9).getBytes(UTF_8));
    }
    makers.put(
        "an encrypted entry in a .zip",
        (random, number) -> {
          byte[] zip = Archives.storedZip("a" + number + ".json", GOOD);
          zip[6] |= 1;
          return zip;
        });
    makers.put(
        "a damaged entry in a .zip",
        (random, number) -> {
          byte[] zip = Archives.storedZip("a" + number + ".json", GOOD);
          String text =
              new String(zip, ISO_8859_1).replace("NODE2", "NODE" + (3 + random.nextInt(6)));
          return text.getBytes(ISO_8859_1);
        });
    makers.put(
        "lines that are cut off .jsonl.gz",
        (random, number) -> {
          byte[] whole =
              Archives.gzip(("{\"deployment\":\"" + noise(random) + "\"}").getBytes(UTF_8));
          return Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 9));
        });
    makers.put(
        "a text that is called .jsonl.gz",
        (random, number) -> ("{\"deployment\":\"h" + number + "\"}\n").getBytes(UTF_8));
    makers.put(
        "lines in UTF-16 .jsonl",
        (random, number) -> ("\uFEFF{\"deployment\":\"h" + number + "\"}\n").getBytes(UTF_16LE));
    makers.put(
        "a stream without a line .jsonl",
        (random, number) ->
            (" ".repeat(1 + number % 97) + "\n").repeat(1 + number).getBytes(UTF_8));
    return makers;
  }

  private static String trick(Random random) {
    return of(
        random,
        List.of(
            "../",
            "../../../etc/",
            "/",
            "/etc/",
            "a/../../",
            "C:/",
            "c:",
            "a/..\\..\\",
            "\\\\host\\",
            "a\u0007"));
  }

  private static byte[] archive(String ending, String name, String content) throws IOException {
    return ending.equals(".zip") ? Archives.zip(name, content) : Archives.tarGz(name, content);
  }

  /** A text that can hardly be packed. */
  private static String noise(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      out.append((char) ('0' + random.nextInt(70)));
    }
    return out.toString().replace('\\', '/');
  }
}
