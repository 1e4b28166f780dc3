package clusterkb.upgrade.plan;

import clusterkb.explain.Evidence;
import clusterkb.text.YamlText;
import java.util.List;
import java.util.Map;

/** Writes plan files, as {@link PlanReader} reads them. */
public final class PlanWriter {
  private final StringBuilder text = new StringBuilder();

  private PlanWriter() {}

  /**
   * The text of a plan file.
   *
   * @param titles what the steps do, in their order, for those who read the file
   */
  public static String print(PlanFile plan, List<String> titles) {
    PlanWriter writer = new PlanWriter();
    if (!plan.name().isEmpty()) {
      writer.line("plan: " + YamlText.scalar(plan.name()));
    }
    writer.line("to: " + YamlText.scalar(plan.target()));
    writer.line(plan.groups().isEmpty() ? "steps: []" : "steps:");
    int number = 0;
    for (List<Entry> group : plan.groups()) {
      String margin = "  ";
      if (group.size() > 1) {
        writer.line("  - together:");
        margin = "      ";
      }
      for (Entry entry : group) {
        String title = number < titles.size() ? titles.get(number) : "";
        number++;
        writer.line(margin + "# " + number + ". " + title.replace('\n', ' '));
        writer.entry(entry, margin);
      }
    }
    return writer.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void entry(Entry entry, String margin) {
    line(margin + "- do: " + entry.kind().word());
    String inner = margin + "  ";
    entry
        .about()
        .forEach((variable, name) -> line(inner + variable.substring(1) + ": " + quoted(name)));
    entry
        .says()
        .forEach(
            (property, value) -> {
              if (value != null) {
                line(inner + property + ": " + said(value));
              }
            });
    if (entry.done()) {
      line(inner + "done: yes");
    }
    if (!entry.brings().isEmpty()) {
      line(inner + "brings:");
      entry.brings().forEach((fact, properties) -> brought(fact, properties, inner + "  "));
    }
  }

  private static String quoted(String name) {
    return YamlText.scalar(name);
  }

  private static String said(Object value) {
    return value instanceof Boolean flag ? flag ? "yes" : "no" : quoted(Evidence.show(value));
  }

  private void brought(String fact, Map<String, String> properties, String margin) {
    StringBuilder line = new StringBuilder(margin).append(quoted(fact)).append(": {");
    String separator = "";
    for (Map.Entry<String, String> one : properties.entrySet()) {
      line.append(separator).append(one.getKey()).append(": ");
      line.append(YamlText.quoted(one.getValue()));
      separator = ", ";
    }
    line(line.append('}').toString());
  }
}
