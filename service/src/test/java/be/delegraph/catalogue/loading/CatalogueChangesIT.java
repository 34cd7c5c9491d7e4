// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a load changes, ends and begins anew, one load after another and several at once. */
class CatalogueChangesIT extends CatalogueLoading {

    @Test
    void theSameCatalogueAgainChangesNothing() {
        LoadSummary first = load();
        List<Map<String, Object>> before = everything();
        clock.set(SECOND);
        LoadSummary second = load();
        assertThat(everything()).isEqualTo(before);
        assertThat(second).isEqualTo(new LoadSummary(0, 0, 0, first.added()));
    }

    @Test
    void aChangedTextIsChangedInPlace() {
        load();
        clock.set(SECOND);
        files.replace("applications.yaml", "nl: Dossiers}", "nl: Patiëntendossiers}");
        assertThat(load()).extracting(LoadSummary::changed).isEqualTo(1);
        assertThat(graph.value("MATCH (a:Application {code: 'records'})"
                        + " RETURN a.nameNl + ' ' + toString(a.recorded) + ' ' + toString(a.from)"))
                .isEqualTo("Patiëntendossiers 2026-01-01T00:00:00Z 2026-01-01T00:00:00Z");
    }

    @Test
    void aTextThatIsGoneLeavesTheEntry() {
        load();
        files.replace("applications.yaml", "  description: {nl: Dossiers van patiënten}\n", "");
        assertThat(load()).extracting(LoadSummary::changed).isEqualTo(1);
        assertThat(graph.value("MATCH (a:Application {code: 'records'}) RETURN a.descriptionNl"))
                .isNull();
    }

