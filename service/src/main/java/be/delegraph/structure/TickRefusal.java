// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import be.delegraph.history.Refusal;

/** Why an application cannot be ticked, or its tick not ended (requirements 51). */
enum TickRefusal implements Refusal {
    UNKNOWN_APPLICATION("Nobody knows this application: check its code."),
    NOT_OFFERED("The capacity's type offers no such application."),
    NOT_TICKED_ABOVE("A unit ticks only what every unit above it ticks: see to that first.");

    private final String detail;

    TickRefusal(String detail) {
        this.detail = detail;
    }

    @Override
    public String detail() {
        return detail;
    }
}
