package org.tocsin.alerts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What decides knows no Kafka, no HTTP, no file and no clock. */
class PurePackagesTest {
    private static final String[] PURE = {
        "org.tocsin.alerts.activity..", "org.tocsin.alerts.surge..", "org.tocsin.alerts.lifecycle.."
    };

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tocsin.alerts");

    @Test
    void knowNoEdges() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.micrometer..",
                        "org.slf4j..",
                        "java.net..",
                        "java.nio.file..",
                        "com.sun.net..",
                        "com.fasterxml.jackson..",
                        "org.tocsin.contracts.record..",
                        "org.tocsin.contracts.service..",
                        "org.tocsin.alerts.topology..",
                        "org.tocsin.alerts.delivery..",
                        "org.tocsin.alerts.desk..")
                .check(classes);
    }

    @Test
    void knowNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(classes);
    }

    @Test
    void haveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.tocsin.alerts.(activity|surge|lifecycle|topology)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
