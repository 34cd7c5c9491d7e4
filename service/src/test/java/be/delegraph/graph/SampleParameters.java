// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** Values for every query's parameters, about what {@link GrowingPopulation} puts into the graph. */
final class SampleParameters {

    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final String NOW = "2026-01-01T00:00:00Z";

    private static final Map<String, Object> POLICY = Map.of(
            "application",
            "app-1",
            "registrationLevels",
            List.of("SITE"),
            "functions",
            List.of("function-1"),
            "functionLevels",
            List.of("SITE"),
            "companions",
            List.of(List.of("app-2", List.of("SITE"), List.of())),
            "enrolmentLevel",
            "SITE",
            "minimumAssurance",
            400,
            "assuranceDemanded",
            true);

    private SampleParameters() {}

    /** Does not compile while a query lacks its sample. */
    static Map<String, Object> of(Query query) {
        return switch (query) {
            case ACCESS_EVIDENCE ->
                Map.of(
                        "questions",
                        List.of(
                                Map.of(
                                        "person",
                                        "person-1",
                                        "application",
                                        "app-1",
                                        "units",
                                        List.of("org-1"),
                                        "named",
                                        true,
                                        "at",
                                        AT),
                                Map.of(
                                        "person",
                                        "person-1",
                                        "application",
                                        "app-1",
                                        "facility",
                                        "hco-1",
                                        "named",
                                        false,
                                        "at",
                                        AT)));
            case DELEGATION_MANAGED_UNITS ->
                Map.of("person", "person-1", "unit", "org-1/type-1/hco-1", "facility", "", "at", AT);
            case SANDBOX_MARKER, CATALOGUE_LOCK, CATALOGUE_USES_IN_FORCE -> Map.of();
            case CATALOGUE_RECORD_APPLICATIONS -> Map.of("applications", List.of("app-1", "app-2"), "now", NOW);
            case CATALOGUE_SUBDIVISION_TYPES -> Map.of("stated", List.of(List.of("type-1", List.of("type-1"))));
            case CATALOGUE_SITE_TYPES -> Map.of("stated", List.of(List.of("type-2", List.of("type-1"))));
            case CATALOGUE_IMPLIED_TYPES -> Map.of("stated", List.of(List.of("kind-1", List.of("type-1"))));
            case CATALOGUE_FUNCTION_APPLICATIONS -> Map.of("stated", List.of(List.of("function-1", List.of("app-1"))));
            case CATALOGUE_OFFERS -> Map.of("stated", List.of(List.of("type-1", List.of("app-1"))), "now", NOW);
            case CATALOGUE_POLICIES -> Map.of("policies", List.of(POLICY), "now", NOW);
            case CATALOGUE_OPEN_TICKS -> Map.of("uses", List.of(List.of("type-1", "app-1")), "now", NOW);
            case CATALOGUE_MARK_CHANGED -> Map.of("now", NOW);
        };
    }
}
