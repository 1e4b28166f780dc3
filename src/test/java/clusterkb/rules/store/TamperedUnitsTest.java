package clusterkb.rules.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clusterkb.rules.Requirement;
import clusterkb.rules.RuleSet;
import clusterkb.rules.RulesFolder;
import clusterkb.rules.Varied;
import clusterkb.rules.lang.Body;
import clusterkb.rules.lang.Constraint;
import clusterkb.rules.lang.Expression;
import clusterkb.rules.lang.Operator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved units with right hashes that nothing compiled: they are made anew from the rule's text. */
class TamperedUnitsTest {
  @TempDir private Path parent;
  private RulesFolder folder;
  private Path saved;
  private Loads loads;
  private Loads.Content expected;
  private Requirement sound;
  private Path unit;
  private byte[] good;

  @BeforeEach
  void loadOnce() throws IOException {
    saved = parent.resolve("saved");
    folder = new RulesFolder(parent).with("disks/x/x.drl", RulesFolder.RULE);
    RuleSet rules = folder.load();
    sound = rules.statements().get(0);
    loads = new Loads(folder.path(), saved);
    expected = loads.load();
    Files.delete(loads.whole());
    List<Path> units = new ArrayList<>();
    try (Stream<Path> all = Files.list(saved)) {
      for (Path one : all.toList()) {
        if (new String(Files.readAllBytes(one), StandardCharsets.UTF_8).contains("R-1")) {
          units.add(one);
        }
      }
    }
    unit = units.get(0);
    good = Files.readAllBytes(unit);
  }

  /** Puts other content there with the hashes that it has to have; it is not believed. */
  private void check(byte[] content) throws IOException {
    new UnitStore(saved).save(unit.getFileName().toString(), content);
    assertThat(Files.readAllBytes(unit)).isNotEqualTo(good);
    assertThat(loads.loadFromParts()).isEqualTo(expected);
    assertThat(Files.readAllBytes(unit)).isEqualTo(good);
  }

  private Requirement with(Body breach) {
    return Varied.of(
        sound,
        sound.subject(),
        List.of(new Requirement.Breach(sound.breaches().get(0).message(), breach, sound.origin())));
  }

  private static Body of(Constraint constraint) {
    return new Body(List.of(), List.of(), List.of(constraint), List.of());
  }

  private Constraint nameIs(Object value) {
    return new Constraint.Comparison(
        new Expression.Read("$disk", sound.subjectType().property("name")),
        Operator.LESS,
        new Expression.Literal(value),
        sound.origin());
  }

  @Test
  void comparesWhatCannotBeCompared() throws IOException {
    check(UnitWriter.requirements(List.of(with(of(nameIs(1L))))));
  }

  @Test
  void namesWhatIsNotThere() throws IOException {
    Constraint unknown =
        new Constraint.Comparison(
            new Expression.Count("$n"), Operator.EQUAL, new Expression.Literal(1L), sound.origin());
    check(UnitWriter.requirements(List.of(with(of(unknown)))));
  }

  @Test
  void isDeeperThanTheReaderGoes() throws IOException {
    PackedWriter out = new PackedWriter();
    byte[] whole = UnitWriter.requirements(List.of(with(of(deep(100)))));
    for (int i = 0; i < 1_000_000; i++) {
      // A junction of one part, which is a junction of one part, ...
      out.tag('j');
      out.flag(true);
      out.number(1);
    }
    check(out.bytes());
    check(whole);
  }

  private Constraint deep(int levels) {
    Constraint whole = nameIs("x");
    for (int i = 0; i < levels; i++) {
      whole = new Constraint.Junction(true, List.of(whole), sound.origin());
    }
    return whole;
  }

  @Test
  void saysThatItIsHuge() throws IOException {
    for (int size : new int[] {Integer.MAX_VALUE, 1 << 20, -1}) {
      PackedWriter out = new PackedWriter();
      out.number(1);
      out.number(size);
      out.number(size);
      out.number(size);
      check(out.bytes());
    }
  }

  @Test
  void goesOnBehindItsEnd() throws IOException {
    byte[] longer = new byte[UnitWriter.requirements(List.of(sound)).length + 1];
    byte[] right = UnitWriter.requirements(List.of(sound));
    System.arraycopy(right, 0, longer, 0, right.length);
    check(longer);
  }

  @Test
  void aFolderOnWhichNothingCanBeWrittenIsDoneWithout() {
    Path full = Path.of("/proc/self/fdinfo");
    assumeTrue(Files.isDirectory(full), "there is no such folder on this system");
    Loads without = new Loads(folder.path(), full);
    assertThat(without.load()).isEqualTo(expected);
    assertThat(without.load()).isEqualTo(expected);
    assertThat(without.compiled()).containsExactly(1, 1);
  }
}
