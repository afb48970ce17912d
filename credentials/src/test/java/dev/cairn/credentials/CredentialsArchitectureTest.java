package dev.cairn.credentials;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What the module promises to whoever uses it without the application. */
@AnalyzeClasses(packages = "dev.cairn.credentials", importOptions = ImportOption.DoNotIncludeTests.class)
class CredentialsArchitectureTest {
    @ArchTest
    static final ArchRule NO_FRAMEWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql..", "javax.sql..")
            .because("credentials are signed and verified without a server or a database; wire them in api instead");

    @ArchTest
    static final ArchRule NO_NETWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "com.apicatalog.jsonld.http..")
            .because("nothing is fetched while signing or verifying; give a DidResolver what is known");

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("the instant is an argument, so that a verification can be repeated");

    @ArchTest
    static final ArchRule INNER_PACKAGES_KNOW_NO_OUTER = noClasses()
            .that()
            .resideInAPackage("..linkeddata..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..compose..", "..sign..", "..verify..", "..did..")
            .because("the meaning of a document does not depend on what it is used for");
}
