package clusterkb.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import clusterkb.rules.Stage;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packages may know of each other and of the libraries. */
class ArchitectureTest {
  private static final Path MAIN = Path.of("src/main/java/clusterkb");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Stage.class.getProtectionDomain().getCodeSource().getLocation());

  /** The pipeline: a package may use those to its left. facts.Place is a word of text too. */
  private static final List<String> PIPELINE =
      List.of(
          "text",
          "facts",
          "rules",
          "engine",
          "explain",
          "upgrade",
          "diagnosis",
          "kjar",
          "cases",
          "catalogue",
          "authoring",
          "compare",
          "service",
          "lint",
          "waiver",
          "report",
          "watch",
          "batch",
          "cli");

  @Test
  void typesOfDroolsStayWhereRulesAreReadAndEvaluated() {
    noClasses()
        .that()
        .resideOutsideOfPackages("clusterkb.rules.read", "clusterkb.engine", "clusterkb.kjar")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(CLASSES);
  }

  @Test
  void onlyTablesKnowTheLibraryForSpreadsheetsAndOnlyResultsTheOneForColumns() {
    noClasses()
        .that()
        .resideOutsideOfPackages("clusterkb.rules.table", "clusterkb.batch.fleet.parquet")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.apache.logging..")
        .check(CLASSES);
  }

  @Test
  void onlyTheJobOnAClusterKnowsSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackage("clusterkb.batch.spark")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
        .check(CLASSES);
  }

  /** The program does not carry Spark, so that what it starts with must not need it. */
  @Test
  void nothingKnowsTheJobOnACluster() {
    noClasses()
        .that()
        .resideOutsideOfPackage("clusterkb.batch.spark")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("clusterkb.batch.spark")
        .check(CLASSES);
  }

  @Test
  void onlyInputsOfBatchesKnowTheLibraryForArchives() {
    noClasses()
        .that()
        .resideOutsideOfPackage("clusterkb.batch.input")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.commons..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("clusterkb.rules.table")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.parquet..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("clusterkb.batch.fleet.parquet")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache..")
                .and(DescribedPredicate.not(resideInAnyPackage("org.apache.parquet.."))))
        .check(CLASSES);
  }

  @Test
  void nothingPublicOfTheReadersAndTheEngineSpeaksOfDrools() {
    DescribedPredicate<JavaClass> drools = resideInAnyPackage("org.drools..", "org.kie..");
    List<String> leaks =
        CLASSES.stream()
            .filter(type -> type.getModifiers().toString().contains("PUBLIC"))
            .filter(type -> !type.getPackageName().equals("clusterkb.kjar"))
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> unit.getModifiers().toString().contains("PUBLIC"))
            .filter(
                unit ->
                    drools.test(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(drools))
            .filter(unit -> unit.getOwner().getModifiers().toString().contains("PUBLIC"))
            .map(JavaCodeUnit::getFullName)
            .toList();
    // The one door for sessions of other Drools applications.
    assertThat(leaks)
        .containsExactly(
            "clusterkb.engine.CheckSession.in(org.kie.api.runtime.KieSession,"
                + " clusterkb.engine.Knowledge, clusterkb.facts.read.Deployment)");
  }

  @ParameterizedTest
  @MethodSource("allButTheLast")
  void aPackageKnowsNothingOfWhatComesAfterItInThePipeline(String one) {
    int at = PIPELINE.indexOf(one);
    String[] later =
        PIPELINE.subList(at + 1, PIPELINE.size()).stream()
            .map(name -> "clusterkb." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("clusterkb." + one + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(later).and(DescribedPredicate.not(name("clusterkb.facts.Place"))))
        .check(CLASSES);
  }

  private static List<String> allButTheLast() {
    return PIPELINE.subList(0, PIPELINE.size() - 1);
  }

  @Test
  void thePipelineHasNoCycles() {
    slices()
        .matching("clusterkb.(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(resideInAPackage("clusterkb.text"), name("clusterkb.facts.Place"))
        .check(CLASSES);
  }

  @Test
  void noTwoPackagesKnowEachOther() {
    slices()
        .matching("clusterkb.(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(resideInAPackage("clusterkb.text"), name("clusterkb.facts.Place"))
        .check(CLASSES);
  }

  @Test
  void onlyProgramsEndTheProcess() {
    DescribedPredicate<JavaAccess<?>> ending =
        DescribedPredicate.describe(
            "ends the process",
            access ->
                List.of("exit", "halt").contains(access.getTarget().getName())
                    && List.of("java.lang.System", "java.lang.Runtime")
                        .contains(access.getTargetOwner().getName()));
    List<String> places =
        CLASSES.stream()
            .filter(type -> type.getAccessesFromSelf().stream().anyMatch(ending))
            .map(JavaClass::getName)
            .toList();
    assertThat(places)
        .containsExactlyInAnyOrder("clusterkb.cli.Main", "clusterkb.batch.spark.SparkBatch");
  }

  @Test
  void onlyProgramsKnowTheStreamsOfTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("clusterkb.cli")
        .and()
        .doNotHaveFullyQualifiedName("clusterkb.batch.spark.SparkBatch")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void nothingLogsThroughTheJdk() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javax.tools..",
        "javax.script..",
        "java.net..",
        "java.rmi..",
        "javax.naming..",
        "sun.."
      })
  void nothingCompilesRunsOrFetchesWhatItReads(String packages) {
    noClasses()
        .that()
        // Which names java.net.URL only to give none.
        .doNotHaveFullyQualifiedName("clusterkb.engine.FencedClasses")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packages)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {ClassLoader.class, ObjectInputStream.class, ProcessBuilder.class, Process.class})
  void nothingLoadsClassesOrStartsProcesses(Class<?> type) {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("clusterkb.engine.FencedClasses")
        .and()
        .doNotHaveFullyQualifiedName("clusterkb.engine.Knowledge")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(type)
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    try (Stream<Path> all = Files.walk(MAIN)) {
      List<Path> without =
          all.filter(path -> path.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .filter(folder -> !folder.equals(MAIN))
              .toList();
      assertThat(without).isEmpty();
    }
  }

  @Test
  void everyPackageHasItsPlaceInThePipeline() {
    assertThat(
            CLASSES.getPackage("clusterkb").getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(PIPELINE);
  }

  @ParameterizedTest
  @CsvSource({
    "org.mvel2.MVEL",
    "org.drools.mvel.MVELConstraint",
    "org.drools.mvel.expr.MVELCompilationUnit",
    "org.drools.mvelcompiler.MvelCompiler",
    "org.eclipse.jdt.internal.compiler.Compiler",
  })
  void nothingThatRunsCodeFromRulesIsOnTheClassPath(String name) {
    assertThat(isThere(name)).isFalse();
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, ArchitectureTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
