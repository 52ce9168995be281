package org.tocsin.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.ingest.FeedSettings;

/** The lists that come with Tocsin can be put together, and say of every feed who speaks. */
class StarterListsTest {
    private static final Path FOLDER = Path.of("../feeds");

    @Test
    void areConfigurationsWithDistinctIdsAndAddresses() throws IOException {
        List<FeedSettings> feeds = feeds();

        assertThat(feeds).hasSizeGreaterThan(100);
        assertThat(feeds).extracting(FeedSettings::id).doesNotHaveDuplicates();
        assertThat(feeds).extracting(FeedSettings::url).doesNotHaveDuplicates();
        assertThat(feeds).allSatisfy(feed -> {
            assertThat(feed.country()).as(feed.id()).isNotNull();
            assertThat(feed.language()).as(feed.id()).isNotNull();
        });
    }

    private static List<FeedSettings> feeds() throws IOException {
        ConfigurationReader reader = new ConfigurationReader(Map.of());
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .flatMap(file -> reader.read(file).feeds().stream())
                    .toList();
        }
    }
}
