// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.delegraph.problem.InvalidException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, read by name and type. Nothing is coerced; whatever is not as asked for fails with a
 * pointer to the member. An optional member that is {@code null} counts as absent; members that nobody asks for do not
 * matter.
 */
final class JsonMembers {

    static final int LONGEST_TEXT = 256;
    private static final int MOST_DIGITS = 1000;
    private static final int DEEPEST = 1000;
    /** Names and texts may be as long as the body, which the server limits. */
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNumberLength(MOST_DIGITS)
            .maxNestingDepth(DEEPEST)
            .maxNameLength(Integer.MAX_VALUE)
            .build();
    /**
     * A member that occurs twice, or text after the object, could be read one way here and another way elsewhere. Names are
     * not kept for later: callers choose them, and can choose ones that collide.
     */
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(CONSTRAINTS)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String pointer;
    private final JsonNode node;

    private JsonMembers(String pointer, JsonNode node) {
        this.pointer = pointer;
        this.node = node;
    }

    /** Reads a body, which must be one JSON object in UTF-8 (RFC 8259, 8.1). */
    static JsonMembers of(byte[] body) {
        @Nullable JsonNode node = parse(decode(body));
        if (node == null || !node.isObject()) {
            throw new InvalidException("", "Send one JSON object.");
        }
        return new JsonMembers("", node);
    }

    /** A parser that is given bytes guesses their encoding, and takes longer forms of a character than its only one. */
    private static String decode(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidException("", "The body is not UTF-8: send JSON in UTF-8, without a byte order mark.");
        }
    }

    private static @Nullable JsonNode parse(String body) {
        try (JsonParser parser = STRICT.createParser(body)) {
            return parse(parser);
        } catch (IOException notJson) {
            throw new InvalidException(
                    "",
                    "The body is not valid JSON: send one object, in UTF-8 without a byte order mark, in which no member"
                            + " occurs twice.");
        }
    }

    private static @Nullable JsonNode parse(JsonParser parser) throws IOException {
        try {
            return STRICT.readTree(parser);
        } catch (StreamConstraintsException beyondBounds) {
            boolean isDeep = parser.getParsingContext().getNestingDepth() > DEEPEST;
            throw new InvalidException(
                    "",
                    isDeep
                            ? "Objects and arrays are within each other up to " + DEEPEST + " deep."
                            : "A number has " + MOST_DIGITS + " digits at most.");
        }
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
