package org.tocsin.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What decides knows no Kafka, no HTTP, no file and no clock. */
class PureCoreTest {
    private static final String[] PURE = {
        "org.tocsin.processor.coding..",
        "org.tocsin.processor.fitting..",
        "org.tocsin.processor.geo..",
        "org.tocsin.processor.report..",
        "org.tocsin.processor.story.."
    };

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tocsin.processor");

    @Test
    void thePureCoreUsesNoEdge() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "java.net.http..",
                        "com.sun.net.httpserver..",
                        "java.nio.file..",
                        "io.micrometer..",
                        "opennlp..",
                        "org.tocsin.processor.language..",
                        "org.tocsin.processor.topology..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File");
        rule.check(classes);
    }

    @Test
    void thePureCoreAsksNobodyForTheTime() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(classes);
    }
}
