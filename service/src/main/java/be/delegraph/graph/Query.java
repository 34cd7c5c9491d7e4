// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Every query there is, each a file of the {@code cypher} module. All of them are read when this class loads: a missing
 * file stops the start. What a file's header promises is held against Neo4j by a test.
 */
public enum Query {
    ACCESS_EVIDENCE("access/evidence"),
    CATALOGUE_LOCK("catalogue/lock"),
    CATALOGUE_RECORD_APPLICATIONS("catalogue/record_applications"),
    CATALOGUE_SUBDIVISION_TYPES("catalogue/subdivision_types"),
    CATALOGUE_SITE_TYPES("catalogue/site_types"),
    CATALOGUE_IMPLIED_TYPES("catalogue/implied_types"),
    CATALOGUE_FUNCTION_APPLICATIONS("catalogue/function_applications"),
    CATALOGUE_OFFERS("catalogue/offers"),
    CATALOGUE_POLICIES("catalogue/policies"),
    CATALOGUE_USES_IN_FORCE("catalogue/uses_in_force"),
    CATALOGUE_OPEN_TICKS("catalogue/open_ticks"),
    CATALOGUE_MARK_CHANGED("catalogue/mark_changed"),
    DELEGATION_MANAGED_UNITS("delegation/managed_units"),
    SANDBOX_MARKER("sandbox/marker");

    private final String path;
    private final String text;

    Query(String path) {
        this.path = path;
        this.text = read("/be/delegraph/cypher/queries/" + path + ".cypher");
    }

    /** The file's place below {@code cypher/queries}, without its ending. */
    public String path() {
        return path;
    }

    /** The query without comments and indentation, which cost time at every call: Neo4j looks its plan up by the text. */
    public String text() {
        return text;
    }

    private static String read(String resource) {
        try (InputStream file = Query.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The query " + resource + " is missing.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("//"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
