// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.http.StrictJson;
import be.delegraph.problem.InvalidException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * The members of a JSON object, read by name and type. Nothing is coerced; whatever is not as asked for fails with a
 * pointer to the member. An optional member that is {@code null} counts as absent; members that nobody asks for do not
 * matter.
 */
final class JsonMembers {

    static final int LONGEST_TEXT = 256;

    private final String pointer;
    private final JsonNode node;

    private JsonMembers(String pointer, JsonNode node) {
        this.pointer = pointer;
        this.node = node;
    }

    /** Reads a body, which must be one JSON object. */
    static JsonMembers of(byte[] body) {
        return new JsonMembers("", StrictJson.object(body));
    }

    JsonMembers object(String name) {
        return objectIfGiven(name).orElseThrow(() -> missing(name));
    }

    Optional<JsonMembers> objectIfGiven(String name) {
        return given(name, JsonNode::isObject, "an object").map(value -> new JsonMembers(pointerTo(name), value));
    }

    /** A text that is neither empty nor longer than {@value #LONGEST_TEXT} characters. */
    String text(String name) {
        return textIfGiven(name).orElseThrow(() -> missing(name));
    }

    Optional<String> textIfGiven(String name) {
        return given(name, JsonNode::isTextual, "a string")
                .map(JsonNode::textValue)
                .map(value -> withinBounds(name, value));
    }

    boolean flag(String name) {
        return given(name, JsonNode::isBoolean, "true or false")
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    /** A member whose type the caller of this method looks at. */
    Optional<JsonNode> any(String name) {
        return given(name, value -> true, "given");
    }

    /**
     * Makes something of a value.
     *
     * @param reading throws {@link IllegalArgumentException} with a message that tells the shape and not the value
     */
    <T, R> R read(String name, T value, Function<T, R> reading) {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw invalid(name, String.valueOf(e.getMessage()));
        }
    }

    InvalidException invalid(String name, String message) {
        return new InvalidException(pointerTo(name), message);
    }

    private Optional<JsonNode> given(String name, Function<JsonNode, Boolean> isRight, String right) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!isRight.apply(value)) {
            throw invalid(name, "This must be " + right + ".");
        }
        return Optional.of(value);
    }

    private String withinBounds(String name, String value) {
        if (value.isEmpty() || value.length() > LONGEST_TEXT) {
            throw invalid(name, "This must have 1 to " + LONGEST_TEXT + " characters.");
        }
        return value;
    }

    private InvalidException missing(String name) {
        return invalid(name, "This is required.");
    }

    private String pointerTo(String name) {
        return pointer + "/" + name;
    }
}
