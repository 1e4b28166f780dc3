package clusterkb.facts.read;

import clusterkb.facts.Fact;
import clusterkb.facts.FactType;
import clusterkb.facts.FactTypes;
import clusterkb.facts.ListValue;
import clusterkb.facts.Place;
import clusterkb.facts.PropertyType;
import clusterkb.text.DiagnosticException;
import clusterkb.text.PlainJson;
import clusterkb.text.Problems;
import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads JSON straight into facts, as {@link FactReader} reads a tree, in about half the time. It
 * knows no places, and gives up at the first thing that is wrong or rare: then the document is read
 * again from a tree, which tells all that is wrong.
 */
final class QuickReader {
  private final Statements statements;
  private final FactTypes types;
  private final PlainJson json;
  private final Problems problems;
  private final Place anywhere;

  private QuickReader(FactTypes types, String file, PlainJson json) {
    this.types = types;
    this.json = json;
    this.problems = new Problems(file);
    this.statements = new Statements(types, problems);
    this.anywhere = new Place(file, 1, 1);
  }

  /** Facts of a type that one mapping lists. */
  private static final class Listed {
    private final FactType type;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean open;

    Listed(FactType type) {
      this.type = type;
    }
  }

  /** A fact whose owner has not been read to its end. */
  private final class Draft {
    private final FactType type;
    private final Object[] values;
    private final boolean[] stated;

    // What a fact mentions counts before what its own list of facts does, wherever that stands.
    private final References references = new References();
    private final ValueReader reader = new ValueReader(problems, references);
    private final List<Listed> owned = new ArrayList<>(0);

    Draft(FactType type) {
      this.type = type;
      this.values = new Object[type.size()];
      this.stated = new boolean[type.size()];
    }
  }

  /**
   * Reads a document of JSON.
   *
   * @param name the deployment's name if it states none
   * @return null where it is no JSON, or anything about it is wrong or rare
   */
  static Deployment read(FactTypes types, String file, byte[] bytes, String name) {
    try (PlainJson json = PlainJson.open(file, bytes)) {
      return new QuickReader(types, file, json).deployment(name, file);
    } catch (PlainJson.Odd | DiagnosticException e) {
      return null;
    }
  }

  private Deployment deployment(String defaultName, String file) {
    json.expect(JsonToken.START_OBJECT);
    Map<String, FactType> keys = types.listedIn(null);
    Set<String> seen = new HashSet<>();
    String name = defaultName;
    while (json.next() == JsonToken.FIELD_NAME) {
      String key = json.key();
      FactType type = keys.get(key);
      json.next();
      if (!seen.add(key)) {
        throw new PlainJson.Odd();
      } else if (type != null) {
        state(type);
      } else if (key.equals(Keys.NAME)) {
        String text = text();
        name = text == null ? defaultName : name(text);
      } else if (key.equals(Keys.SCHEMA)) {
        text();
      } else {
        throw new PlainJson.Odd();
      }
    }
    json.expect(JsonToken.END_OBJECT);
    if (json.next() != null || !problems.isEmpty()) {
      throw new PlainJson.Odd();
    }
    return statements.deployment(name, file);
  }

  private static String name(String text) {
    if (text.isEmpty() || text.length() > ValueReader.LONGEST) {
      throw new PlainJson.Odd();
    }
    return text;
  }

  /** The present value with nothing blank around it; null where it is said to be unknown. */
  private String text() {
    String text = json.text();
    String stripped = text == null ? null : text.strip();
    return stripped == null || ValueReader.isUnknown(stripped) ? null : stripped;
  }

  private void state(FactType type) {
    if (!type.isSingle()) {
      create(listed(type), null);
    } else if (json.token() == JsonToken.START_OBJECT) {
      create(mapping(type), null);
    } else {
      String text = text();
      if (text != null) {
        create(named(type, text), null);
      }
    }
  }

