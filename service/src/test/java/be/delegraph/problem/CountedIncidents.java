// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;

/** IncidentReporter of a test that runs without the service, and how many there were. */
public final class CountedIncidents {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IncidentReporter incidents = new IncidentReporter(meters);

    public IncidentReporter incidents() {
        return incidents;
    }

    public double count(Incident incident) {
        return meters.get(IncidentReporter.METRIC)
                .tag("incident", incident.name().toLowerCase(Locale.ROOT))
                .counter()
                .count();
    }
}
