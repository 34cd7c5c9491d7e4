// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The types that headers use, as Cypher calls them. */
enum CypherType {
    STRING(String.class),
    INTEGER(Number.class),
    BOOLEAN(Boolean.class),
    ZONED_DATETIME(ZonedDateTime.class),
    LIST(List.class),
    MAP(Map.class);

    private final Class<?> type;

    CypherType(Class<?> type) {
        this.type = type;
    }

    /** The type that a description such as {@code LIST OF STRING} begins with. */
    static CypherType startOf(String description) {
        return Arrays.stream(values())
                .filter(type -> description.matches(type.name().replace('_', ' ') + "\\b.*"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No type of Cypher's: " + description));
    }

    static CypherType of(Object value) {
        return Arrays.stream(values())
                .filter(type -> type.type.isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No value for a query: " + value));
    }
}
