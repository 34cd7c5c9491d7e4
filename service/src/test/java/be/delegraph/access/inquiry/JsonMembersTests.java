// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.delegraph.problem.InvalidException;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMembersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "\"a\"",
                "[]",
                "[{}]",
                "{",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{\"a\": 1,}",
                "{} {}",
                "{} x",
                "{\"a\": 1, \"a\": 1}",
                "{\"a\": {\"b\": 1, \"b\": 2}}",
                "{\"a\": 1, \"\\u0061\": 1}",
                "\ufeff{}"
            })
    void aBodyIsOneObject(String body) {
        assertThat(refusalOfBody(body.getBytes(UTF_8)).pointer()).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": \"\u00e9\"}", "{\"a\": \"\u00c0\u0080\"}", "{\"a\": \"\u00ed\u00a0\u0080\"}"})
    void itsBytesAreUtf8(String latin1) {
        assertThat(refusalOfBody(latin1.getBytes(ISO_8859_1))).hasMessageContaining("UTF-8");
    }

    @Test
    void depthAndDigitsHaveABound() {
        assertThat(members("{\"a\": " + "[".repeat(999) + "]".repeat(999) + "}").any("a"))
                .isPresent();
        assertThat(refusalOfBody(("{\"a\": " + "[".repeat(1_000) + "]".repeat(1_000) + "}").getBytes(UTF_8)))
                .hasMessageContaining("1000 deep");

        assertThat(members("{\"a\": " + "7".repeat(1_000) + "}").any("a")).isPresent();
        assertThat(refusalOfBody(("{\"a\": " + "7".repeat(1_001) + "}").getBytes(UTF_8)))
                .hasMessageContaining("1000 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\": null}", "{\"b\": 1}"})
    void whatIsNullIsAbsent(String body) {
        JsonMembers members = members(body);

        assertThat(members.any("a")).isEmpty();
        assertThat(members.objectIfGiven("a")).isEmpty();
        assertThat(members.textIfGiven("a")).isEmpty();
        assertThat(members.flag("a")).isFalse();
        assertThat(refusal(body, asked -> asked.text("a"))).hasMessage("This is required.");
        assertThat(refusal(body, asked -> asked.object("a"))).hasMessage("This is required.");
    }

    @Test
    void whatIsThereIsRead() {
        JsonMembers members =
                members("{\"text\": \"x\", \"flag\": true, \"object\": {\"text\": \"y\"}, \"more\": [1]}");

        assertThat(members.text("text")).isEqualTo("x");
        assertThat(members.flag("flag")).isTrue();
        assertThat(members.object("object").text("text")).isEqualTo("y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1       | a string | an object | true or false
            []      | a string | an object | true or false
            {}      | a string |           | true or false
            "true"  |          | an object | true or false
            true    | a string | an object |
            """)
    void nothingIsTakenForSomethingElse(String value, String noText, String noObject, String noFlag) {
        String body = "{\"a\": " + value + "}";

        assertThat(message(body, asked -> asked.text("a"))).isEqualTo(mustBe(noText));
        assertThat(message(body, asked -> asked.object("a"))).isEqualTo(mustBe(noObject));
        assertThat(message(body, asked -> asked.flag("a"))).isEqualTo(mustBe(noFlag));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "256, true", "257, false"})
    void aTextHasALengthThatCounts(int length, boolean counts) {
        String body = "{\"a\": \"" + "x".repeat(length) + "\"}";

        assertThat(message(body, asked -> asked.text("a")).isEmpty()).isEqualTo(counts);
    }

    @Test
    void whatIsAtFaultIsPointedAtAndNotRepeated() {
        String body = "{\"a\": {\"b\": {\"c\": \"secret\"}}}";

        InvalidException refusal =
                refusal(body, asked -> asked.object("a").object("b").flag("c"));
        assertThat(refusal.pointer()).contains("/a/b/c");
        assertThat(refusal).hasMessage("This must be true or false.");
    }

    @Test
    void whatCannotBeMadeOfAValueIsToldInItsOwnWords() {
        InvalidException refusal = refusal("{}", asked -> asked.read("a", "x", JsonMembersTests::refuse));

        assertThat(refusal.pointer()).contains("/a");
        assertThat(refusal).hasMessage("Not this.");
        assertThat(members("{}").<String, Integer>read("a", "x", String::length))
                .isEqualTo(1);
    }

    private static int refuse(String value) {
        throw new IllegalArgumentException("Not this.");
    }

    private static Optional<String> mustBe(String right) {
        return Optional.ofNullable(right).map(asked -> "This must be " + asked + ".");
    }

    private static JsonMembers members(String body) {
        return JsonMembers.of(body.getBytes(UTF_8));
    }

    private static InvalidException refusalOfBody(byte[] body) {
        return assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> JsonMembers.of(body))
                .actual();
    }

    private static InvalidException refusal(String body, Consumer<JsonMembers> asking) {
        return assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> asking.accept(members(body)))
                .actual();
    }

    /** What asking for a member is told; empty if it is answered. */
    private static Optional<String> message(String body, Consumer<JsonMembers> asking) {
        try {
            asking.accept(members(body));
            return Optional.empty();
        } catch (InvalidException refusal) {
            return Optional.ofNullable(refusal.getMessage());
        }
    }
}
