package dev.cairn.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.cairn.engine.support.EnginePackage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of the engine may know which: each only those above it. */
class EngineArchitectureTest {

    private static final EnginePackage WORDING = EnginePackage.of("wording");
    private static final EnginePackage AWARD = EnginePackage.of("award");
    private static final EnginePackage RESULT = EnginePackage.of("result");
    private static final EnginePackage EXPLANATION = EnginePackage.of("explanation");
    private static final EnginePackage PACKAGING = EnginePackage.of("packaging");
    private static final EnginePackage EXPRESSION = EnginePackage.of("decision.expression");
    private static final EnginePackage PLAIN = EnginePackage.of("decision.plain");
    private static final EnginePackage ANALYSIS = EnginePackage.of("decision.analysis");
    private static final EnginePackage DECISION = EnginePackage.of("decision");
    private static final EnginePackage CREDIT = EnginePackage.of("credit");
    private static final EnginePackage ALLOCATION = EnginePackage.of("allocation");
    private static final EnginePackage PLANNING = EnginePackage.of("planning");
    private static final EnginePackage ENDORSEMENT = EnginePackage.of("endorsement");
    private static final EnginePackage VALIDITY = EnginePackage.of("validity");
    private static final EnginePackage STACKING = EnginePackage.of("stacking");
    private static final EnginePackage EXAMPLE = EnginePackage.of("example");

    private static final List<EnginePackage> ALL = List.of(
            WORDING,
            AWARD,
            RESULT,
            EXPLANATION,
            PACKAGING,
            EXPRESSION,
            PLAIN,
            ANALYSIS,
            DECISION,
            CREDIT,
            ALLOCATION,
            PLANNING,
            ENDORSEMENT,
            VALIDITY,
            STACKING,
            EXAMPLE);

    @Test
    void everyPackageKnowsOnlyThoseAboveIt() {
        WORDING.dependsOn().verify();
        AWARD.dependsOn().verify();
        RESULT.dependsOn(AWARD).verify();
        EXPLANATION.dependsOn(AWARD).verify();
        PACKAGING.dependsOn(WORDING, AWARD, RESULT, EXPLANATION).verify();
        EXPRESSION.dependsOn(WORDING).verify();
        PLAIN.dependsOn(WORDING, EXPRESSION).verify();
        ANALYSIS.dependsOn(WORDING, EXPRESSION, PLAIN).verify();
        DECISION.dependsOn(EXPLANATION, EXPRESSION, PLAIN, ANALYSIS).verify();
        CREDIT.dependsOn(AWARD, RESULT, EXPLANATION, PACKAGING, DECISION).verify();
        ALLOCATION.dependsOn(AWARD, RESULT, EXPLANATION, PACKAGING, CREDIT).verify();
        PLANNING.dependsOn(AWARD, RESULT, EXPLANATION, PACKAGING, CREDIT, ALLOCATION)
                .verify();
        ENDORSEMENT.dependsOn(AWARD, EXPLANATION, DECISION).verify();
        VALIDITY.dependsOn(AWARD, RESULT, EXPLANATION, PACKAGING, DECISION).verify();
        STACKING.dependsOn(AWARD, RESULT, EXPLANATION, PACKAGING, DECISION, CREDIT, ALLOCATION, VALIDITY)
                .verify();
        EXAMPLE.dependsOn(AWARD, RESULT, EXPLANATION, PACKAGING, DECISION, CREDIT, ALLOCATION, STACKING)
                .verify();
    }

    /** A new package has to say here what it may know. */
    @Test
    void everyPackageIsNamedAbove() {
        assertThat(EnginePackage.classesOfEngine().stream()
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        ALL.stream().map(EnginePackage::name).toList());
    }

    /** Dates are arguments: what was decided once is decided the same years later. */
    @Test
    void nobodyReadsAClock() {
        Stream.of(
                        LocalDate.class,
                        Instant.class,
                        Clock.class,
                        java.time.LocalDateTime.class,
                        java.time.ZonedDateTime.class)
                .forEach(type -> {
                    noClasses()
                            .should()
                            .callMethod(type, type == Clock.class ? "systemUTC" : "now")
                            .because("the engine takes dates as arguments")
                            .check(EnginePackage.classesOfEngine());
                });
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .because("the engine takes dates as arguments")
                .check(EnginePackage.classesOfEngine());
    }

    /** The engine is a library: no Spring, no database, no web. */
    @Test
    void theEngineKnowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql..", "java.net.http..")
                .because("the command line and Spark run the same jar")
                .check(EnginePackage.classesOfEngine());
    }
}