    @Test
    void aChangedPolicyIsAnotherFromNowOnAndTheOldOneBefore() {
        load();
        clock.set(SECOND);
        files.replace("applications.yaml", "400", "500");
        assertThat(load()).isEqualTo(new LoadSummary(0, 1, 0, 17));
        assertThat(minimumAssuranceAt(FIRST)).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND.minusNanos(1))).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND)).containsExactly(500L);
        assertThat(graph.value("MATCH (p:AccessPolicy) RETURN count(p)")).isEqualTo(3L);
    }

    @Test
    void everyPartOfAPolicyCountsAsAChange() {
        load();
        List<List<String>> changes = List.of(
                List.of("registrationLevels: [SUBDIVISION, SITE]", "registrationLevels: [SITE]"),
                List.of("[physician, clerk]", "[physician]"),
                List.of("unitLevels: [CAPACITY, SITE]", "unitLevels: [CAPACITY]"),
                List.of("onUserForFunctions: [physician]", "onUserForFunctions: [clerk]"),
                List.of("onUserForFunctions: [clerk]", "onEveryUser: true"),
                List.of("    enrolment: {level: SITE}\n", ""),
                List.of("demanded: true", "demanded: false"),
                List.of("    assurance: {minimum: 400, demanded: false}\n", ""),
                List.of("    functions: {anyOf: [physician], levels: [SITE]}\n", ""));
        for (List<String> change : changes) {
            files.replace("applications.yaml", change.get(0), change.get(1));
            assertThat(load())
                    .as(change.get(0))
                    .extracting(LoadSummary::changed)
                    .isEqualTo(1);
        }
        assertThat(graph.value("MATCH (:Application {code: 'records'})-[g:GOVERNED_BY]->() RETURN count(g)"))
                .isEqualTo(changes.size() + 1L);
        assertThat(graph.value(
                        "MATCH ()-[g:GOVERNED_BY]->() WHERE g.until IS NOT NULL AND g.until <= g.from RETURN count(g)"))
                .isEqualTo(0L);
    }

    @Test
    void anOrderThatMeansNothingIsNoChange() {
        load();
        files.replace("applications.yaml", "[SUBDIVISION, SITE]", "[SITE, SUBDIVISION]")
                .replace("applications.yaml", "[physician, clerk]", "[clerk, physician]");
        assertThat(load().changesAnything()).isFalse();
    }

    @Test
    void anOfferThatIsGoneIsEndedAndBeginsAnewWhenItReturns() {
        load();
        clock.set(SECOND);
        files.replace("capacity-types.yaml", "[records, mailbox]", "[mailbox]");
        assertThat(load()).isEqualTo(new LoadSummary(0, 0, 1, 17));
        clock.set(THIRD);
        files.replace("capacity-types.yaml", "[mailbox]", "[records, mailbox]");
        assertThat(load()).isEqualTo(new LoadSummary(1, 0, 0, 17));
        assertThat(offersOfRecordsAt(FIRST)).isEqualTo(1L);
        assertThat(offersOfRecordsAt(SECOND)).isEqualTo(0L);
        assertThat(offersOfRecordsAt(THIRD)).isEqualTo(1L);
    }

    @Test
    void anApplicationOutOfUseHasNoPolicyUntilItIsInUseAgain() {
        load();
        clock.set(SECOND);
        files.replace("applications.yaml", "  policy:", "  inUse: false\n  policy:");
        assertThat(load()).isEqualTo(new LoadSummary(0, 0, 1, 17));
        clock.set(THIRD);
        files.replace("applications.yaml", "  inUse: false\n", "");
        assertThat(load()).isEqualTo(new LoadSummary(1, 0, 0, 17));
        assertThat(minimumAssuranceAt(FIRST)).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND)).isEmpty();
        assertThat(minimumAssuranceAt(THIRD)).containsExactly(400L);
    }

    @Test
    void whatIsGoneFromTheFilesIsWithdrawnNotDeletedAndCanReturn() {
        load();
        clock.set(SECOND);
        CatalogueFiles.valid(directory)
                .write("applications.yaml", "[]")
                .write("functions.yaml", "[]")
                .write("facility-kinds.yaml", "[]")
                .write("subdivision-types.yaml", "[]")
                .replace("capacity-types.yaml", "[ward]", "[]")
                .replace("capacity-types.yaml", "[records, mailbox]", "[]");
        LoadSummary gone = load();
        assertThat(gone.ended()).isEqualTo(17);
        assertThat(graph.value("MATCH (a:Application) WHERE a.withdrawn RETURN count(a)"))
                .isEqualTo(2L);
        assertThat(minimumAssuranceAt(FIRST)).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND)).isEmpty();
        clock.set(THIRD);
        CatalogueFiles.valid(directory);
        assertThat(load().added()).isEqualTo(17);
        assertThat(minimumAssuranceAt(THIRD)).containsExactly(400L);
        assertThat(graph.value("MATCH (a:Application) WHERE a.withdrawn RETURN count(a)"))
                .isEqualTo(0L);
    }

    @Test
    void intervalsNeverOverlapEvenIfTheClockGoesBack() {
        clock.set(SECOND);
        load();
        clock.set(FIRST);
        files.replace("applications.yaml", "400", "500");
        load();
        assertThat(minimumAssuranceAt(SECOND)).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND.plusMillis(1))).containsExactly(500L);
    }

    @Test
    void loadsAtTheSameTimeLeaveOneCatalogue() {
        loadAtTheSameTime();
        assertThat(graph.value(
                        "MATCH (n) WHERE n.code IS NOT NULL RETURN count(n) - count(DISTINCT labels(n)[0] + n.code)"))
                .isEqualTo(0L);
        assertThat(graph.value("MATCH (:Application)-[g:GOVERNED_BY]->() RETURN count(g)"))
                .isEqualTo(2L);
        assertThat(graph.value("MATCH (:CapacityType)-[o:OFFERS]->() RETURN count(o)"))
                .isEqualTo(2L);
    }

    @Test
    void changesLoadedAtTheSameTimeBeginOnce() {
        load();
        clock.set(SECOND);
        files.replace("applications.yaml", "400", "500")
                .replace("capacity-types.yaml", "[records, mailbox]", "[mailbox]");
        loadAtTheSameTime();
        assertThat(graph.value("MATCH (:Application)-[g:GOVERNED_BY]->() RETURN count(g)"))
                .isEqualTo(3L);
        clock.set(THIRD);
        files.replace("capacity-types.yaml", "[mailbox]", "[records, mailbox]");
        loadAtTheSameTime();
        assertThat(graph.value("MATCH (:CapacityType)-[o:OFFERS]->() RETURN count(o)"))
                .isEqualTo(3L);
    }
}
