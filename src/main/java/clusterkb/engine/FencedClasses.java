package clusterkb.engine;

import clusterkb.facts.Facts;
import clusterkb.facts.Row;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.reteoo.InitialFactImpl;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.KieBase;

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

  /**
   * Makes sure that no rule looks for objects of other classes.
   *
   * @throws EngineFault if one does
   */
  static void check(KieBase base) {
    for (ObjectTypeNode node : ((InternalRuleBase) base).getRete().getObjectTypeNodes()) {
      String name = node.getObjectType().getClassName();
      if (!LOADER.open.containsKey(name) && !name.equals(InitialFactImpl.class.getName())) {
        throw new EngineFault(
            List.of("engine fault: a rule looks for " + name + ", which is no fact"), null);
      }
    }
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
