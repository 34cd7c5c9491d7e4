// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.catalogue.loading.CatalogueLoader;
import be.delegraph.catalogue.loading.CatalogueRefusedException;
import be.delegraph.catalogue.loading.LoadPermission;
import be.delegraph.testing.SampleData;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Loads of the catalogue are changes like all others, in a chain of their own. */
class CatalogueChainIT {

    private static final Path SAMPLES = SampleData.root().resolve("fixtures/catalogue");

    private final Instant started = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @RegisterExtension
    final ServiceExtension service = ServiceExtension.on(SampleData.CATALOGUE);

    private final Chains chains = new Chains(new TestGraph());

    @TempDir
    private Path directory;

    @BeforeEach
    void copySamples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aLoadIsAChangeThatSaysWhatItDid() {
        Map<String, Object> first = only();

        assertThat(first).containsEntry("operation", "LOAD_CATALOGUE").containsEntry("chain", "catalogue");
        assertThat(input(first)).contains("adds application heracles", "adds policy of heracles");
    }

    /** The samples count since 2020. */
    @Test
    void aCatalogueThatCountsSinceLongBeforeIsRecordedWhenItIsLoaded() {
        Map<String, Object> first = only();

        assertThat(input(first)).contains("counts since 2020-01-01T00:00:00Z");
        assertThat(((ZonedDateTime) first.get("recorded")).toInstant()).isBetween(started, Instant.now());
    }

    @Test
    void whatChangesNothingIsNoChange() {
        load();
        loader().plan(directory, null);

        only();
    }

    @Test
    void theNextLoadFollowsTheFirst() throws IOException {
        rename("heracles-2");

        load();

        chains.assertWhole();
        assertThat(chains.changes()).hasSize(2);
        assertThat(input(chains.changes().get(1))).contains("changes application heracles");
    }

    @Test
    void aRefusedLoadLeavesNoRecord() throws IOException {
        for (String file : List.of(
                "capacity-types", "subdivision-types", "facility-kinds", "functions", "applications", "terms")) {
            Files.writeString(directory.resolve(file + ".yaml"), "[]");
        }

        assertThatThrownBy(() -> loader().load(directory, null, Set.of()))
                .isInstanceOf(CatalogueRefusedException.class);
        only();
        loader().load(directory, null, EnumSet.allOf(LoadPermission.class));
        assertThat(chains.changes()).hasSize(2);
    }

    @Test
    void loadsAtOnceTakeTurns() throws IOException {
        rename("heracles-2");

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(this::load))
                        .toArray(CompletableFuture[]::new))
                .join();

        chains.assertWhole();
        assertThat(chains.changes()).hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private static List<String> input(Map<String, Object> change) {
        return (List<String>) change.get("input");
    }

    private void rename(String name) throws IOException {
        Path applications = directory.resolve("applications.yaml");
        Files.writeString(
                applications, Files.readString(applications).replaceFirst("nl: \"Heracles\"", "nl: \"" + name + "\""));
    }

    private void load() {
        loader().load(directory, null);
    }

    private CatalogueLoader loader() {
        return service.bean(CatalogueLoader.class);
    }

    private Map<String, Object> only() {
        assertThat(chains.changes()).hasSize(1);
        chains.assertWhole();
        return chains.changes().get(0);
    }
}
