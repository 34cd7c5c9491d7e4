// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * A query, which is a file of the {@code cypher} module. A room has its own in the folder of its name, and declares each as
 * a constant of the class that asks it. What a file's header promises is held against Neo4j by a test.
 *
 * @param path the file's place below {@code cypher/queries}, without its ending
 * @param text the query without comments, samples and indentation, which cost time at every call: Neo4j looks its plan up
 *     by the text
 */
public record Query(String path, String text) {

    static final String FOLDER = "/be/delegraph/cypher/queries/";

    /**
     * Reads the query from its file.
     *
     * @throws IllegalStateException if there is no such file
     */
    public static Query of(String path) {
        return new Query(path, read(FOLDER + path + ".cypher"));
    }

    /** The same with what follows it: a file of {@code cypher/fragments}, which begins with what this one returns. */
    public Query followedBy(String fragment) {
        return new Query(
                path, "CALL () {\n" + text + "\n}\n" + read("/be/delegraph/cypher/fragments/" + fragment + ".cypher"));
    }

    @Override
    public String toString() {
        return path;
    }

    private static String read(String resource) {
        try (InputStream file = Query.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The query " + resource + " is missing.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("//") && !line.startsWith(":"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