  /** The facts that the present value lists. */
  private Listed listed(FactType type) {
    Listed listed = new Listed(type);
    if (json.token() != JsonToken.START_ARRAY) {
      if (text() != null) {
        throw new PlainJson.Odd();
      }
      listed.open = true;
      return listed;
    }
    while (json.next() != JsonToken.END_ARRAY) {
      Draft draft;
      if (json.token() == JsonToken.START_OBJECT) {
        draft = mapping(type);
        if (draft.values[type.identity().slot()] == null) {
          throw new PlainJson.Odd();
        }
      } else {
        String text = text();
        if (ValueReader.MORE.equals(text)) {
          listed.open = true;
          endOfList();
          break;
        }
        draft = named(type, text);
      }
      listed.drafts.add(draft);
    }
    return listed;
  }

  private void endOfList() {
    json.next();
    json.expect(JsonToken.END_ARRAY);
  }

  /** A fact of which only the name is given. */
  private Draft named(FactType type, String name) {
    PropertyType identity = type.identity();
    if (identity == null) {
      throw new PlainJson.Odd();
    }
    Draft draft = new Draft(type);
    draft.values[identity.slot()] = value(draft, identity, name, false);
    return draft;
  }

  /** The fact whose properties the present value maps. */
  private Draft mapping(FactType type) {
    Draft draft = new Draft(type);
    while (json.next() == JsonToken.FIELD_NAME) {
      String key = json.key();
      json.next();
      PropertyType property = type.property(key);
      if (property != null && !property.derived() && property != type.ownerProperty()) {
        if (draft.stated[property.slot()]) {
          throw new PlainJson.Odd();
        }
        draft.stated[property.slot()] = true;
        draft.values[property.slot()] = property(draft, property);
      } else {
        own(draft, types.listedIn(type).get(key));
      }
    }
    json.expect(JsonToken.END_OBJECT);
    return draft;
  }

  private void own(Draft draft, FactType type) {
    for (Listed before : draft.owned) {
      if (before.type == type) {
        throw new PlainJson.Odd();
      }
    }
    if (type == null || type.isSingle()) {
      throw new PlainJson.Odd();
    }
    draft.owned.add(listed(type));
  }

  private Object property(Draft draft, PropertyType property) {
    if (json.token() == JsonToken.START_ARRAY && property.isList()) {
      return list(draft, property);
    }
    String text = text();
    if (text == null) {
      return null;
    } else if (property.isList()) {
      throw new PlainJson.Odd();
    }
    return value(draft, property, text, false);
  }

  private ListValue list(Draft draft, PropertyType property) {
    List<Object> items = new ArrayList<>();
    Set<Object> named = property.target() == null ? null : new HashSet<>();
    boolean open = false;
    while (json.next() != JsonToken.END_ARRAY) {
      String text = text();
      if (ValueReader.MORE.equals(text)) {
        open = true;
        endOfList();
        break;
      }
      Object item = value(draft, property, text, true);
      if (named != null && !named.add(item)) {
        throw new PlainJson.Odd();
      }
      items.add(item);
    }
    return new ListValue(items, open);
  }

  private Object value(Draft draft, PropertyType property, String text, boolean item) {
    Object value =
        text == null || text.isEmpty() || text.equals(ValueReader.MORE)
            ? null
            : draft.reader.value(draft.type, property, text, item, anywhere);
    if (value == null) {
      throw new PlainJson.Odd();
    }
    return value;
  }

  private void create(Listed listed, Fact owner) {
    Set<String> names = listed.drafts.size() == 1 ? null : new HashSet<>();
    for (Draft draft : listed.drafts) {
      Fact fact = create(draft, owner);
      if (names != null && !names.add(fact.key())) {
        throw new PlainJson.Odd();
      }
    }
    if (listed.open) {
      statements.lists().open(listed.type, owner, anywhere);
    } else {
      statements.lists().closed(listed.type, owner);
    }
  }

  private Fact create(Draft draft, Fact owner) {
    Fact fact = draft.type.unplaced(owner, draft.values, anywhere);
    statements.add(fact);
    statements.references().addAll(draft.references);
    draft.owned.forEach(one -> create(one, fact));
    return fact;
  }
}
