package clusterkb.text;

import clusterkb.facts.Place;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds the tree of one document from a parser's tokens. */
final class TreeBuilder {
  private static final Set<String> PLAIN_TAGS =
      Set.of("", "str", "int", "float", "bool", "null", "map", "seq");
  private static final String YAML_TAGS = "tag:yaml.org,2002:";

  private final JsonParser parser;
  private final String notation;
  private final TreeReader.Marks marks;
  private final Problems problems;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private JsonToken token;
  private int nodes;
  private int depth;
  private int deepest;

  /** A subtree that aliases may repeat; its tree is null as long as it is being read. */
  private record Anchored(Tree tree, int nodes, int height) {}

  TreeBuilder(JsonParser parser, String notation, TreeReader.Marks marks, Problems problems) {
    this.parser = parser;
    this.notation = notation;
    this.marks = marks;
    this.problems = problems;
  }

  static DiagnosticException empty(String file) {
    return new DiagnosticException(
        Diagnostic.ofFile(
            file, "the file is empty", "Write the document, or name the file that holds it."));
  }

  Tree document() throws IOException {
    next();
    if (token == null) {
      throw empty(marks.file());
    }
    Tree tree = node();
    next();
    if (token != null) {
      throw fail(
          place(),
          "a second document begins here",
          "A file holds one document. Write the others to files of their own.");
    }
    if (tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.NULL) {
      throw empty(marks.file());
    }
    return tree;
  }

  private void next() throws IOException {
    try {
      token = parser.nextToken();
    } catch (JacksonException e) {
      throw new DiagnosticException(ParserMessages.explain(e, notation, marks));
    } catch (RuntimeException e) {
      // Parsers have had faults with odd input; the user's file is odd all the same.
      throw fail(
          marks.place(parser.currentLocation()),
          "this cannot be read as " + notation,
          "Write it more simply, or put it in quotes.");
    }
  }

  private Place place() {
    return marks.place(parser);
  }

  private static DiagnosticException fail(Place place, String message, String advice) {
    return new DiagnosticException(new Diagnostic(place, message, advice));
  }

