// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.hierarchy.Hierarchy;
import be.delegraph.fixtures.hierarchy.HierarchyReader;
import be.delegraph.testing.Hospital;
import be.delegraph.testing.SampleData;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds the README's picture of the graph against the graph that the catalogue and the story make. */
class ReadmePictureIT {

    private static final Pattern ARROW = Pattern.compile("^ *(\\w+) -->\\|(\\w+)\\| (\\w+)$", Pattern.MULTILINE);

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(SampleData.CATALOGUE);

    private record Arrow(List<String> from, String type, List<String> to) {

        private boolean covers(Arrow actual) {
            return type.equals(actual.type) && actual.from.containsAll(from) && actual.to.containsAll(to);
        }
    }

    @Test
    void drawsWhatThereIsAndNothingElse() throws IOException {
        SampleData.replaceHierarchies(stories());
        Hospital hospital = new Hospital(service);
        hospital.change("tb-hospital", "/v1/units/ticks", Hospital.BUS, "ehealthbox");
        hospital.change("tb-hospital", "/v1/units/ticks/end", Hospital.BUS, "ehealthbox");
        List<Arrow> drawn = drawn();
        List<Arrow> actual = actual();
        assertThat(drawn).isNotEmpty().allMatch(arrow -> actual.stream().anyMatch(arrow::covers));
        assertThat(actual).allMatch(found -> drawn.stream().anyMatch(arrow -> arrow.covers(found)));
    }

    private static List<Hierarchy> stories() throws IOException {
        try (Stream<Path> files = Files.list(SampleData.root().resolve("fixtures/story"))) {
            return files.map(HierarchyReader::read).toList();
        }
    }

    private static List<Arrow> drawn() throws IOException {
        return ARROW.matcher(Files.readString(SampleData.root().resolve("README.md")))
                .results()
                .map(found -> new Arrow(List.of(found.group(1)), found.group(2), List.of(found.group(3))))
                .toList();
    }

    private static List<Arrow> actual() {
        return new TestGraph()
                .driver().executableQuery("""
                        MATCH (from)-[relationship]->(to)
                        WHERE NOT any(label IN labels(from) WHERE label STARTS WITH '__')
                        RETURN DISTINCT labels(from) AS from, type(relationship) AS type, labels(to) AS to""").execute().records().stream()
                        .map(found -> new Arrow(
                                found.get("from").asList(value -> value.asString()),
                                found.get("type").asString(),
                                found.get("to").asList(value -> value.asString())))
                        .toList();
    }
}
