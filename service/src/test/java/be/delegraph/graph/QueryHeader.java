// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.Driver;

/**
 * What a query's file says of itself.
 *
 * @param parameters their types, by name
 * @param samples their values for whoever copies the file and runs it in the sandbox, as Cypher, by name
 * @param refusals what a change's outcome may name; none of what changes nothing
 */
record QueryHeader(
        String purpose,
        Map<String, String> parameters,
        Map<String, String> samples,
        List<String> columns,
        Set<String> refusals,
        Set<String> indexes,
        boolean writes) {

    private static final List<String> SECTIONS = List.of("purpose", "parameters", "columns", "indexes", "access");
    private static final Pattern SECTION = Pattern.compile("// ([a-z]+): *(.*)");
    private static final Pattern SAMPLE = Pattern.compile(":param (\\w+) => (.+);");
    private static final Pattern PARAMETER = Pattern.compile(" {3}(\\w+) {2,}(.+)");

    /** The samples' values. */
    Map<String, Object> sampleParameters(Driver driver) {
        String values = samples.entrySet().stream()
                .map(sample -> sample.getKey() + ": " + sample.getValue())
                .collect(joining(", ", "RETURN {", "} AS samples"));
        return driver.executableQuery(values)
                .execute()
                .records()
                .get(0)
                .get("samples")
                .asMap();
    }

    /** The header of the query's file as it is shipped: the service itself does without. */
    static QueryHeader of(Query query) {
        try (InputStream file = Query.class.getResourceAsStream(Query.FOLDER + query.path() + ".cypher")) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file's text.
     *
     * @throws IllegalArgumentException if its header is not as it has to be
     */
    static QueryHeader of(String text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text.lines().takeWhile(line -> line.startsWith("//")).toList()) {
            Matcher section = SECTION.matcher(line);
            if (section.matches()) {
                current = new ArrayList<>();
                sections.put(section.group(1), current);
            }
            current.add(section.matches() ? section.group(2) : line.substring(2));
        }
        List<String> refusals = sections.getOrDefault("refusals", List.of("none"));
        sections.remove("refusals");
        require(List.copyOf(sections.keySet()).equals(SECTIONS), "The header has the sections " + SECTIONS);
        String access = words(sections.get("access"));
        require(Set.of("read", "write").contains(access), "Access is read or write");
        return new QueryHeader(
                words(sections.get("purpose")),
                parameters(sections.get("parameters")),
                samples(text),
                list(sections.get("columns")),
                new TreeSet<>(list(refusals)),
                new TreeSet<>(list(sections.get("indexes"))),
                access.equals("write"));
    }

    private static Map<String, String> parameters(List<String> lines) {
        Map<String, String> parameters = new LinkedHashMap<>();
        lines.stream()
                .map(PARAMETER::matcher)
                .filter(Matcher::matches)
                .forEach(parameter -> parameters.put(parameter.group(1), parameter.group(2)));
        boolean none = lines.equals(List.of("none"));
        require(none == parameters.isEmpty(), "Parameters are none, or one a line, its name and its type");
        return parameters;
    }

    private static Map<String, String> samples(String text) {
        Map<String, String> samples = new LinkedHashMap<>();
        text.lines()
                .dropWhile(line -> line.startsWith("//"))
                .takeWhile(line -> line.startsWith(":"))
                .map(SAMPLE::matcher)
                .forEach(sample -> {
                    require(sample.matches(), "A sample is :param name => value;");
                    samples.put(sample.group(1), sample.group(2));
                });
        return samples;
    }

    private static List<String> list(List<String> lines) {
        String words = words(lines);
        return words.equals("none") ? List.of() : List.of(words.split(", *"));
    }

    private static String words(List<String> lines) {
        String words = lines.stream().map(String::strip).collect(joining(" ")).strip();
        require(!words.isEmpty(), "No section is empty");
        return words;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