  /** The value that begins with the present token; leaves its last token the present one. */
  private Tree node() throws IOException {
    Place place = place();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      return alias(parser.getText(), place);
    }
    checkTag(place);
    Object anchor = parser.getObjectId();
    int before = nodes;
    int outerDeepest = deepest;
    deepest = depth;
    count(1, place, "the document has more than");
    if (anchor != null) {
      anchors.put(anchor.toString(), new Anchored(null, 0, 0));
    }
    Tree tree =
        switch (token) {
          case START_OBJECT -> mapping(place);
          case START_ARRAY -> sequence(place);
          default -> scalar(place);
        };
    if (anchor != null) {
      anchors.put(anchor.toString(), new Anchored(tree, nodes - before, deepest - depth));
    }
    deepest = Math.max(deepest, outerDeepest);
    return tree;
  }

  private void count(int more, Place place, String what) {
    nodes += more;
    if (nodes > TreeReader.MAX_NODES) {
      throw fail(
          place,
          what + " " + String.format(Locale.ROOT, "%,d", TreeReader.MAX_NODES) + " values",
          "No deployment needs that many. Is this the right file?");
    }
  }

  private Tree alias(String name, Place place) {
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      throw fail(
          place,
          "no anchor &" + name + " stands above this alias",
          "Put &"
              + name
              + " before the value that is meant, or a text that begins with * in"
              + " quotes.");
    }
    if (anchored.tree() == null) {
      throw fail(
          place,
          "the alias *" + name + " stands in the very value that it names",
          "Write out what is meant.");
    }
    if (nodes + anchored.nodes() > TreeReader.MAX_NODES) {
      count(anchored.nodes(), place, "aliases expand to more than");
    }
    nodes += anchored.nodes();
    deepen(depth + anchored.height(), place);
    return anchored.tree();
  }

  private void deepen(int level, Place place) {
    deepest = Math.max(deepest, level);
    if (level > TreeReader.MAX_DEPTH) {
      throw fail(
          place,
          "more than " + TreeReader.MAX_DEPTH + " mappings and lists are nested here",
          "No deployment needs that many. Is this the right file?");
    }
  }

  private void checkTag(Place place) throws IOException {
    if (parser.getTypeId() == null) {
      return;
    }
    String tag = parser.getTypeId().toString();
    boolean own = !tag.startsWith(YAML_TAGS);
    String name = own ? tag : tag.substring(YAML_TAGS.length());
    if (!PLAIN_TAGS.contains(name)) {
      problems.add(
          place,
          "the tag " + Diagnostic.quote((own ? "!" : "!!") + name) + " is not known here",
          "Leave it out: tags are not used.");
    }
  }

  private Tree mapping(Place place) throws IOException {
    deepen(++depth, place);
    List<Tree.Entry> entries = new ArrayList<>();
    Keys seen = new Keys(notation.equals("JSON"));
    next();
    while (token == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Place keyPlace = place();
      checkCharacters(key, keyPlace);
      next();
      Tree value = token == null ? null : node();
      if (value == null) {
        break;
      }
      Place first = seen.add(key, keyPlace);
      if (first != null) {
        problems.add(
            keyPlace,
            "the key " + Diagnostic.quote(key) + " is given twice; first in line " + first.line(),
            "Remove one of the two.");
      } else if (key.equals("<<") && notation.equals("YAML")) {
        problems.add(
            keyPlace,
            "the merge key '<<' is not supported",
            "Write out the keys and values that are to be merged.");
      } else {
        entries.add(new Tree.Entry(key, keyPlace, value));
      }
      next();
    }
    expect(JsonToken.END_OBJECT, place);
    depth--;
    return new Tree.Mapping(List.of(entries.toArray(Tree.Entry[]::new)), place);
  }

  /** The keys of a mapping; most mappings have few. */
  private static final class Keys {
    private static final int FEW = 48;
    private final boolean interned;
    private final List<String> few = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private Map<String, Place> many;

    /**
     * No keys yet.
     *
     * @param interned whether keys that are equal are the same object, as the JSON parser has it
     */
    Keys(boolean interned) {
      this.interned = interned;
    }

    @SuppressWarnings("ReferenceEquality")
    private int find(String key) {
      if (!interned) {
        return few.indexOf(key);
      }
      for (int i = 0; i < few.size(); i++) {
        if (few.get(i) == key) {
          return i;
        }
      }
      return -1;
    }

    /** Where the key was given before; null where nowhere. */
    Place add(String key, Place place) {
      if (many != null) {
        return many.putIfAbsent(key, place);
      }
      int before = find(key);
      if (before >= 0) {
        return places.get(before);
      }
      few.add(key);
      places.add(place);
      if (few.size() > FEW) {
        many = new HashMap<>();
        for (int i = 0; i < few.size(); i++) {
          many.put(few.get(i), places.get(i));
        }
      }
      return null;
    }
  }

  private Tree sequence(Place place) throws IOException {
    deepen(++depth, place);
    List<Tree> items = new ArrayList<>();
    next();
    while (token != null && token != JsonToken.END_ARRAY) {
      items.add(node());
      next();
    }
    expect(JsonToken.END_ARRAY, place);
    depth--;
    return new Tree.Sequence(List.of(items.toArray(Tree[]::new)), place);
  }

  private void expect(JsonToken expected, Place place) {
    if (token != expected) {
      throw fail(
          marks.place(parser.currentLocation()),
          "the file ends within what begins in line " + place.line(),
          "Complete it.");
    }
  }

  private Tree scalar(Place place) throws IOException {
    Tree.Kind kind =
        switch (token) {
          case VALUE_NULL -> Tree.Kind.NULL;
          case VALUE_TRUE, VALUE_FALSE -> Tree.Kind.BOOLEAN;
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Tree.Kind.NUMBER;
          default -> Tree.Kind.TEXT;
        };
    return new Tree.Scalar(kind == Tree.Kind.NULL ? "null" : text(place), kind, place);
  }

  private String text(Place place) throws IOException {
    if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
      // Only a tagged binary value gets here, and its tag has been complained of.
      return "";
    }
    try {
      String text = parser.getText();
      checkCharacters(text, place);
      return text;
    } catch (JacksonException e) {
      // The JSON parser reads a text only when it is asked for it.
      throw new DiagnosticException(ParserMessages.explain(e, notation, marks));
    }
  }

  /** Finds what only an escape can have brought into a text. */
  private void checkCharacters(String text, Place place) {
    int wrong = marks.hasEscapes() ? FileText.inadmissible(text) : -1;
    if (wrong >= 0) {
      problems.add(
          place,
          String.format(
              Locale.ROOT,
              "the text holds the invisible character U+%04X",
              text.codePointAt(wrong)),
          "Leave out the escape that stands for it.");
    }
  }
}
