package org.tocsin.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PurityTest {
    private static final String[] PURE = {"org.tocsin.ingest.format..", "org.tocsin.ingest.identity.."};

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tocsin.ingest");

    @Test
    void parsingAndIdentityKnowNoKafkaNoHttpAndNoFiles() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "java.net.http..",
                        "com.sun.net..",
                        "java.nio.file..",
                        "io.micrometer..",
                        "org.slf4j..",
                        "org.tocsin.ingest.fetch..",
                        "org.tocsin.ingest.poll..",
                        "org.tocsin.ingest.publish..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)|java\\.net\\.(URL|.*Socket.*|URLConnection)")
                .check(ours);
    }

    @Test
    void parsingAndIdentityKnowNoClock() {
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
                .check(ours);
    }

    @Test
    void pollingKnowsNoKafka() {
        noClasses()
                .that()
                .resideInAnyPackage("org.tocsin.ingest.poll..", "org.tocsin.ingest.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.tocsin.ingest.publish..")
                .check(ours);
    }

    @Test
    void nothingSleepsOrAsksTheWallForTheTime() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ours);
    }
}
