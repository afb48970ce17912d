package dev.cairn.api.avetmiss;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The reader is used by the application, by benchmarks and by hand: it must not need any of their surroundings. */
class PureTest {

    @Test
    void theReaderNeedsNeitherSpringNorADatabase() {
        classes()
                .that()
                .resideInAPackage("dev.cairn.api.avetmiss..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.cairn.api.avetmiss..",
                        "dev.cairn.engine.award..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "java.lang..",
                        "java.io..",
                        "java.nio..",
                        "java.time..",
                        "java.util..")
                .because("bring what else it needs in as an argument, as TrainingProductDirectory is")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.cairn.api.avetmiss"));
    }

    @Test
    void theReaderReadsNoClock() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("dev.cairn.api.avetmiss..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("the day of import is an argument: the same files give the same report")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.cairn.api.avetmiss"));
    }
}
