package dev.cairn.engine.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;

/** A package of the engine that says on which others it may depend. */
public final class EnginePackage {

    private static final String BASE = "dev.cairn.engine";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private final String name;
    private final List<String> mayUse = new ArrayList<>();

    private EnginePackage(String name) {
        this.name = name;
    }

    public static EnginePackage of(String name) {
        return new EnginePackage(BASE + "." + name);
    }

    public String name() {
        return name;
    }

    public static JavaClasses classesOfEngine() {
        return CLASSES;
    }

    /** These packages and none else of the engine. */
    public EnginePackage dependsOn(EnginePackage... others) {
        for (EnginePackage other : others) {
            mayUse.add(other.name);
        }
        return this;
    }

    public void verify() {
        mayUse.add(name);
        classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are outside the engine or in " + mayUse,
                        used -> !used.getPackageName().startsWith(BASE) || mayUse.contains(used.getPackageName())))
                .because(
                        "each package uses only those above it; move the shared concept up rather than adding an arrow")
                .check(CLASSES);
    }
}
