// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.access.Rule;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import be.delegraph.testing.SampleData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTextsTests {

    private static final String[] LANGUAGES = {"nl", "fr", "de", "en"};
    private static final UnitId UNIT = new UnitId("0199900172/screening-unit");

    @ParameterizedTest
    @EnumSource
    void everyReasonIsToldInEveryLanguageInTheSameOrder(ReasonCode code) {
        Map<String, String> texts = ReasonTexts.forUser(new Reason(code, null, null, null, null));

        assertThat(texts.keySet()).containsExactly(LANGUAGES);
        assertThat(texts.values()).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text)
                .matches("\\p{Lu}.*[\\p{Ll})]\\.")
                .doesNotContain("{", "}", "%", "''", "  ", "\u00c3", "\ufffd"));
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorIsToldWhereInEveryLanguage(Level level) {
        Reason reason = new Reason(
                ReasonCode.NOT_TICKED, Rule.TICKED_AT_EVERY_LEVEL, level, UNIT, new ApplicationCode("letter-box"));
        Map<String, String> forUser = ReasonTexts.forUser(reason);
        Map<String, String> forAdministrator = ReasonTexts.forAdministrator(reason);

        assertThat(forAdministrator.keySet()).containsExactly(LANGUAGES);
        assertThat(forAdministrator).allSatisfy((language, text) -> assertThat(text)
                .startsWith(forUser.get(language) + " (")
                .endsWith(" 0199900172/screening-unit, letter-box)"));
    }

    @Test
    void levelsAreCalledAsTheFieldCallsThem() {
        assertThat(places(Level.CAPACITY)).containsExactly("hoedanigheid", "qualité", "Eigenschaft", "capacity");
        assertThat(places(Level.USER)).containsExactly("gebruiker van", "utilisateur de", "Benutzer von", "user of");
    }

    /** The catalogue names levels and roles for whoever searches; people read those words here. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void levelsAndRolesAreCalledAsTheCatalogueCallsThem(String language) throws IOException {
        ResourceBundle texts = texts(language);

        for (Level level : Level.values()) {
            assertThat((texts.getString("level." + level) + " ").toLowerCase(Locale.ROOT))
                    .startsWith(term(level.name(), language) + " ");
        }
        assertThat(texts.getString("NOT_TICKED").toLowerCase(Locale.ROOT)).contains(term("tb", language));
    }

    @Test
    void whereThereIsNoPlaceNoneIsTold() {
        Reason unknown = new Reason(ReasonCode.UNKNOWN_PERSON, null, null, null, null);

        assertThat(ReasonTexts.forAdministrator(unknown)).isEqualTo(ReasonTexts.forUser(unknown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void noLanguageHasATextThatNobodyNeeds(String language) {
        Stream<String> needed = Stream.concat(
                Stream.of(ReasonCode.values()).map(ReasonCode::name),
                Stream.of(Level.values()).map(level -> "level." + level));

        assertThat(texts(language).keySet()).containsExactlyInAnyOrderElementsOf(needed.toList());
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle("be.delegraph.access.inquiry.reasons", Locale.forLanguageTag(language));
    }

    /** In small letters, as bundles and catalogue differ in them. */
    private static String term(String code, String language) throws IOException {
        for (JsonNode term : new YAMLMapper()
                .readTree(SampleData.root()
                        .resolve("fixtures/catalogue/terms.yaml")
                        .toFile())) {
            if (term.get("code").textValue().equalsIgnoreCase(code)) {
                return term.get("labels").get(language).textValue().toLowerCase(Locale.ROOT);
            }
        }
        throw new IllegalArgumentException(code);
    }

    private static Stream<String> places(Level level) {
        Reason reason = new Reason(ReasonCode.BLOCKED, Rule.TICKED_AT_EVERY_LEVEL, level, UNIT, null);
        return ReasonTexts.forAdministrator(reason).values().stream()
                .map(text -> text.substring(text.indexOf('(') + 1, text.indexOf(" " + UNIT)));
    }
}
