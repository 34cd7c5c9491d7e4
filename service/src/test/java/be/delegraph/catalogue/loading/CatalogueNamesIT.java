// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.SampleData;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever searches the sample catalogue by an old name, a new one, or one in another language, finds the same entry. */
class CatalogueNamesIT {

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(SampleData.CATALOGUE);

    private static final TestGraph graph = new TestGraph();

    /** A co-manager's names hold the manager's, so both are found. */
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            htb: Hoofdtoegangsbeheerder, HTB, Verantwoordelijke Toegangen Entiteit, VTE
            htb: Gestionnaire d'Accès Principal, Responsable Accès Entité, RAE, Hauptzugangsverwalter, HZV
            htb: Verantwortlicher Zugang Einheit, VZE, Chief Access Manager, CAM
            tb: Toegangsbeheerder, TB, Lokale Beheerder, LB, Gestionnaire local
            tb: Zugangsverwalter, ZV, lokaler Verwalter, Access Manager, local manager
            subdivision-manager: Subafdelingsbeheerder, SB, Gestionnaire de sous-division, Subdivision manager
            capacity: Hoedanigheid, Domein, Qualité, Domaine, Eigenschaft, Bereich, Capacity, Domain
            subdivision: Subafdeling, Voorziening, Sous-division, Établissement, Unterabteilung, Facility
            """)
    void aRoleOrLevelIsFoundByOldAndNewNamesInEveryLanguage(String code, String names) {
        assertThat(names.split(", "))
                .allSatisfy(name -> assertThat(found(name, "Term")).contains(code));
    }

    @ParameterizedTest
    @CsvSource({
        "Jeugdhulp, CapacityType, youth-care",
        "Jongerenwelzijn, CapacityType, youth-care",
        "Aide à la jeunesse, CapacityType, youth-care",
        "Jugendhilfe, CapacityType, youth-care",
        "Arbeitgeber LSS, CapacityType, nsso-employer",
        "Employeur ONSS, CapacityType, nsso-employer",
        "Unité mammographique, SubdivisionType, mammographic-unit",
        "Woonzorgcentrum, FacilityKind, residential-care-centre",
        "Binc, Application, binc",
        "Domino, Application, binc",
        "Dossier Minderjarigen, Application, binc",
        "EBMPractienet, Application, ebmpracticenet",
        "E-loket Zorg en Gezondheid, Application, e-loket",
        "Wachlijstbeheerder, Function, insisto-waiting-list-manager",
        "radiologue en chef, Function, heracles-head-radiologist"
    })
    void anEntryIsFoundByOldAndNewNamesInEveryLanguage(String name, String kind, String code) {
        assertThat(found(name, kind)).startsWith(code);
    }

    @Test
    void everyNameIsToldInEveryLanguage() {
        assertThat(graph.rows(
                        "MATCH (entry:CapacityType|SubdivisionType|FacilityKind|Application|Function|Term)"
                                + " WHERE entry.nameFr IS NULL OR entry.nameDe IS NULL OR entry.nameEn IS NULL"
                                + " RETURN entry.code AS code",
                        Map.of()))
                .isEmpty();
    }

    /** The codes of the entries of one kind that go by this name, the likeliest first. */
    private static List<Object> found(String name, String kind) {
        return graph
                .rows(
                        "CALL db.index.fulltext.queryNodes('catalogue_names', $name) YIELD node"
                                + " WHERE $kind IN labels(node) RETURN node.code AS code",
                        Map.of("name", '"' + name + '"', "kind", kind))
                .stream()
                .map(row -> row.get("code"))
                .toList();
    }
}
