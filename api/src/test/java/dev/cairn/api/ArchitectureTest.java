package dev.cairn.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The application is made of concepts, each in its own package with its own tables. */
@AnalyzeClasses(packages = "dev.cairn", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule aConceptKeepsItsRowsToItself = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because(
                    "others would read and write a concept's tables past its rules; offer them a method that returns a record instead");

    @ArchTest
    static final ArchRule aControllerIsReachedOverHttpOnly = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .because("what two controllers share belongs to a concept, not to one of them");

    @ArchTest
    static final ArchRule packagesAreNamedByConcept = noClasses()
            .should()
            .resideInAnyPackage(
                    "..model..",
                    "..service..",
                    "..impl..",
                    "..dto..",
                    "..util..",
                    "..entity..",
                    "..controller..",
                    "..repository..")
            .because("such names tell of technique, not of awards");

    @ArchTest
    static final ArchRule nobodyDependsOnTheApplication = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.cairn.engine..", "dev.cairn.processes..", "dev.cairn.credentials..", "dev.cairn.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.cairn.api..")
            .because("the application puts the rooms together; ask for what is needed by a port of your own");

    @ArchTest
    static final ArchRule conceptsDoNotGoInCircles =
            slices().matching("dev.cairn.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theEngineOfTheDatabaseIsOnePackagesBusiness = noClasses()
            .that()
            .resideOutsideOfPackage("dev.cairn.api.database..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("dev\\.cairn\\.api\\.database\\.Postgres.*")
            .because("a concept must work the same on a PostgreSQL of the provider's own");
}
