package clusterkb.kjar;

import java.util.List;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/**
 * All derived rules as one executable model. Drools makes it when it builds the jar's KieBase, as
 * the jar's {@code drools-model} file names it.
 */
public final class KnowledgeModel implements Model {
  /** The model's name and the rules' package, as {@code kmodule.xml} calls it. */
  private static final String NAME = "clusterkb";

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public List<Rule> getRules() {
    return Shipped.KNOWLEDGE.models().stream().flatMap(model -> model.getRules().stream()).toList();
  }

  @Override
  public List<Global> getGlobals() {
    return List.of();
  }

  @Override
  public List<Query> getQueries() {
    return List.of();
  }

  @Override
  public List<TypeMetaData> getTypeMetaDatas() {
    return List.of();
  }

  @Override
  public List<EntryPoint> getEntryPoints() {
    return List.of();
  }
}
