// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.delegraph.problem.InvalidException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies that are one JSON object in UTF-8 (RFC 8259, 8.1), of which there is one reading only: no member occurs
 * twice, nothing follows, nothing is coerced. Every failure is an {@link InvalidException} that repeats nothing of what was
 * sent.
 */
public final class StrictJson {

    private static final int MOST_DIGITS = 1000;
    private static final int DEEPEST = 1000;
    /** Names and texts may be as long as the body, which the server limits. */
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNumberLength(MOST_DIGITS)
            .maxNestingDepth(DEEPEST)
            .maxNameLength(Integer.MAX_VALUE)
            .build();
    /** Names are not kept for later: callers choose them, and can choose ones that collide. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(CONSTRAINTS)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                    LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private StrictJson() {}

    /** The object, with all its members. */
    public static JsonNode object(byte[] body) {
        @Nullable JsonNode node = parse(decode(body));
        if (node == null || !node.isObject()) {
            throw new InvalidException("", "Send one JSON object.");
        }
        return node;
    }

    /** The object as a record, whose members it has, and no others. */
    static <T> T read(byte[] body, Class<T> type) {
        try {
            return MAPPER.treeToValue(object(body), type);
        } catch (JsonMappingException e) {
            throw new InvalidException(pointer(e), message(e));
        } catch (IOException e) {
            throw new InvalidException("", "Send the members that the API's description names.");
        }
    }

    /** Made of names that the record has: an unknown member is one of the caller's own words. */
    private static String pointer(JsonMappingException failure) {
        return failure instanceof UnrecognizedPropertyException
                ? ""
                : failure.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .map("/"::concat)
                        .collect(Collectors.joining());
    }

    private static String message(JsonMappingException failure) {
        if (failure.getCause() instanceof IllegalArgumentException ours && ours.getMessage() != null) {
            return ours.getMessage();
        }
        return failure instanceof UnrecognizedPropertyException
                ? "Send no other members than the API's description names."
                : "Send what the API's description says of this member.";
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
        try (JsonParser parser = MAPPER.createParser(body)) {
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
            return MAPPER.readTree(parser);
        } catch (StreamConstraintsException beyondBounds) {
            boolean isDeep = parser.getParsingContext().getNestingDepth() > DEEPEST;
            throw new InvalidException(
                    "",
                    isDeep
                            ? "Objects and arrays are within each other up to " + DEEPEST + " deep."
                            : "A number has " + MOST_DIGITS + " digits at most.");
        }
    }
}
