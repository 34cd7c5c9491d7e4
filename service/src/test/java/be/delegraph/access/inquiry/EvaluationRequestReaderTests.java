// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static be.delegraph.testing.Questions.almostRight;
import static be.delegraph.testing.Questions.question;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.access.Resource;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.HcoNumber;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import be.delegraph.problem.InvalidException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request says, at a moment that the test chooses. */
class EvaluationRequestReaderTests {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final AssuranceNames NAMES = new AssuranceNames(List.of());
    private static final String ANNA = "00000090169";
    private static final String CAMPUS = "0199900172/screening-unit/90010";

    @Test
    void aQuestionSaysWhoUsesWhatOnBehalfOfWhichUnit() {
        EvaluationRequest request = read(question(ANNA, "letter-box", CAMPUS));

        assertThat(request.person()).contains(new Insz(ANNA));
        assertThat(request.application()).contains(new ApplicationCode("letter-box"));
        assertThat(request.resource()).contains(new Resource.Unit(new UnitId(CAMPUS)));
        assertThat(request.asOf()).isEmpty();
        assertThat(request.assurance()).isNull();
        assertThat(request.explain()).isFalse();
        assertThat(request.question(NOW).at()).isEqualTo(NOW);
    }

    @Test
    void aFacilityIsNamedByItsNumber() {
        EvaluationRequest request = read(question("person", ANNA, "letter-box", "facility", "90010", "{}"));

        assertThat(request.resource()).contains(new Resource.Facility(new HcoNumber("90010")));
    }

    @Test
    void aContextSaysTheRest() {
        EvaluationRequest request = read(question(ANNA, "letter-box", CAMPUS, """
                {"as_of": "2026-03-01T09:00:00+01:00", "assurance_level": 450, "explain": true, "time": 1}"""));

        assertThat(request.asOf()).contains(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(request.assurance()).isEqualTo(new AssuranceLevel(450));
        assertThat(request.explain()).isTrue();
        assertThat(request.question(NOW).at()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    }

    /** Nothing of this is malformed: it is nobody, nothing and nowhere that is known here. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            robot,  00000090169, letter-box, unit,     0199900172, UNKNOWN_PERSON
            Person, 00000090169, letter-box, unit,     0199900172, UNKNOWN_PERSON
            person, 00000090169, can read,   unit,     0199900172, UNKNOWN_APPLICATION
            person, 00000090169, 1,          facility, 90010,      UNKNOWN_APPLICATION
            person, 00000090169, letter-box, document, 123,        UNKNOWN_UNIT
            person, 00000090169, letter-box, Unit,     0199900172, UNKNOWN_UNIT
            robot,  r2,          d 2,        document, 123,        UNKNOWN_PERSON UNKNOWN_UNIT UNKNOWN_APPLICATION
            """)
    void whatCannotExistIsUnknown(
            String subjectType, String subject, String name, String resourceType, String resource, String codes) {
        EvaluationRequest request = read(question(subjectType, subject, name, resourceType, resource, "{}"));

        assertThat(request.unknown())
                .extracting(Reason::code)
                .extracting(ReasonCode::name)
                .containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            subject  | null                                             | /subject
            subject  | []                                               | /subject
            subject  | {"id": "00000090169"}                            | /subject/type
            subject  | {"type": "person"}                               | /subject/id
            subject  | {"type": "person", "id": "00000090170"}          | /subject/id
            subject  | {"type": "robot", "id": ""}                      | /subject/id
            subject  | {"type": "robot", "id": "r2", "properties": []}  | /subject/properties
            action   | {"name": null}                                   | /action/name
            action   | {"name": "letter-box", "properties": "none"}     | /action/properties
            resource | {"type": "unit", "id": "0199900173"}             | /resource/id
            resource | {"type": "unit", "id": "0199900172/"}            | /resource/id
            resource | {"type": "facility", "id": "090010"}             | /resource/id
            resource | {"type": "document", "id": "1", "properties": 1} | /resource/properties
            context  | []                                               | /context
            context  | {"explain": "true"}                              | /context/explain
            context  | {"as_of": 1767225600}                            | /context/as_of
            context  | {"as_of": "2026-01-01"}                          | /context/as_of
            context  | {"assurance_level": "450", "as_of": ""}          | /context/as_of
            """)
    void whatIsMalformedIsPointedAt(String member, String value, String pointer) {
        assertThat(refusal(almostRight(member, value, "letter-box"), NOW).pointer())
                .contains(pointer);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1999-12-31T23:59:59.999Z, false
            2000-01-01T00:00:00Z,     true
            2036-11-25T12:00:00Z,     true
            2036-11-25T12:00:01Z,     false
            """)
    void momentsLieBetweenTheYear2000AndTenYearsFromNow(String moment, boolean asked) {
        String question = almostRight("context", "{\"as_of\": \"" + moment + "\"}", "letter-box");

        if (asked) {
            assertThat(read(question).asOf()).contains(Instant.parse(moment));
        } else {
            assertThat(refusal(question, NOW).pointer()).contains("/context/as_of");
        }
    }

    /** In Belgium, where the registers are, the year begins an hour before it does in UTC. */
    @Test
    void nobodyIsBornTomorrow() {
        String nextYears = question("27000100180", "letter-box", CAMPUS);

        assertThat(refusal(nextYears, Instant.parse("2026-12-31T22:59:59Z")).pointer())
                .contains("/subject/id");
        assertThatCode(() -> read(nextYears, Instant.parse("2026-12-31T23:00:00Z")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            100                                | 100
            500                                | 500
            "urn:be:fedict:iam:fas:Level450"   | 450
            "low"                              | 100
            "450"                              | -1
            "anything"                         | -1
            """)
    void anAssuranceLevelIsANumberOrAName(String given, int level) {
        assertThat(read(almostRight("context", "{\"assurance_level\": " + given + "}", "letter-box"))
                        .assurance())
                .isEqualTo(new AssuranceLevel(level));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            -1
            0
            99
            501
            400.0
            4e2
            9999999999
            true
            ""
            [400]
            {"value": 400}
            """)
    void nothingElseIsAnAssuranceLevel(String given) {
        String question = almostRight("context", "{\"assurance_level\": " + given + "}", "letter-box");

        assertThat(refusal(question, NOW).pointer()).contains("/context/assurance_level");
    }

    private static EvaluationRequest read(String question) {
        return read(question, NOW);
    }

    private static EvaluationRequest read(String question, Instant now) {
        return EvaluationRequestReader.read(JsonMembers.of(question.getBytes(UTF_8)), now, NAMES);
    }

    private static InvalidException refusal(String question, Instant now) {
        return assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> read(question, now))
                .actual();
    }
}
