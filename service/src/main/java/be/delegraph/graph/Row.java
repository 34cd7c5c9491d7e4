// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record of a result, or a map inside one, read by name.
 *
 * <p>A value that is absent or of another kind than asked for is a fault of the query, not of the caller, and throws
 * {@link ClassCastException} or {@link NullPointerException}. Not safe for use by several threads.
 */
public record Row(Map<String, Object> values) {

    public String string(String name) {
        return (String) required(name);
    }

    public @Nullable String stringOrNull(String name) {
        return (String) values.get(name);
    }

    public Instant moment(String name) {
        return ((ZonedDateTime) required(name)).toInstant();
    }

    public boolean flag(String name) {
        return (Boolean) required(name);
    }

    public @Nullable Integer integerOrNull(String name) {
        Number number = (Number) values.get(name);
        return number == null ? null : number.intValue();
    }

    public int integer(String name) {
        return ((Number) required(name)).intValue();
    }

    @SuppressWarnings("unchecked")
    public List<String> strings(String name) {
        return (List<String>) required(name);
    }

    /** A list of lists of strings, each of one length. */
    @SuppressWarnings("unchecked")
    public List<List<String>> tuples(String name) {
        return (List<List<String>>) required(name);
    }

    @SuppressWarnings("unchecked")
    public List<Row> rows(String name) {
        return ((List<Map<String, Object>>) required(name))
                .stream().map(Row::new).toList();
    }

    @SuppressWarnings("unchecked")
    public @Nullable Row rowOrNull(String name) {
        Map<String, Object> row = (Map<String, Object>) values.get(name);
        return row == null ? null : new Row(row);
    }

    private Object required(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
