package clusterkb.service;

import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.compare.Evaluation;
import clusterkb.engine.Conclusion;
import clusterkb.engine.Knowledge;
import clusterkb.facts.Disk;
import clusterkb.facts.DiskType;
import clusterkb.facts.FactType;
import clusterkb.facts.PropertyType;
import clusterkb.facts.read.Deployment;
import clusterkb.rules.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads read and change while rule sets are exchanged time and again. */
class ReloadUnderLoadTest {
  private static final int RELOADS = 60;
  private static final int CHANGES = 400;
  private static final int DEPLOYMENTS = 3;
  private static final PropertyType TYPE = FactType.of(Disk.class).property("type");

  @TempDir private Path folder;

  private final AtomicBoolean done = new AtomicBoolean();
  private final List<Knowledge> seen = Collections.synchronizedList(new ArrayList<>());

  @Test
  void everyAnswerIsThatOfTheRulesItNamesAndNoChangeIsLost() throws Exception {
    List<RuleSet> rules =
        List.of(
            EvaluationServiceTest.rules(folder, "BASIC"),
            EvaluationServiceTest.rules(folder, "DYNAMIC"));
    ExecutorService threads = Executors.newCachedThreadPool();
    try (EvaluationService service = new EvaluationService(rules.get(0))) {
      List<Future<Deployment>> changers = new ArrayList<>();
      List<Future<List<Evaluation>>> readers = new ArrayList<>();
      CyclicBarrier start = new CyclicBarrier(2 * DEPLOYMENTS + 2);
      for (int i = 0; i < DEPLOYMENTS; i++) {
        String name = "d" + i;
        int seed = i;
        service.open(name, EvaluationServiceTest.facts());
        changers.add(threads.submit(after(start, () -> change(service, name, seed))));
        readers.add(threads.submit(after(start, () -> read(service, name))));
      }
      Future<?> opener = threads.submit(after(start, () -> openAndClose(service)));
      start.await();
      for (int i = 1; i <= RELOADS; i++) {
        seen.add(service.knowledge());
        Reloaded reloaded = service.reload(rules.get(i % 2));
        assertThat(reloaded.rules().after()).isSameAs(rules.get(i % 2));
      }
      List<Deployment> stated = new ArrayList<>();
      for (Future<Deployment> changer : changers) {
        stated.add(changer.get());
      }
      service.reload(rules.get(1));
      done.set(true);
      opener.get();
      List<Evaluation> answers = new ArrayList<>();
      for (Future<List<Evaluation>> reader : readers) {
        answers.addAll(reader.get());
      }
      for (int i = 0; i < DEPLOYMENTS; i++) {
        Evaluation last = service.conclusions("d" + i);
        assertThat(last.fingerprint()).isEqualTo(rules.get(1).fingerprint());
        assertThat(types(last.deployment())).isEqualTo(types(stated.get(i)));
        answers.add(last);
      }
      assertAsFresh(answers, rules);
      seen.forEach(knowledge -> assertThat(knowledge.openSessions()).isZero());
      assertThat(service.knowledge().openSessions()).isEqualTo(DEPLOYMENTS);
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  private static <T> Callable<T> after(CyclicBarrier start, Callable<T> action) {
    return () -> {
      start.await();
      return action.call();
    };
  }

  private static List<Object> types(Deployment deployment) {
    List<Object> types = new ArrayList<>();
    deployment.facts().stream()
        .filter(Disk.class::isInstance)
        .forEach(disk -> types.add(disk.name() + " " + disk.value(TYPE)));
    return types;
  }

  /** Makes changes that are the same whatever the threads do, and gives what they come to. */
  private static Deployment change(EvaluationService service, String name, int seed) {
    Random random = new Random(seed);
    Deployment expected = EvaluationServiceTest.facts();
    DiskType[] values = {DiskType.BASIC, DiskType.DYNAMIC, null};
    for (int i = 0; i < CHANGES; i++) {
      Disk disk = expected.fact(Disk.class, random.nextBoolean() ? "Q:" : "R:");
      DiskType value = values[random.nextInt(values.length)];
      expected = expected.with(disk.with(TYPE, value, null));
      Evaluation answer = service.change(name, disk.identity(), TYPE, value, null);
      assertThat(types(answer.deployment())).isEqualTo(types(expected));
    }
    return expected;
  }

  private List<Evaluation> read(EvaluationService service, String name) {
    List<Evaluation> answers = new ArrayList<>();
    Set<Evaluation> known = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!done.get()) {
      Evaluation answer = service.conclusions(name);
      if (known.add(answer)) {
        answers.add(answer);
      }
    }
    return answers;
  }

  private Void openAndClose(EvaluationService service) {
    while (!done.get()) {
      Evaluation opened = service.open("passing", EvaluationServiceTest.facts());
      assertThat(opened.conclusions()).isNotEmpty();
      assertThat(service.close("passing")).isTrue();
    }
    return null;
  }

  private static void assertAsFresh(List<Evaluation> answers, List<RuleSet> rules) {
    Set<String> fingerprints = new HashSet<>();
    Map<String, Knowledge> knowledge =
        Map.of(
            rules.get(0).fingerprint(),
            new Knowledge(rules.get(0).statements(), rules.get(0).rows()),
            rules.get(1).fingerprint(),
            new Knowledge(rules.get(1).statements(), rules.get(1).rows()));
    for (Evaluation answer : answers) {
      fingerprints.add(answer.fingerprint());
      List<Conclusion> fresh =
          Evaluation.of(answer.rules(), knowledge.get(answer.fingerprint()), answer.deployment())
              .conclusions();
      assertThat(answer.conclusions()).isEqualTo(fresh);
    }
    assertThat(fingerprints).hasSize(2);
  }
}
