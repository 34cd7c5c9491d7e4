// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Questions as AuthZEN writes them. */
public final class Questions {

    private Questions() {}

    /** About a person at a unit. */
    public static String question(String person, String application, String unit) {
        return question(person, application, unit, "{}");
    }

    public static String question(String person, String application, String unit, String context) {
        return question("person", person, application, "unit", unit, context);
    }

    public static String question(
            String subjectType,
            String subject,
            String application,
            String resourceType,
            String resource,
            String context) {
        return """
                {"subject": {"type": "%s", "id": "%s"}, "action": {"name": "%s"},
                 "resource": {"type": "%s", "id": "%s"}, "context": %s}
                """.formatted(subjectType, subject, application, resourceType, resource, context);
    }

    /** About Anna at her campus, and right but for one member. */
    public static String almostRight(String member, String value, String application) {
        Map<String, String> members = new TreeMap<>(Map.of(
                "subject", "{\"type\": \"person\", \"id\": \"" + ScreeningWorld.ANNA + "\"}",
                "action", "{\"name\": \"" + application + "\"}",
                "resource", "{\"type\": \"unit\", \"id\": \"" + ScreeningWorld.CAMPUS + "\"}"));
        members.put(member, value);
        return members.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
