package clusterkb.kjar;

import clusterkb.engine.Conclusion;
import clusterkb.engine.Verdict;
import clusterkb.explain.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kie.api.KieServices;
import org.kie.api.builder.KieModule;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** A Drools application that knows of the jar only; {@link KjarTest} runs it as a process. */
public final class KjarApplication {
  private KjarApplication() {}

  /**
   * Prints all verdicts on deployments, each attached in turn to one session.
   *
   * @param args the jar, to be loaded as a file, or nothing: as the class path has it; then files
   *     of deployments, each a serialised map
   */
  @SuppressWarnings("unchecked")
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    KieSession session = container(args[0]).newKieSession(ClusterKb.NAME);
    for (String file : List.of(args).subList(1, args.length)) {
      Map<String, Object> facts;
      try (InputStream in = Files.newInputStream(Path.of(file));
          ObjectInputStream objects = new ObjectInputStream(in)) {
        facts = (Map<String, Object>) objects.readObject();
      }
      try (ClusterKb kb = ClusterKb.attach(session, ClusterKb.deployment("facts", facts))) {
        TreeSet<String> inSession = new TreeSet<>();
        session
            .getObjects(new ClassObjectFilter(Verdict.class))
            .forEach(each -> inSession.add(line((Verdict) each)));
        for (Conclusion one : kb.conclusions()) {
          out.println(line(kb.explain(one)));
          String fact = one.requirement().id() + " " + one.subject().identity();
          if (!inSession.remove(fact + " " + one.verdict())) {
            out.println("NOT IN THE SESSION: " + one);
          }
        }
        inSession.forEach(each -> out.println("NOT A CONCLUSION: " + each));
      }
      out.println("left: " + session.getObjects().size());
    }
    session.dispose();
  }

  private static KieContainer container(String jar) throws IOException {
    KieServices services = KieServices.get();
    if (jar.isEmpty()) {
      return services.getKieClasspathContainer();
    }
    KieModule module =
        services.getRepository().addKieModule(services.getResources().newFileSystemResource(jar));
    return services.newKieContainer(module.getReleaseId());
  }

  private static String line(Verdict verdict) {
    return verdict.getRequirement() + " " + verdict.getSubject() + " " + verdict.getVerdict();
  }

  /** A verdict with its reasons, as both processes print it. */
  static String line(Explanation why) {
    return why.conclusion() + "; " + why.message() + "; " + why.missing() + "; " + why.remedy();
  }
}
