// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.catalogue.AccessPolicy.Companion;
import be.delegraph.catalogue.loading.CapacityTypeEntry.Identification;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTests {

    @TempDir
    Path directory;

    private CatalogueFiles files;

    @BeforeEach
    void writeValidFiles() {
        files = CatalogueFiles.valid(directory);
    }

    @Test
    void readsAPolicyWhole() {
        assertThat(CatalogueReader.read(directory).applications().get(0).policy())
                .isEqualTo(new AccessPolicy(
                        Set.of(Level.SUBDIVISION, Level.SITE),
                        Set.of(new FunctionCode("clerk"), new FunctionCode("physician")),
                        Set.of(Level.SITE),
                        List.of(new Companion(
                                new ApplicationCode("mailbox"),
                                Set.of(Level.CAPACITY, Level.SITE),
                                false,
                                Set.of(new FunctionCode("physician")))),
                        Level.SITE,
                        new AssuranceLevel(400),
                        true));
    }

    @Test
    void whatAPolicyLeavesOutIsNotAskedFor() {
        assertThat(CatalogueReader.read(directory).applications().get(1).policy())
                .isEqualTo(new AccessPolicy(Set.of(Level.CAPACITY), Set.of(), Set.of(), List.of(), null, null, false));
    }

    @Test
    void anEnterpriseNumberIdentifiesUnlessSaidOtherwise() {
        assertThat(CatalogueReader.read(directory).capacityTypes())
                .extracting(CapacityTypeEntry::identifiedBy)
                .containsExactly(Identification.ENTERPRISE_NUMBER);
    }

    @Test
    void theCatalogueOfTheFixturesIsValid() {
        Catalogue catalogue = fixtures();
        assertThat(catalogue.applications())
                .filteredOn(application -> !application.inUse())
                .extracting(application -> application.entry().code())
                .containsExactly("one-family-one-plan");
        assertThat(catalogue.capacityTypes()).isNotEmpty();
    }

    @Test
    void inTheFixturesAnApplicationThatAsksForAFunctionAcceptsAllOfItsOwn() {
        Catalogue catalogue = fixtures();
        assertThat(catalogue.applications())
                .filteredOn(application -> !application.policy().functions().isEmpty())
                .isNotEmpty()
                .allSatisfy(application -> assertThat(application.policy().functions())
                        .containsAll(catalogue.functions().stream()
                                .filter(function -> function.application()
                                        .equals(application.entry().code()))
                                .map(function ->
                                        new FunctionCode(function.entry().code()))
                                .toList()));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
                    capacity-types.yaml | labels: {nl: Kliniek, fr: Clinique} | labels: {fr: Clinique} | capacity-types.yaml:2: the key "nl" is missing
                    capacity-types.yaml | fr: Clinique | es: Clínica | capacity-types.yaml:2: the key "es" is unknown here
                    capacity-types.yaml | nl: Kliniek | nl: ' ' | 'capacity-types.yaml:2: " " is blank: a text is expected here'
                    capacity-types.yaml | nl: Kliniek | nl: 12 | capacity-types.yaml:2: a text is expected here
                    capacity-types.yaml | {nl: Kliniek, fr: Clinique} | Kliniek | capacity-types.yaml:2: a mapping of keys to values is expected here
                    capacity-types.yaml | [ward] | ward | capacity-types.yaml:4: a list is expected here
                    capacity-types.yaml | [ward] | [ward, ward] | capacity-types.yaml:4: ward is here twice
                    capacity-types.yaml | [ward] | [wards] | capacity-types.yaml:4: there is no subdivision type "wards"
                    capacity-types.yaml | [ward] | [ward-room] | capacity-types.yaml:4: there is no subdivision type "ward-room"
                    capacity-types.yaml | [records, mailbox] | [letters] | capacity-types.yaml:5: there is no application "letters"
                    capacity-types.yaml | 'offers: ' | 'offer: ' | capacity-types.yaml:5: the key "offer" is unknown here
                    capacity-types.yaml | 'offers: ' | 'offer: ' | capacity-types.yaml:1: the key "offers" is missing
                    capacity-types.yaml | 'source: made up' | 'identifiedBy: NAME' | capacity-types.yaml:6: "NAME" is none of [ENTERPRISE_NUMBER, RSZ_NUMBER]
                    capacity-types.yaml | 'source: made up' | 'code: again' | capacity-types.yaml:6: the key "code" is here twice
                    capacity-types.yaml | 'source: made up' | '[a]: b' | capacity-types.yaml:6: a key is a plain word
                    capacity-types.yaml | '- code: clinic' | '- code: "Clinic 1"' | 'capacity-types.yaml:1: "Clinic 1" is no code: lower-case letters, digits and hyphens, a letter first, 64 at most'
                    capacity-types.yaml | '- code: clinic' | '- code: ""' | 'capacity-types.yaml:1: "" is no code: lower-case letters, digits and hyphens, a letter first, 64 at most'
                    capacity-types.yaml | [Ziekenhuisje] | [Ziekenhuisje, ''] | 'capacity-types.yaml:3: "" is blank: a text is expected here'
                    subdivision-types.yaml | SUBDIVISION | CAPACITY | subdivision-types.yaml:3: "CAPACITY" is none of [SUBDIVISION, SITE]
                    subdivision-types.yaml | '  under: ward' | '' | 'subdivision-types.yaml:5: a type of sites needs "under": the type of subdivision that they belong to'
                    subdivision-types.yaml | 'under: ward' | 'under: cellar' | subdivision-types.yaml:8: there is no subdivision type "cellar"
                    subdivision-types.yaml | 'under: ward' | 'under: ward-room' | subdivision-types.yaml:8: there is no subdivision type "ward-room"
                    subdivision-types.yaml | SITE | SUBDIVISION | subdivision-types.yaml:8: only a type of sites has "under"
                    subdivision-types.yaml | ward-room | ward | 'subdivision-types.yaml:5: the code "ward" is taken already, at subdivision-types.yaml:1'
                    functions.yaml | '  description: {nl: Bedient}' | '' | functions.yaml:6: the key "description" is missing
                    functions.yaml | 'own: [fr]' | 'own: [de]' | functions.yaml:3: "own" names "de", in which there is no text
                    functions.yaml | 'own: [fr]' | 'own: [es]' | functions.yaml:3: "es" is none of [nl, fr, de, en]
                    functions.yaml | 'own: [fr]' | 'own: [fr, fr]' | functions.yaml:3: fr is here twice
                    functions.yaml | 'nl: Geneest, ' | '' | functions.yaml:3: the key "nl" is missing
                    functions.yaml | '  application: records' | '' | functions.yaml:1: the key "application" is missing
                    functions.yaml | 'application: records' | 'application: letters' | functions.yaml:4: there is no application "letters"
                    facility-kinds.yaml | '[ward, ward-room]' | '[cellar]' | facility-kinds.yaml:3: there is no subdivision or site type "cellar"
                    facility-kinds.yaml | '  implies: [ward, ward-room]' | '' | facility-kinds.yaml:1: the key "implies" is missing
                    functions.yaml | 'deprecated: true' | 'deprecated: yes' | functions.yaml:10: true or false is expected here
                    functions.yaml | 'deprecated: true' | 'deprecated: 1' | functions.yaml:10: true or false is expected here
                    functions.yaml | clerk | physician | 'functions.yaml:6: the code "physician" is taken already, at functions.yaml:1'
                    applications.yaml | 'description: {nl: Dossiers van patiënten}' | 'description: []' | applications.yaml:3: a mapping of keys to values is expected here
                    applications.yaml | 'enrolment: {level: SITE}' | 'inUse: true' | applications.yaml:9: the key "inUse" is unknown here
                    applications.yaml | 'source: made up' | '' | applications.yaml:1: the key "source" is missing
                    applications.yaml | 'policy:' | 'rules:' | applications.yaml:1: the key "policy" is missing
                    applications.yaml | [SUBDIVISION, SITE] | [] | applications.yaml:5: at least one level is needed
                    applications.yaml | [SUBDIVISION, SITE] | [SITE, SITE] | applications.yaml:5: SITE is here twice
                    applications.yaml | [SUBDIVISION, SITE] | [ORGANISATION, SITE] | applications.yaml:5: "ORGANISATION" is none of [CAPACITY, SUBDIVISION, SITE]
                    applications.yaml | [SUBDIVISION, SITE] | [USER, SITE] | applications.yaml:5: "USER" is none of [CAPACITY, SUBDIVISION, SITE]
                    applications.yaml | [physician, clerk] | [] | 'applications.yaml:6: no function is named: leave out "functions" where none is needed'
                    applications.yaml | [physician, clerk] | [nurse] | applications.yaml:6: there is no function "nurse"
                    applications.yaml | 'levels: [SITE]' | 'levels: []' | applications.yaml:6: at least one level is needed
                    applications.yaml | 'levels: [SITE]' | 'levels: [CAPACITY]' | applications.yaml:6: a function is given on a registration, so CAPACITY must be among registrationLevels [SUBDIVISION, SITE]
                    applications.yaml | 'application: mailbox' | 'application: letters' | applications.yaml:8: there is no application "letters"
                    applications.yaml | 'application: mailbox' | 'application: records' | applications.yaml:8: records cannot be its own companion
                    applications.yaml | [CAPACITY, SITE] | [USER] | applications.yaml:8: "USER" is none of [CAPACITY, SUBDIVISION, SITE]
                    applications.yaml | 'onUserForFunctions: [physician]' | 'onUserForFunctions: [nurse]' | applications.yaml:8: there is no function "nurse"
                    applications.yaml | '[CAPACITY, SITE], onUserForFunctions: [physician]' | '[]' | applications.yaml:8: the companion is needed on no unit and on no user
                    applications.yaml | 'onUserForFunctions:' | 'onEveryUser: true, onUserForFunctions:' | 'applications.yaml:8: every user needs the companion: leave out "onUserForFunctions"'
                    applications.yaml | 'enrolment: {level: SITE}' | 'enrolment: {level: USER}' | applications.yaml:9: "USER" is none of [ORGANISATION, CAPACITY, SUBDIVISION, SITE]
                    applications.yaml | 'minimum: 400' | 'minimum: 401' | applications.yaml:10: 401 is none of [100, 200, 300, 350, 400, 450, 500]
                    applications.yaml | 'minimum: 400' | 'minimum: "400"' | applications.yaml:10: "400" is none of [100, 200, 300, 350, 400, 450, 500]
                    applications.yaml | 'minimum: 400, ' | '' | applications.yaml:10: the key "minimum" is missing
                    """)
    void aFaultIsToldWithItsPlace(String file, String present, String spoilt, String error) {
        files.replace(file, present, spoilt == null ? "" : spoilt);
        assertThat(errors()).contains(error);
    }

    @Test
    void aCompanionMayBeNamedOnceOnly() {
        files.replace(
                "applications.yaml",
                "    enrolment",
                "      - {application: mailbox, unitLevels: [], onEveryUser: true}\n    enrolment");
        assertThat(errors()).containsExactly("applications.yaml:9: mailbox is a companion twice");
    }

    @Test
    void companionsInACircleAreRefused() {
        files.replace(
                "applications.yaml",
                "registrationLevels: [CAPACITY]",
                "registrationLevels: [CAPACITY]\n    companions: [{application: records, unitLevels: [], onEveryUser: true}]");
        assertThat(errors())
                .containsExactly("applications.yaml:12: companions go round in a circle: mailbox → records → mailbox");
    }

    @Test
    void filesThatAreNoListsOfMappingsAreRefused() throws IOException {
        files.write("capacity-types.yaml", "").write("functions.yaml", "a: [").write("applications.yaml", "- text");
        Files.delete(directory.resolve("subdivision-types.yaml"));
        assertThat(errors())
                .contains(
                        "applications.yaml:1: a mapping of keys to values is expected here",
                        "capacity-types.yaml: the file is empty; an empty list is []",
                        "subdivision-types.yaml: the file is missing")
                .anyMatch(error -> error.startsWith("functions.yaml:1: no valid YAML: "));
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        Files.write(directory.resolve("functions.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(errors()).contains("functions.yaml: the file is no UTF-8 text");
    }

    @Test
    void everyErrorOfEveryFileIsListedInTheOrderOfTheFiles() {
        files.replace("capacity-types.yaml", "[ward]", "[cellar]")
                .replace("functions.yaml", "clerk", "Clerk")
                .replace("applications.yaml", "400", "high");
        assertThat(errors())
                .containsExactly(
                        "applications.yaml:6: there is no function \"clerk\"",
                        "applications.yaml:10: \"high\" is none of [100, 200, 300, 350, 400, 450, 500]",
                        "capacity-types.yaml:4: there is no subdivision type \"cellar\"",
                        "functions.yaml:6: \"Clerk\" is no code: lower-case letters, digits and hyphens, a letter first, 64 at most");
    }

    @Test
    void aDirectoryThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> CatalogueReader.read(directory.resolve("elsewhere")))
                .isInstanceOf(CatalogueRefusedException.class)
                .hasMessageEndingWith("elsewhere: there is no such directory");
    }

    private List<String> errors() {
        return catchThrowableOfType(CatalogueRefusedException.class, () -> CatalogueReader.read(directory))
                .errors();
    }

    private static Catalogue fixtures() {
        return CatalogueReader.read(Path.of(System.getProperty("delegraph.fixtures"), "catalogue"));
    }
}
