package clusterkb.engine;

import clusterkb.facts.Facts;
import clusterkb.facts.Row;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/**
 * All the classes that Drools finds by name for a KieBase: those of facts, and what the engine
 * itself puts beside them. Not one of Java's own is among them, so that nothing which a rule could
 * name leads to a class that does something.
 */
final class FencedClasses extends ClassLoader {
  /** Shared by all KieBases, as classes never change. */
  static final FencedClasses LOADER = new FencedClasses();

  private final Map<String, Class<?>> open = new HashMap<>();

  private FencedClasses() {
    super(null);
    Facts.CLASSES.forEach(this::add);
    add(Row.class);
    add(Tally.class);
    add(Answer.OfScope.class);
  }

  private void add(Class<?> type) {
    open.put(type.getName(), type);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Class<?> found = open.get(name);
    if (found == null) {
      throw new ClassNotFoundException(name + " is not open to rules");
    }
    return found;
  }

  @Override
  public URL getResource(String name) {
    return null;
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    return Collections.emptyEnumeration();
  }
}
