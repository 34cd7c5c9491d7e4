// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A question that is right but for one member. */
final class AlmostRight {

    private static final String SUBJECT = "{\"type\": \"person\", \"id\": \"" + ANNA + "\"}";
    private static final String RESOURCE = "{\"type\": \"unit\", \"id\": \"" + CAMPUS + "\"}";

    private AlmostRight() {}

    static String question(String member, String value, String application) {
        Map<String, String> members = new TreeMap<>(
                Map.of("subject", SUBJECT, "action", "{\"name\": \"" + application + "\"}", "resource", RESOURCE));
        members.put(member, value);
        return members.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
