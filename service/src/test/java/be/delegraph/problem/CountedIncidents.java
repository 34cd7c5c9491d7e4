// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;

/** Incidents of a test that runs without the service, and how many there were. */
public final class CountedIncidents {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Incidents incidents = new Incidents(meters);

    public Incidents incidents() {
        return incidents;
    }

    public double count(Incident incident) {
        return meters.get(Incidents.METRIC)
                .tag("incident", incident.name().toLowerCase(Locale.ROOT))
                .counter()
                .count();
    }
}
